package org.oneseal.licence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.oneseal.licence.LayoutFault.Kind;
import tools.jackson.databind.json.JsonMapper;

/**
 * Composes licences: one A4 page each, with an empty signature field where the seal goes.
 * Thread-safe.
 */
public final class LicencePaper {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final Clock clock;

	/**
	 * @param clock for the date of making; its zone is the licence's
	 */
	public LicencePaper(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Tells whether a licence could be printed, so that a fault is met when the data are
	 * entered. A page that is too full is told by {@link #compose} only.
	 * @return the faults, empty when there are none
	 */
	public List<LayoutFault> check(LicenceLayout layout, Map<String, ?> data) {
		Values values = new Values(layout, data);
		return LicenceFonts.lend((fonts) -> faults(fonts, values));
	}

	/**
	 * Composes.
	 * @param data the values by name: text, {@code LocalDate} or ISO date, number,
	 * collection
	 * @param link where the licence is checked
	 * @return a PDF/A-3 ready for {@code SealedPdf}
	 * @throws LayoutException if the data do not suit the layout; names each field
	 */
	public byte[] compose(LicenceLayout layout, Map<String, ?> data, CheckLink link) throws LayoutException {
		Values values = new Values(layout, data);
		return LicenceFonts.lend((fonts) -> {
			List<LayoutFault> faults = faults(fonts, values);
			if (!faults.isEmpty()) {
				throw new LayoutException(layout.file(), faults);
			}
			return composed(fonts, layout, values, link);
		});
	}

	private static List<LayoutFault> faults(LicenceFonts fonts, Values values) {
		List<LayoutFault> faults = new ArrayList<>(values.faults());
		values.chinese()
			.forEach((name, value) -> fonts.unprintable(value)
				.ifPresent((codePoint) -> faults
					.add(LayoutFault.of(Kind.NO_GLYPH, name, codePoint(codePoint), Character.toString(codePoint)))));
		return faults;
	}

	static String codePoint(int codePoint) {
		String hex = Integer.toHexString(codePoint).toUpperCase(Locale.ROOT);
		return "U+" + "0".repeat(Math.max(0, 4 - hex.length())) + hex;
	}

	private byte[] composed(LicenceFonts fonts, LicenceLayout layout, Values values, CheckLink link)
			throws LayoutException {
		Instant now = clock.instant();
		try (PDDocument document = new PDDocument()) {
			Archive.describe(document, layout.title(), now, clock.getZone());
			new Sheet(document, fonts, layout, values).draw(link);
			Archive.attach(document, data(layout, values, link), now, clock.getZone());
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			document.save(out, CompressParameters.NO_COMPRESSION);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new IllegalStateException("A licence cannot be written into memory", ex);
		}
	}

	private static byte[] data(LicenceLayout layout, Values values, CheckLink link) {
		Map<String, Object> content = new LinkedHashMap<>();
		content.put("format", "oneseal-licence/1");
		content.put("title", layout.title().byLanguage());
		content.put("data", values.chinese());
		content.put("verification", link.address().toString());
		return JSON.writeValueAsBytes(content);
	}

}
