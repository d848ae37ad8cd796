package org.oneseal.matter;

import java.time.Period;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.oneseal.identifier.CreditCode;
import org.oneseal.identifier.Verdict;
import org.oneseal.matter.JointReviewSpec.Policy;
import org.oneseal.matter.JointReviewSpec.Share;
import org.oneseal.matter.Matter.ApplicantKind;
import org.oneseal.matter.Matter.CitedLimit;
import org.oneseal.matter.Matter.CitedText;
import org.oneseal.matter.Matter.Guide;
import org.oneseal.matter.Matter.LeadTime;
import org.oneseal.matter.Matter.LicenceSpec;
import org.oneseal.matter.Matter.Limits;
import org.oneseal.matter.Matter.Necessity;
import org.oneseal.matter.Matter.Renewal;
import org.oneseal.matter.Matter.RequiredMaterial;
import org.oneseal.matter.Matter.ReturnRule;
import org.oneseal.matter.Matter.ReviewSpec;
import org.oneseal.matter.Matter.Silence;
import org.oneseal.matter.Matter.SilenceRule;
import org.oneseal.matter.Matter.SpecialProcedureSpec;
import org.oneseal.text.Text;
import org.oneseal.yaml.Faults;
import org.oneseal.yaml.YamlFile;
import org.oneseal.yaml.YamlMap;

/** Reads matter.yaml. */
final class MatterReader {

	static final Pattern ROLE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

	/** File types the store takes. */
	private static final Set<String> FILE_TYPES = new TreeSet<>(Set.of("pdf", "jpg", "png"));

	private static final Pattern STEP = Pattern.compile("[a-z][A-Za-z0-9]*");

	private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

	private static final Pattern TYPE_CODE = Pattern.compile("[0-9A-Z]{21}");

	private static final Pattern SHARE = Pattern.compile("([1-9]\\d?)/([1-9]\\d?)");

	private static final Pattern PERIOD = Pattern.compile("P(?=\\d)(\\d{1,3}Y)?(\\d{1,3}M)?(\\d{1,4}D)?");

	private final YamlMap root;

	private final CitationReader citations;

	private MatterReader(YamlMap root) {
		this.root = root;
		this.citations = new CitationReader(root);
	}

	/** The matter; empty if the file cannot be read at all. */
	static Optional<Matter> read(MatterCode code, String file, byte[] content, Faults faults) {
		return YamlFile.read(file, content, faults).map((root) -> new MatterReader(root).matter(code));
	}

	private Matter matter(MatterCode code) {
		String stated = this.root.text("code");
		if (!stated.equals(code.value())) {
			this.root.fault("code", "The code '%s' is not the name of the folder".formatted(stated),
					"Write " + code.value() + " or rename the folder");
		}
		Matter matter = new Matter(code, this.root.words("title"), this.root.words("result"),
				this.root.words("summary"), this.citations.list(this.root, "legal-basis"), applicants(),
				this.root.text("lead", ROLE, "a role: lower-case words joined by hyphens"), limits(), reviews(),
				jointReview(), returnRule(), specialProcedures(), materials(), leadTimes(), renewal(),
				this.root.words("remedies"), licence(), guide(), phrases(), candidates());
		this.citations.done();
		this.root.done();
		return matter;
	}

	private Set<ApplicantKind> applicants() {
		Set<ApplicantKind> kinds = this.root.anyOf("applicants", ApplicantKind.class);
		if (kinds.isEmpty()) {
			this.root.fault("applicants", "Nobody may apply", "List at least one of person, company, sole-trader");
		}
		return kinds;
	}

	private Limits limits() {
		YamlMap limits = this.root.map("limits").orElse(null);
		if (limits == null) {
			CitedLimit none = new CitedLimit(Limit.UNREAD, CitationReader.MISSING);
			return new Limits(none, none, none.limit(), null, null, none, null, null, "", false);
		}
		Limits read = new Limits(cited(limits, "acceptance"), cited(limits, "decision"),
				LimitReader.required(limits, "promised"), optionallyCited(limits, "extension"),
				optionallyCited(limits, "inspection"), cited(limits, "issue"), optionallyCited(limits, "completion"),
				optionallyCited(limits, "correction"), approver(limits), limits.flag("joint"));
		limits.done();
		return read;
	}

	/**
	 * The role whose head approves an extension; the lead's unless the matter names one.
	 */
	private String approver(YamlMap limits) {
		String lead = this.root.optionalText("lead").orElse("");
		return limits.has("extension-approved-by")
				? limits.text("extension-approved-by", ROLE, "a role: lower-case words joined by hyphens") : lead;
	}

	private CitedLimit cited(YamlMap parent, String key) {
		return parent.map(key).map(this::citedLimit).orElse(new CitedLimit(Limit.UNREAD, CitationReader.MISSING));
	}

