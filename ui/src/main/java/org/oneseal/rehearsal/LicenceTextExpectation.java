package org.oneseal.rehearsal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

import org.oneseal.licence.Licence;
import org.oneseal.licence.LicenceRegister;
import org.oneseal.yaml.YamlMap;

/** {@code licence-text: [parts]}: words of the sealed licence, spaces not minded. */
final class LicenceTextExpectation implements ExpectationKind {

	private static final int SHOWN = 300;

	@Override
	public String key() {
		return "licence-text";
	}

	@Override
	public Expectation read(YamlMap expected, Script script) {
		List<String> parts = expected.texts(key());
		return (stage) -> {
			String text = text(stage);
			String packed = packed(text);
			return parts.stream()
				.filter((part) -> !packed.contains(packed(part)))
				.findFirst()
				.map((part) -> new Expectation.Mismatch(part, stage.words().orNone(shortened(text))));
		};
	}

	private static String text(Stage stage) {
		LicenceRegister register = stage.service(LicenceRegister.class);
		Optional<Licence> licence = register.ofCase(stage.file().approvalCase().id());
		if (licence.isEmpty()) {
			return "";
		}
		try (InputStream in = register.open(licence.get()); PDDocument pdf = Loader.loadPDF(in.readAllBytes())) {
			return new PDFTextStripper().getText(pdf);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Lines are broken where the layout wants. */
	private static String packed(String text) {
		return text.replaceAll("\\s+", "");
	}

	private static String shortened(String text) {
		String line = text.strip().replaceAll("\\s+", " ");
		return (line.length() <= SHOWN) ? line : line.substring(0, SHOWN) + "…";
	}

}
