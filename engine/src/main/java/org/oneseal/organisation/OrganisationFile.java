package org.oneseal.organisation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.oneseal.identifier.CreditCode;
import org.oneseal.identifier.ResidentId;
import org.oneseal.identifier.Verdict;
import org.oneseal.yaml.Faults;
import org.oneseal.yaml.FaultyFilesException;
import org.oneseal.yaml.YamlFile;
import org.oneseal.yaml.YamlMap;

/**
 * An organisation file: the authorities with their departments and officials, the
 * applicants and the designers. Only a file that says {@code demo: true} may hold
 * passwords in clear.
 *
 * @param authorities the authorities, a parent before its children
 * @param departments their departments
 * @param accounts everybody who may sign in
 */
record OrganisationFile(List<Authority> authorities, List<Department> departments, List<AccountEntry> accounts) {

	/**
	 * Reads an organisation file.
	 * @param file its name, for faults
	 * @throws FaultyFilesException if it has faults; it names all of them
	 */
	static OrganisationFile read(String file, byte[] content) {
		Faults faults = new Faults();
		OrganisationFile organisation = new OrganisationFile(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
		YamlFile.read(file, content, faults).ifPresent((root) -> new Reader(root, organisation).read());
		if (!faults.isEmpty()) {
			throw new FaultyFilesException("The organisation file cannot be used", faults.list());
		}
		return organisation;
	}

	/** Reads the sections of one file. */
	private static final class Reader {

		private static final Pattern REGION = Pattern.compile("[1-9]\\d{5}");

		private static final Pattern WORDS = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

		private static final Pattern USERNAME = Pattern.compile("[a-z][a-z0-9._-]{1,63}");

		private static final Pattern PLACE = Pattern.compile("[1-9]\\d{5}(\\d{3}){0,2}");

		private static final Pattern MAIL = Pattern.compile("[^\\s@<>,;]{1,64}@[A-Za-z0-9.-]{1,189}");

		private static final Pattern HASH = Pattern.compile("\\{[A-Za-z0-9@._-]+}.{20,}");

		private final YamlMap root;

		private final OrganisationFile organisation;

		private final boolean demo;

		private final Set<String> names = new HashSet<>();

		Reader(YamlMap root, OrganisationFile organisation) {
			this.root = root;
			this.organisation = organisation;
			this.demo = root.optionalText("demo").filter("true"::equals).isPresent();
		}

		void read() {
			this.root.maps("authorities").forEach(this::authority);
			if (this.organisation.authorities().isEmpty()) {
				this.root.fault("authorities", "There is no authority", "List at least one");
			}
			this.root.maps("applicants").forEach(this::applicant);
			this.root.maps("designers")
				.forEach((map) -> account(map, AccountKind.DESIGNER, null, Set.of(Duty.DESIGN), null));
			this.root.done();
		}

		private void authority(YamlMap map) {
			String code = map.text("code", REGION, "a region code of six digits (GB/T 2260)");
			String parent = map.optionalText("parent").orElse(null);
			if (parent != null && !this.names.contains(parent)) {
				map.fault("parent", "There is no authority %s before this one".formatted(parent),
						"List the parent first");
			}
			claim(map, "code", code);
			this.organisation.authorities()
				.add(new Authority(code, map.number("level", 1, 5), map.words("name"), parent, creditCode(map)));
			map.maps("departments").forEach((department) -> department(code, department));
			map.done();
		}

		private void department(String authority, YamlMap map) {
			String id = authority + "-" + map.text("id", WORDS, "lower-case words joined by hyphens");
			claim(map, "id", id);
			Department department = new Department(id, authority, map.words("name"), creditCode(map), mail(map));
			this.organisation.departments().add(department);
			map.maps("officials").forEach((official) -> {
				Set<Duty> duties = official.anyOf("duties", Duty.class);
				if (duties.isEmpty()) {
					official.fault("duties", "An official without a duty",
							"List some of accept, review, decide, head, administer, supervise");
				}
				account(official, AccountKind.OFFICIAL, id, duties, null);
				department.nameFor(
						this.organisation.accounts().get(this.organisation.accounts().size() - 1).post().regions());
			});
			map.done();
		}

		private void applicant(YamlMap map) {
			PartyKind kind = map.oneOf("kind", PartyKind.class);
			String number = map.text("identity-number");
			Verdict verdict = (kind == PartyKind.PERSON) ? ResidentId.verdict(number) : CreditCode.verdict(number);
			if (verdict == Verdict.MALFORMED) {
				map.fault("identity-number", "'%s' is not a number of such an applicant".formatted(number),
						"Write a resident identity number for a person, else a credit code");
			}
			account(map, AccountKind.APPLICANT, null, Set.of(), kind);
		}

		private void account(YamlMap map, AccountKind kind, @Nullable String department, Set<Duty> duties,
				@Nullable PartyKind partyKind) {
			String username = map.text("username", USERNAME, "a name of small letters, digits, dots and hyphens");
			claim(map, "username", username);
			boolean applicant = kind == AccountKind.APPLICANT;
			this.organisation.accounts()
				.add(new AccountEntry(username, password(map), hash(map), map.text("name"), kind, department, duties,
						map.optionalText("language").orElse("zh"), partyKind, number(map, kind),
						applicant ? map.text("phone") : null,
						applicant ? map.optionalText("representative").orElse(null) : null,
						(kind == AccountKind.OFFICIAL) ? mail(map) : null,
						(kind == AccountKind.OFFICIAL) ? post(map) : Post.NONE));
			map.done();
		}

		private static Post post(YamlMap map) {
			return new Post(words(map, "positions", WORDS, "a position: lower-case words joined by hyphens"),
					words(map, "regions", PLACE, "a region code of 6 digits, 9 for a street, 12 for a community"));
		}

		private static Set<String> words(YamlMap map, String key, Pattern shape, String meaning) {
			Set<String> words = new TreeSet<>(map.texts(key));
			words.stream()
				.filter((word) -> !shape.matcher(word).matches())
				.forEach((word) -> map.fault(key, "'%s' is not %s".formatted(word, meaning), "Write " + meaning));
			return words;
		}

		/** An official's own number tells whether a case is their own. */
		private static @Nullable String ownNumber(YamlMap map) {
			String number = map.optionalText("identity-number").map(ResidentId::normalise).orElse(null);
			if (number != null && ResidentId.verdict(number) == Verdict.MALFORMED) {
				map.fault("identity-number", "'%s' is not a resident identity number".formatted(number),
						"Write its 18 characters");
			}
			return number;
		}

		private static @Nullable String number(YamlMap map, AccountKind kind) {
			return switch (kind) {
				case APPLICANT -> map.text("identity-number");
				case OFFICIAL -> ownNumber(map);
				case DESIGNER, SYSTEM -> null;
			};
		}

		private @Nullable String password(YamlMap map) {
			String password = map.optionalText("password").orElse(null);
			if (password != null && !this.demo) {
				map.fault("password", "Here stands a password in clear",
						"Write password-hash: with its hash; only a file with demo: true may hold passwords");
			}
			return password;
		}

		private @Nullable String hash(YamlMap map) {
			String hash = map.optionalText("password-hash").orElse(null);
			if (hash != null && !HASH.matcher(hash).matches()) {
				map.fault("password-hash", "This is no hash with its algorithm in front", "Write it as {bcrypt}$2a$…");
			}
			if ((hash == null) == !map.has("password")) {
				map.fault("password-hash", "An account needs exactly one password", "Write password-hash: {bcrypt}…");
			}
			return hash;
		}

		private static @Nullable String mail(YamlMap map) {
			String mail = map.optionalText("mail").orElse(null);
			if (mail != null && !MAIL.matcher(mail).matches()) {
				map.fault("mail", "'%s' is not a mail address".formatted(mail), "Write it as name@example.org");
			}
			return mail;
		}

		private static String creditCode(YamlMap map) {
			String code = map.text("credit-code");
			if (CreditCode.verdict(code) == Verdict.MALFORMED) {
				map.fault("credit-code", "'%s' is not a unified social credit code".formatted(code),
						"Write its 18 characters");
			}
			return code;
		}

		private void claim(YamlMap map, String key, String name) {
			if (!this.names.add(name)) {
				map.fault(key, "'%s' stands here twice".formatted(name), "Give each its own");
			}
		}

	}

}
