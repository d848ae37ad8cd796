package org.oneseal.matter;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import org.oneseal.form.Condition;
import org.oneseal.form.FormDefinition;
import org.oneseal.text.Text;

/**
 * Everything one version of a matter is made of: the matter, its implementations, its
 * process, forms and texts. Immutable.
 */
public final class MatterPack {

	/** The file that states the matter. */
	public static final String MATTER_FILE = "matter.yaml";

	/** The file with the process. */
	public static final String PROCESS_FILE = "process.bpmn20.xml";

	/** The file that says how the licence looks. */
	public static final String LAYOUT_FILE = "licence.layout.yaml";

	/** The form an applicant fills. */
	public static final String APPLICATION_FORM = "application";

	private final PackFiles files;

	private final Matter matter;

	private final Map<String, Implementation> implementations;

	private final Map<String, FormDefinition> forms;

	private final PackTexts texts;

	private final Map<String, Condition> conditions = new ConcurrentHashMap<>();

	MatterPack(PackFiles files, Matter matter, Map<String, Implementation> implementations,
			Map<String, FormDefinition> forms, PackTexts texts) {
		this.files = files;
		this.matter = matter;
		this.implementations = implementations;
		this.forms = Map.copyOf(forms);
		this.texts = texts;
	}

	public MatterCode code() {
		return this.matter.code();
	}

	public PackVersion version() {
		return this.files.version();
	}

	public Matter matter() {
		return this.matter;
	}

	/** What the authorities make of the matter, by region code. */
	public Collection<Implementation> implementations() {
		return this.implementations.values();
	}

	/** What an authority makes of the matter, if it handles it. */
	public Optional<Implementation> findImplementation(String authority) {
		return Optional.ofNullable(this.implementations.get(authority));
	}

	/**
	 * What an authority makes of the matter.
	 * @throws UnknownMatterException if the authority does not handle it
	 */
	public Implementation implementation(String authority) {
		return findImplementation(authority)
			.orElseThrow(() -> new UnknownMatterException(code() + " at the authority " + authority));
	}

	/**
	 * The roles as the process knows them, {@code ${roles.fireRescue}}: the id of the
	 * authority's department by the role's name in camel case, {@code lead}, and {@code
	 * window}.
	 * @throws UnknownMatterException if the authority does not handle the matter
	 */
	public Map<String, String> rolesInProcess(String authority) {
		Implementation implementation = implementation(authority);
		Map<String, String> roles = new TreeMap<>();
		implementation.roles().forEach((role, department) -> roles.put(PackParts.inProcess(role), department));
		roles.put("lead", implementation.department(this.matter.leadRole()));
		roles.put(Implementation.WINDOW, implementation.window(this.matter.leadRole()));
		return roles;
	}

	/**
	 * A limit by the name processes use, {@code ${limits.name}}.
	 * @param authority whose limits; it may have tightened some
	 * @param name {@code acceptance}, {@code correction}, {@code completion},
	 * {@code decision}, {@code promised}, {@code extension}, {@code inspection},
	 * {@code issue}, or the id of a review's step
	 * @return empty if the matter has no such limit
	 * @throws UnknownMatterException if the authority does not handle the matter
	 */
	public Optional<Limit> limit(String authority, String name) {
		Implementation implementation = implementation(authority);
		Matter.Limits limits = this.matter.limits();
		return switch (name) {
			case "acceptance" -> Optional.of(limits.acceptance().limit());
			case "correction" -> limit(limits.correction());
			case "completion" -> limit(limits.completion());
			case "decision" -> Optional.of(limits.decision().limit());
			case "promised" -> Optional.of(promised(authority));
			case "extension" -> limit(limits.extension());
			case "inspection" -> limit(limits.inspection());
			case "issue" -> Optional.of(limits.issue().limit());
			default -> Optional.ofNullable(implementation.reviewLimits().get(name))
				.or(() -> this.matter.review(name).map(Matter.ReviewSpec::limit));
		};
	}

	private static Optional<Limit> limit(Matter.@Nullable CitedLimit limit) {
		return Optional.ofNullable(limit).map(Matter.CitedLimit::limit);
	}

	/** How soon an authority promises to decide, from acceptance. */
	public Limit promised(String authority) {
		return Optional.ofNullable(implementation(authority).promised()).orElse(this.matter.limits().promised());
	}

	/**
	 * A form of the pack.
	 * @param name file name without its ending, such as {@link #APPLICATION_FORM}
	 * @throws IllegalArgumentException if the pack has no such form
	 */
	public FormDefinition form(String name) {
		FormDefinition form = this.forms.get(name);
		if (form == null) {
			throw new IllegalArgumentException("The pack %s has no form %s".formatted(code(), name));
		}
		return form;
	}

	/**
	 * A condition that stands in the pack, read once.
	 * @param feel its text, as the pack has it
	 */
	public Condition condition(String feel) {
		return this.conditions.computeIfAbsent(feel, Condition::parse);
	}

	/** The process definition, byte for byte as its designer wrote it. */
	public byte[] process() {
		return file(PROCESS_FILE);
	}

	public PackFiles files() {
		return this.files;
	}

	/**
	 * A file of the pack.
	 * @throws IllegalArgumentException if there is none of this path
	 */
	public byte[] file(String path) {
		return this.files.content(path);
	}

	/**
	 * A text of the pack's own.
	 * @param key key in texts_zh.properties
	 * @throws IllegalArgumentException if there is none of this key
	 */
	public Text text(String key) {
		return this.texts.text(key);
	}

	/** Ids of the steps of the process. */
	public Set<String> stepIds() {
		return this.texts.steps().keySet();
	}

	/** What officials call a step of the process, by its id in the process. */
	public Text stepTitle(String step) {
		return this.texts.stepTitle(step);
	}

	/** What applicants are told while a step of the process is going on. */
	public Text stepInPlainWords(String step) {
		return this.texts.stepInPlainWords(step);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof MatterPack pack && pack.version().equals(version());
	}

	@Override
	public int hashCode() {
		return version().hashCode();
	}

	@Override
	public String toString() {
		return this.files.toString();
	}

}
