package org.oneseal.packs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.oneseal.identifier.CreditCode;
import org.oneseal.identifier.Verdict;
import org.oneseal.matter.Implementation;
import org.oneseal.matter.Matter.ReviewSpec;
import org.oneseal.matter.MatterPack;
import org.oneseal.matter.PackReader;
import org.oneseal.matter.PackSource;
import org.oneseal.yaml.Faults;
import org.oneseal.yaml.YamlFile;
import org.oneseal.yaml.YamlMap;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/** The people of the demo profile can carry every matter that ships to its end. */
class SampleOrganisationTests {

	private static final Map<String, List<List<String>>> DUTIES_BY_DEPARTMENT = new HashMap<>();

	private static final Map<String, String> CREDIT_CODES = new HashMap<>();

	static {
		Faults faults = new Faults();
		YamlFile.read("organisation.yaml", sample(), faults).ifPresent((root) -> {
			root.maps("authorities").forEach(SampleOrganisationTests::note);
			root.maps("applicants")
				.forEach((map) -> CREDIT_CODES.put(map.text("username"), map.text("identity-number")));
		});
		assertThat(faults.list()).isEmpty();
	}

	static Stream<MatterPack> packs() {
		return new PackSource(Path.of("")).all().stream().map(PackReader::read);
	}

	@ParameterizedTest
	@MethodSource("packs")
	void everyStepOfEveryMatterFindsEnoughPeople(MatterPack pack) {
		for (Implementation implementation : pack.implementations()) {
			String lead = implementation.department(pack.matter().leadRole());
			String window = implementation.window(pack.matter().leadRole());
			assertThat(people(window, "accept")).as("who accepts at " + window).isPositive();
			assertThat(people(lead, "decide")).as("who decides at " + lead).isPositive();
			for (ReviewSpec review : pack.matter().reviews()) {
				String department = implementation.department(review.role());
				assertThat(people(department, "review")).as("who reviews at " + department)
					.isGreaterThanOrEqualTo(review.examiners());
			}
		}
	}

	/** Duties for the whole authority. */
	private static final Set<String> OF_NO_MATTER = Set.of("administer", "supervise");

	@Test
	void nobodyIsWithoutWork() {
		Map<String, Set<String>> asked = new HashMap<>();
		packs().forEach((pack) -> pack.implementations().forEach((implementation) -> {
			String lead = pack.matter().leadRole();
			asked.computeIfAbsent(implementation.window(lead), (id) -> new HashSet<>()).add("accept");
			asked.computeIfAbsent(implementation.department(lead), (id) -> new HashSet<>())
				.addAll(Set.of("decide", "head"));
			pack.matter()
				.reviews()
				.forEach((review) -> asked
					.computeIfAbsent(implementation.department(review.role()), (id) -> new HashSet<>())
					.add("review"));
		}));

		assertThat(DUTIES_BY_DEPARTMENT).allSatisfy((department, people) -> assertThat(people)
			.allSatisfy((duties) -> assertThat(asked.getOrDefault(department, Set.of())).as(department)
				.containsAll(duties.stream().filter((duty) -> !OF_NO_MATTER.contains(duty)).toList())));
	}

	@Test
	void everyAuthorityHasSomebodyWhoKeepsItsCalendarAndSomebodyWhoSupervises() {
		assertThat(List.of("429900-government-services", "429921-government-services"))
			.allSatisfy((department) -> assertThat(OF_NO_MATTER)
				.allSatisfy((duty) -> assertThat(people(department, duty)).as(department + " " + duty).isPositive()));
	}

	@Test
	void nobodyBothExaminesAndDecides() {
		assertThat(DUTIES_BY_DEPARTMENT).allSatisfy((department, people) -> assertThat(people)
			.noneMatch((duties) -> duties.contains("review") && duties.contains("decide")));
	}

	@Test
	void creditCodesHaveRightCheckCharacters() {
		assertThat(CREDIT_CODES).isNotEmpty()
			.allSatisfy((owner, code) -> assertThat(CreditCode.verdict(code)).as(owner).isEqualTo(Verdict.VALID));
	}

	private static void note(YamlMap authority) {
		CREDIT_CODES.put(authority.text("code"), authority.text("credit-code"));
		authority.maps("departments").forEach((department) -> {
			String id = authority.text("code") + "-" + department.text("id");
			List<List<String>> duties = new ArrayList<>();
			department.maps("officials").forEach((official) -> duties.add(official.texts("duties")));
			DUTIES_BY_DEPARTMENT.put(id, duties);
			CREDIT_CODES.put(id, department.text("credit-code"));
		});
	}

	private static long people(String department, String duty) {
		assertThat(DUTIES_BY_DEPARTMENT).containsKey(department);
		return DUTIES_BY_DEPARTMENT.get(department).stream().filter((duties) -> duties.contains(duty)).count();
	}

	private static byte[] sample() {
		try {
			return new ClassPathResource("sample/organisation.yaml").getContentAsByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
