package org.oneseal.rehearsal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import tools.jackson.databind.json.JsonMapper;

import org.oneseal.matter.CandidateSpec;
import org.oneseal.matter.Implementation;
import org.oneseal.matter.Matter.ReviewSpec;
import org.oneseal.matter.MatterPack;
import org.oneseal.organisation.Duty;
import org.oneseal.organisation.PartyKind;
import org.oneseal.yaml.Faults;
import org.oneseal.yaml.YamlFile;
import org.oneseal.yaml.YamlMap;

/**
 * The people of a rehearsal: for every department an implementation names a clerk, as
 * many examiners as the matter ever asks for and one more, and a head, and one applicant
 * of each kind. Departments of the sample city keep their names, others get one.
 */
final class RehearsalOrganisation {

	private static final String SAMPLE = "/sample/organisation.yaml";

	private static final int AUTHORITY_DIGITS = 6;

	private static final int CREDIT_CODE = 18;

	/** Nobody signs in at a rehearsal. */
	private static final String NO_PASSWORD = "{noop}nobody-signs-in-at-a-rehearsal";

	private final Map<String, Map<String, Object>> sample = new TreeMap<>();

	private final Map<String, Map<String, Object>> authorities = new TreeMap<>();

	private final Map<String, Map<String, Object>> departments = new TreeMap<>();

	/** Everybody holds every position, so that each step is somebody's. */
	private final TreeSet<String> positions = new TreeSet<>();

	private int examiners = 2;

	private RehearsalOrganisation(Collection<MatterPack> packs) {
		readSample();
		packs.forEach((pack) -> {
			pack.matter()
				.reviews()
				.stream()
				.map(ReviewSpec::examiners)
				.forEach((number) -> examiners = Math.max(examiners, number + 1));
			pack.matter()
				.candidates()
				.values()
				.stream()
				.map(CandidateSpec::position)
				.filter((position) -> !position.isEmpty())
				.forEach(positions::add);
			pack.implementations().forEach(this::add);
		});
	}

	/** An organisation file, as JSON, which is YAML too. */
	static String of(Collection<MatterPack> packs) {
		RehearsalOrganisation organisation = new RehearsalOrganisation(packs);
		Map<String, Object> file = new LinkedHashMap<>();
		file.put("authorities", organisation.authorityList());
		file.put("applicants", applicants());
		return JsonMapper.builder().build().writeValueAsString(file);
	}

	private void readSample() {
		try (InputStream in = RehearsalOrganisation.class.getResourceAsStream(SAMPLE)) {
			if (in != null) {
				YamlFile.read(SAMPLE, in.readAllBytes(), new Faults())
					.ifPresent((root) -> root.maps("authorities").forEach(this::remember));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void remember(YamlMap authority) {
		String code = authority.text("code");
		Map<String, Object> facts = new LinkedHashMap<>();
		facts.put("level", authority.number("level", 1, 5));
		facts.put("name", authority.words("name").byLanguage());
		facts.put("credit-code", authority.text("credit-code"));
		sample.put(code, facts);
		authority.maps("departments")
			.forEach((department) -> sample.put(code + "-" + department.text("id"), new LinkedHashMap<>(Map.of("name",
					department.words("name").byLanguage(), "credit-code", department.text("credit-code")))));
	}

	private void add(Implementation implementation) {
		String code = implementation.code();
		String creditCode = code.substring(0, CREDIT_CODE);
		int level = Character.digit(code.charAt(CREDIT_CODE), 10);
		addAuthority(implementation.authority(), level, creditCode);
		new TreeSet<>(implementation.roles().values()).forEach((department) -> {
			addAuthority(department.substring(0, AUTHORITY_DIGITS), level, creditCode);
			String id = department.substring(AUTHORITY_DIGITS + 1);
			departments.computeIfAbsent(department,
					(key) -> facts(key, Map.of("zh", "部门 " + id, "en", "Department " + id), creditCode, Map.of()));
		});
	}

	private void addAuthority(String code, int level, String creditCode) {
		authorities.computeIfAbsent(code, (key) -> facts(key, Map.of("zh", "实施机关 " + key, "en", "Authority " + key),
				creditCode, Map.of("level", level)));
	}

	private Map<String, Object> facts(String key, Map<String, String> name, String creditCode,
			Map<String, Object> more) {
		Map<String, Object> facts = new LinkedHashMap<>(more);
		facts.put("name", name);
		facts.put("credit-code", creditCode);
		facts.putAll(sample.getOrDefault(key, Map.of()));
		return facts;
	}

	private List<Map<String, Object>> authorityList() {
		List<Map<String, Object>> list = new ArrayList<>();
		authorities.forEach((code, facts) -> {
			List<Map<String, Object>> own = new ArrayList<>();
			departments.forEach((id, department) -> {
				if (id.startsWith(code)) {
					own.add(department(id, department));
				}
			});
			Map<String, Object> authority = new LinkedHashMap<>(Map.of("code", code));
			authority.putAll(facts);
			authority.put("departments", own);
			list.add(authority);
		});
		return list;
	}

	private Map<String, Object> department(String id, Map<String, Object> facts) {
		List<Map<String, Object>> officials = new ArrayList<>();
		officials.add(official(id, Duty.ACCEPT, 1, "窗口人员"));
		for (int person = 1; person <= examiners; person++) {
			officials.add(official(id, Duty.REVIEW, person, "审查人员" + person));
		}
		officials.add(official(id, Duty.DECIDE, 1, "决定人"));
		officials.add(official(id, Duty.HEAD, 1, "负责人"));
		Map<String, Object> department = new LinkedHashMap<>(Map.of("id", id.substring(AUTHORITY_DIGITS + 1)));
		department.putAll(facts);
		department.put("officials", officials);
		return department;
	}

	private Map<String, Object> official(String department, Duty duty, int person, String name) {
		return Map.of("username", RehearsalPeople.official(department, duty, person), "name", name, "duties",
				List.of(duty.name().toLowerCase(java.util.Locale.ROOT)), "positions", List.copyOf(positions),
				"password-hash", NO_PASSWORD);
	}

	/** Their numbers are invented; the check characters are right. */
	private static List<Map<String, Object>> applicants() {
		return List.of(applicant(PartyKind.COMPANY, "排演有限公司", "914299005882310796"),
				applicant(PartyKind.SOLE_TRADER, "排演小吃店", "92429921600719326K"),
				applicant(PartyKind.PERSON, "排演申请人", "11010519491231002X"));
	}

	private static Map<String, Object> applicant(PartyKind kind, String name, String number) {
		String username = RehearsalPeople.applicant(kind);
		return Map.of("username", username, "kind", username, "name", name, "identity-number", number, "representative",
				"李排演", "phone", "13800000001", "password-hash", NO_PASSWORD);
	}

}
