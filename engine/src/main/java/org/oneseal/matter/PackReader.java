package org.oneseal.matter;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.oneseal.form.FormDefinition;
import org.oneseal.form.FormReader;
import org.oneseal.form.FormReading;
import org.oneseal.text.Text;
import org.oneseal.yaml.Fault;
import org.oneseal.yaml.Faults;
import org.oneseal.yaml.FaultyFilesException;

/**
 * Makes packs out of files, and says everything that is wrong with files that make none.
 */
public final class PackReader {

	private static final String IMPLEMENTATIONS = "implementations/";

	private static final String YAML = ".yaml";

	private static final String FORM = ".form";

	private final PackFiles files;

	private final Faults faults = new Faults();

	private final Map<String, Implementation> implementations = new TreeMap<>();

	private final Map<String, FormDefinition> forms = new LinkedHashMap<>();

	private final TextFiles texts;

	private @Nullable Matter matter;

	private @Nullable ProcessOutline process;

	private PackReader(PackFiles files) {
		this.files = files;
		this.texts = TextFiles.read(files, this.faults);
		readMatter();
		readProcess();
		files.paths().forEach(this::readFile);
	}

	/**
	 * The pack of these files.
	 * @throws FaultyFilesException if they have faults; it names all of them
	 */
	public static MatterPack read(PackFiles files) {
		PackReader reader = new PackReader(files);
		reader.check();
		return reader.pack();
	}

	/**
	 * The pack of files that were found without fault when they were deployed. How its
	 * files fit together is not looked at again, so that a check that is new does not
	 * stop cases that are under way.
	 * @throws FaultyFilesException if one of the files cannot be read any more
	 */
	public static MatterPack readDeployed(PackFiles files) {
		return new PackReader(files).pack();
	}

	/**
	 * Everything that is wrong with these files; empty: they make a pack.
	 * @param checks of the files whose meaning other modules know
	 */
	public static List<Fault> faults(PackFiles files, Collection<? extends PackFileCheck> checks) {
		PackReader reader = new PackReader(files);
		reader.check();
		Optional<Matter> matter = Optional.ofNullable(reader.matter);
		Optional<FormDefinition> application = Optional.ofNullable(reader.forms.get(MatterPack.APPLICATION_FORM));
		checks.forEach((check) -> check.check(files, matter, application, reader.faults));
		return reader.faults.list();
	}

	private void readMatter() {
		if (present(MatterPack.MATTER_FILE)) {
			this.matter = MatterReader
				.read(this.files.code(), this.files.place(MatterPack.MATTER_FILE),
						this.files.content(MatterPack.MATTER_FILE), this.faults)
				.orElse(null);
		}
	}

	private void readProcess() {
		if (present(MatterPack.PROCESS_FILE)) {
			this.process = ProcessOutline
				.read(this.files.place(MatterPack.PROCESS_FILE), this.files.content(MatterPack.PROCESS_FILE),
						this.faults)
				.orElse(null);
		}
	}

	private boolean present(String path) {
		if (!this.files.has(path)) {
			this.faults.add(this.files.place(path), 0, "", "The file is missing",
					"Add it; the designer's guide lists the files of a pack");
		}
		return this.files.has(path);
	}

	private void readFile(String path) {
		if (path.startsWith(IMPLEMENTATIONS) && path.endsWith(YAML)) {
			String authority = path.substring(IMPLEMENTATIONS.length(), path.length() - YAML.length());
			ImplementationReader
				.read(this.files.code(), authority, this.files.place(path), this.files.content(path), this.faults)
				.ifPresent((implementation) -> this.implementations.put(authority, implementation));
		}
		else if (path.endsWith(FORM)) {
			readForm(path);
		}
	}

	private void readForm(String path) {
		FormReading reading = FormReader.read(this.files.place(path), this.files.content(path),
				Map.of("en", this.texts.english()));
		reading.faults()
			.forEach((fault) -> this.faults.add(fault.file(), 0, fault.component(), fault.message(), fault.remedy()));
		if (reading.faults().isEmpty()) {
			this.forms.put(path.substring(0, path.length() - FORM.length()), reading.form());
		}
	}

	private void check() {
		if (this.matter != null && this.process != null && this.forms.containsKey(MatterPack.APPLICATION_FORM)) {
			PackCheck.check(new PackParts(this.files, this.matter, this.implementations, this.forms, this.process,
					this.texts, this.faults));
		}
		else {
			present(MatterPack.APPLICATION_FORM + FORM);
		}
	}

	private MatterPack pack() {
		if (!this.faults.isEmpty() || this.matter == null || this.process == null) {
			throw new FaultyFilesException("The pack %s cannot be used".formatted(this.files.code()),
					this.faults.list());
		}
		return new MatterPack(this.files, this.matter, this.implementations, this.forms,
				new PackTexts(this.texts.pairs(), stepTitles(this.process)));
	}

	private Map<String, Text> stepTitles(ProcessOutline outline) {
		Map<String, Text> titles = new LinkedHashMap<>();
		outline.steps()
			.forEach((step) -> titles.put(step.id(),
					TextFiles.join(step.name(), this.texts.english().getOrDefault("step." + step.id(), ""))));
		return titles;
	}

}
