package org.oneseal.licence;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.oneseal.licence.LicenceLayout.Block;
import org.oneseal.licence.LicenceLayout.DataField;
import org.oneseal.licence.LicenceLayout.Entry;
import org.oneseal.licence.LicenceLayout.Kind;
import org.oneseal.licence.LicenceLayout.Look;
import org.oneseal.licence.LicenceLayout.Paragraph;
import org.oneseal.licence.LicenceLayout.QrPlace;
import org.oneseal.licence.LicenceLayout.Row;
import org.oneseal.licence.LicenceLayout.SealPlace;
import org.oneseal.licence.LicenceLayout.Space;
import org.oneseal.text.Text;
import org.oneseal.yaml.Fault;
import org.oneseal.yaml.Faults;
import org.oneseal.yaml.FaultyFilesException;
import org.oneseal.yaml.YamlFile;
import org.oneseal.yaml.YamlMap;

/**
 * Reads {@code licence.layout.yaml} and checks that it is whole: every placeholder names
 * a value, every value is shown, every letter can be printed.
 */
public final class LayoutReader {

	private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

	private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,39}");

	private static final Map<String, Kind> KINDS = Arrays.stream(Kind.values())
		.collect(Collectors.toMap(LayoutReader::word, (kind) -> kind));

	private final String file;

	private final YamlMap yaml;

	private final Set<String> shown = new LinkedHashSet<>();

	private Map<String, DataField> data = Map.of();

	private LayoutReader(String file, YamlMap yaml) {
		this.file = file;
		this.yaml = yaml;
	}

	/**
	 * Reads a layout.
	 * @param file path of the file as its author knows it
	 * @throws FaultyFilesException with everything that is wrong in it
	 */
	public static LicenceLayout read(String file, byte[] content) {
		Faults faults = new Faults();
		Optional<LicenceLayout> layout = read(file, content, faults);
		return layout.filter((read) -> faults.isEmpty())
			.orElseThrow(() -> new FaultyFilesException("The layout of a licence cannot be used", faults.list()));
	}

	/**
	 * Reads a layout and goes on after a fault. The result is not to be used when there
	 * are faults.
	 */
	public static Optional<LicenceLayout> read(String file, byte[] content, Faults faults) {
		return YamlFile.read(file, content, faults).map((yaml) -> {
			LayoutReader reader = new LayoutReader(file, yaml);
			LicenceLayout layout = reader.layout();
			reader.checkLetters(new String(content, StandardCharsets.UTF_8), faults);
			return layout;
		});
	}

	/** The word that declares values of this kind. */
	static String word(Kind kind) {
		return kind.name().toLowerCase(Locale.ROOT);
	}

	private LicenceLayout layout() {
		data = data();
		LicenceLayout layout = new LicenceLayout(file, yaml.words("title"), data, look(), entry(yaml, "number"),
				content(), entry(yaml, "issuer"), entry(yaml, "date"), seal(), qr(),
				yaml.optionalWords("footer").orElse(null));
		yaml.done();
		data.keySet()
			.stream()
			.filter((name) -> !shown.contains(name))
			.forEach((name) -> yaml.fault("data", "The value '%s' is shown nowhere".formatted(name),
					"Show it with {%s}, or leave it out of the data".formatted(name)));
		return layout;
	}

	private Map<String, DataField> data() {
		Map<String, DataField> fields = new LinkedHashMap<>();
		yaml.map("data").ifPresent((map) -> map.keys().forEach((name) -> {
			String kind = map.text(name);
			boolean optional = kind.endsWith("?");
			Kind known = KINDS.get(optional ? kind.substring(0, kind.length() - 1) : kind);
			if (known == null || !NAME.matcher(name).matches()) {
				map.fault(name, "'%s: %s' does not declare a value".formatted(name, kind),
						"Write a name of letters and digits, and one of text, date, number, list; with ? behind it when the value may be missing");
			}
			fields.put(name, new DataField((known == null) ? Kind.TEXT : known, optional));
		}));
		return fields;
	}

	private Look look() {
		YamlMap look = yaml.optionalMap("look").orElse(null);
		if (look == null) {
			return new Look("#a5823c", 13, 8);
		}
		String accent = look.has("accent") ? look.text("accent", COLOUR, "a colour such as #a5823c") : "#a5823c";
		int size = look.has("size") ? look.number("size", 8, 20) : 13;
		int least = look.has("at-least") ? look.number("at-least", 7, 20) : 8;
		if (least > size) {
			look.fault("at-least", "The smallest size is larger than the size itself",
					"Write %d or less".formatted(size));
		}
		look.done();
		return new Look(accent, size, least);
	}

	private List<Block> content() {
		List<Block> blocks = new ArrayList<>();
		for (YamlMap item : yaml.maps("content")) {
			if (item.has("row")) {
				item.map("row").ifPresent((row) -> blocks.add(new Row(List.of(entry(row)))));
			}
			else if (item.has("columns")) {
				blocks.add(new Row(item.maps("columns").stream().map(this::entry).toList()));
			}
			else if (item.has("space")) {
				blocks.add(new Space(item.number("space", 1, 100)));
			}
			else {
				item.map("paragraph").ifPresent((words) -> {
					blocks.add(new Paragraph(template(words, "zh"), template(words, "en")));
					words.done();
				});
			}
			item.done();
		}
		if (blocks.isEmpty()) {
			yaml.fault("content", "The licence says nothing", "List rows, columns and paragraphs");
		}
		return blocks;
	}

	private Entry entry(YamlMap parent, String key) {
		return parent.map(key).map(this::entry).orElse(new Entry(Text.of("?"), new Template("?"), 1));
	}

	private Entry entry(YamlMap map) {
		int share = map.has("share") ? map.number("share", 1, 12) : 1;
		Entry entry = new Entry(map.words("label"), template(map, "value"), share);
		map.done();
		return entry;
	}

	private Template template(YamlMap map, String key) {
		Template template = new Template(map.text(key));
		for (String name : template.fields()) {
			if (!data.containsKey(name)) {
				map.fault(key, "{%s} is not among the data".formatted(name),
						"Declare it under data, or use one of " + String.join(", ", data.keySet()));
			}
		}
		if (template.literal().contains("{") || template.literal().contains("}")) {
			map.fault(key, "There is a brace that belongs to no placeholder",
					"Write placeholders as {name}, with letters and digits only");
		}
		shown.addAll(template.fields());
		return template;
	}

	private SealPlace seal() {
		return yaml.map("seal").map((map) -> {
			int diameter = map.has("diameter") ? map.number("diameter", 30, 50) : 42;
			SealPlace place = new SealPlace(map.text("line"), diameter);
			map.done();
			return place;
		}).orElse(new SealPlace("?", 42));
	}

	private QrPlace qr() {
		return yaml.map("qr").map((map) -> {
			int size = map.has("size") ? map.number("size", 24, 40) : 30;
			QrPlace place = new QrPlace(map.words("caption"), map.optionalWords("code").orElse(null), size);
			map.done();
			return place;
		}).orElse(new QrPlace(Text.of("?"), null, 30));
	}

	/** The whole file, comments too: simpler, and nobody needs an emoji there. */
	private void checkLetters(String text, Faults faults) {
		String[] lines = text.split("\\R", -1);
		LicenceFonts.lend((fonts) -> {
			for (int i = 0; i < lines.length; i++) {
				int line = i + 1;
				fonts.unprintable(lines[i].replace('\t', ' '))
					.ifPresent((codePoint) -> faults.add(new Fault(file, line, "",
							"No font has the character U+%04X".formatted(codePoint), "Use another way to write it")));
			}
			return faults;
		});
	}

}