	private @Nullable CitedLimit optionallyCited(YamlMap parent, String key) {
		return parent.optionalMap(key).map(this::citedLimit).orElse(null);
	}

	private CitedLimit citedLimit(YamlMap map) {
		CitedLimit limit = new CitedLimit(LimitReader.from(map), this.citations.required(map, "basis"));
		map.done();
		return limit;
	}

	private List<ReviewSpec> reviews() {
		return this.root.maps("reviews").stream().map(this::review).toList();
	}

	private ReviewSpec review(YamlMap map) {
		ReviewSpec review = new ReviewSpec(map.text("step", STEP, "the id of a user task, such as reviewFireRescue"),
				map.text("role", ROLE, "a role: lower-case words joined by hyphens"), map.words("title"),
				LimitReader.required(map, "limit"), map.has("examiners") ? map.number("examiners", 1, 9) : 1,
				this.citations.required(map, "basis"), silence(map), map.flag("lower-body"));
		map.done();
		return review;
	}

	/** {@code silence: remind}, or {@code silence: { rule: consent, basis: … }}. */
	private Silence silence(YamlMap review) {
		if (!review.has("silence")) {
			return new Silence(SilenceRule.NONE, null);
		}
		if (review.isText("silence")) {
			SilenceRule rule = review.oneOf("silence", SilenceRule.class);
			if (rule == SilenceRule.CONSENT) {
				review.fault("silence", "Silence is consent only where a law says so",
						"Write silence: { rule: consent, basis: { law: …, article: … } }");
			}
			return new Silence(rule, null);
		}
		return review.map("silence").map((map) -> {
			SilenceRule rule = map.oneOf("rule", SilenceRule.class);
			Silence silence = new Silence(rule,
					(rule == SilenceRule.CONSENT) ? this.citations.required(map, "basis") : null);
			map.done();
			return silence;
		}).orElse(new Silence(SilenceRule.NONE, null));
	}

	private @Nullable JointReviewSpec jointReview() {
		return this.root.optionalMap("joint-review").map((map) -> {
			Policy policy = map.oneOf("policy", Policy.class);
			JointReviewSpec spec = new JointReviewSpec(policy, (policy == Policy.RATIO) ? share(map) : Share.ONE,
					new LinkedHashSet<>(map.texts("veto")), this.citations.required(map, "basis"));
			map.done();
			return spec;
		}).orElse(null);
	}

	private ReturnRule returnRule() {
		return this.root.optionalMap("return").map((map) -> {
			ReturnRule rule = map.oneOf("when-others-answered", ReturnRule.class);
			map.done();
			return rule;
		}).orElse(ReturnRule.REFUSE);
	}

	private static Share share(YamlMap map) {
		Matcher written = SHARE.matcher(map.text("at-least", SHARE, "a share of the votes, such as 2/3"));
		if (!written.matches()) {
			return Share.ONE;
		}
		Share share = new Share(Integer.parseInt(written.group(1)), Integer.parseInt(written.group(2)));
		if (share.numerator() > share.denominator()) {
			map.fault("at-least", "%s is more than all votes".formatted(share), "Write a share such as 2/3");
		}
		return share;
	}

	private @Nullable Renewal renewal() {
		return this.root.optionalMap("renewal").map((map) -> {
			Renewal renewal = new Renewal(map.text("expires", KEY, "the key of a date of the form"),
					this.citations.required(map, "basis"));
			map.done();
			return renewal;
		}).orElse(null);
	}

	private List<SpecialProcedureSpec> specialProcedures() {
		return this.root.maps("special-procedures").stream().map((map) -> {
			SpecialProcedureSpec procedure = new SpecialProcedureSpec(
					map.text("id", ROLE, "lower-case words joined by hyphens"), map.words("title"),
					LimitReader.required(map, "usual"), this.citations.required(map, "basis"));
			map.done();
			return procedure;
		}).toList();
	}

	private List<RequiredMaterial> materials() {
		return this.root.maps("materials").stream().map(this::material).toList();
	}

	private RequiredMaterial material(YamlMap map) {
		Necessity necessity = map.oneOf("necessity", Necessity.class);
		String when = map.optionalText("when").orElse(null);
		if ((necessity == Necessity.CONDITIONAL && when == null) || (necessity == Necessity.REQUIRED && when != null)) {
			map.fault("when", "A conditional material needs a condition, and one that is always required has none",
					"Write necessity: conditional together with when: …");
		}
		RequiredMaterial material = new RequiredMaterial(map.text("id", KEY, "letters, digits and hyphens"),
				map.words("title"), map.words("hint"), necessity, when, fileTypes(map),
				new LinkedHashSet<>(map.texts("used-by")), this.citations.required(map, "basis"));
		map.done();
		return material;
	}

	private Set<String> fileTypes(YamlMap map) {
		Set<String> types = new LinkedHashSet<>(map.texts("accept"));
		if (types.isEmpty() || !FILE_TYPES.containsAll(types)) {
			map.fault("accept", "The file types %s are not those the store takes".formatted(types),
					"List some of " + String.join(", ", FILE_TYPES));
		}
		return types;
	}

	private List<LeadTime> leadTimes() {
		return this.root.maps("lead-times").stream().map((map) -> {
			LeadTime leadTime = new LeadTime(map.text("field", KEY, "the key of a date in the application form"),
					LimitReader.required(map, "at-least"), this.citations.required(map, "basis"));
			map.done();
			return leadTime;
		}).toList();
	}

	private LicenceSpec licence() {
		YamlMap map = this.root.map("licence").orElse(null);
		if (map == null) {
			return new LicenceSpec("", CitationReader.MISSING.law(), null, null, CitationReader.MISSING, "", Map.of());
		}
		String validUntil = map.optionalText("valid-until").orElse(null);
		Period validFor = period(map);
		if ((validFor == null) == (validUntil == null)) {
			map.fault("valid-for", "A licence is valid either for a period or until an answer of the form",
					"Write valid-for: P5Y, or valid-until: with the key of a date field, and not both");
		}
		LicenceSpec licence = new LicenceSpec(typeCode(map), map.words("title"), validFor, validUntil,
				this.citations.required(map, "basis"), map.text("seal", ROLE, "the role whose seal it bears"),
				new LinkedHashMap<>(map.textsByKey("fields")));
		map.done();
		return licence;
	}

	private static String typeCode(YamlMap map) {
		String code = map.text("type-code", TYPE_CODE,
				"a type code of GB/T 36904: 18 characters of credit code and three of sequence");
		if (TYPE_CODE.matcher(code).matches() && CreditCode.verdict(code.substring(0, 18)) != Verdict.VALID) {
			map.fault("type-code", "The credit code in '%s' has a wrong check character".formatted(code),
					"Compare it with the catalogue of licences");
		}
		return code;
	}

	private static @Nullable Period period(YamlMap map) {
		String text = map.optionalText("valid-for").orElse(null);
		if (text == null) {
			return null;
		}
		if (PERIOD.matcher(text).matches() && !Period.parse(text).isZero()) {
			return Period.parse(text);
		}
		map.fault("valid-for", "'%s' is not a length of time".formatted(text), "Write years as P5Y, months as P6M");
		return Period.ofYears(1);
	}

	private Map<String, List<Text>> phrases() {
		Map<String, List<Text>> phrases = new LinkedHashMap<>();
		this.root.optionalMap("phrases").ifPresent((map) -> {
			map.keys().forEach((step) -> phrases.put(step, map.wordsList(step)));
			map.done();
		});
		return phrases;
	}

	private Map<String, CandidateSpec> candidates() {
		Map<String, CandidateSpec> candidates = new LinkedHashMap<>();
		this.root.optionalMap("candidates")
			.ifPresent((map) -> map.keys()
				.forEach((step) -> map.map(step).ifPresent((spec) -> candidates.put(step, candidate(spec)))));
		return candidates;
	}

	private static CandidateSpec candidate(YamlMap map) {
		CandidateSpec spec = new CandidateSpec(
				map.has("position") ? map.text("position", ROLE, "a position: lower-case words joined by hyphens") : "",
				map.has("region") ? map.text("region", KEY, "applicant, or the key of a choice of the form") : null,
				map.has("assign") ? map.oneOf("assign", CandidateSpec.Assign.class) : CandidateSpec.Assign.POOL,
				map.has("nobody") ? map.oneOf("nobody", CandidateSpec.Nobody.class) : CandidateSpec.Nobody.HEAD);
		map.done();
		return spec;
	}

	private Guide guide() {
		YamlMap map = this.root.map("guide").orElse(null);
		if (map == null) {
			Text missing = CitationReader.MISSING.law();
			return new Guide(List.of(), new CitedText(missing, CitationReader.MISSING), 0, missing, null);
		}
		Guide guide = new Guide(map.wordsList("conditions"), citedText(map.map("fee")), map.number("visits", 0, 99),
				map.words("results"), map.has("renewal") ? citedText(map.map("renewal")) : null);
		if (guide.conditions().isEmpty()) {
			map.fault("conditions", "The guide states no condition", "List what must hold for a grant (art. 30)");
		}
		map.done();
		return guide;
	}

	private CitedText citedText(Optional<YamlMap> map) {
		return map.map((fields) -> {
			CitedText text = new CitedText(fields.words("text"), this.citations.required(fields, "basis"));
			fields.done();
			return text;
		}).orElse(new CitedText(CitationReader.MISSING.law(), CitationReader.MISSING));
	}

}
