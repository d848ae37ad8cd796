package org.oneseal.organisation;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.oneseal.yaml.FaultyFilesException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

class OrganisationFileTests {

	private static final String SOUND = """
			demo: true
			authorities:
			  - code: 429900
			    level: 3
			    name: { zh: 市政府, en: City }
			    credit-code: 11429900011310012U
			    departments:
			      - id: fire-rescue
			        name: { zh: 消防, en: Fire }
			        credit-code: 11429900011310039K
			        officials:
			          - { username: zhaogang, name: 赵刚, duties: [review, decide], positions: [fire-inspector], regions: [429902, 429921003], identity-number: 11010519491231002X, mail: zhaogang@example.org, password: demo }
			  - code: 429921
			    level: 4
			    parent: 429900
			    name: { zh: 县政府, en: County }
			    credit-code: 11429921011320018K
			applicants:
			  - username: hehua
			    kind: company
			    name: 荷花
			    identity-number: 914299005882310796
			    phone: "13800000001"
			    language: en
			    password: demo
			designers:
			  - { username: designer, name: 顾念, password: demo }
			""";

	@Test
	void departmentsCarryTheCodeOfTheirAuthority() {
		OrganisationFile file = read(SOUND);

		assertThat(file.departments()).extracting(Department::id, Department::authority)
			.containsExactly(tuple("429900-fire-rescue", "429900"));
		assertThat(file.authorities()).extracting(Authority::parent).containsExactly(null, "429900");
	}

	@Test
	void accountsHaveTheirKindAndDuties() {
		OrganisationFile file = read(SOUND);

		assertThat(file.accounts()).extracting(AccountEntry::kind)
			.containsExactly(AccountKind.OFFICIAL, AccountKind.APPLICANT, AccountKind.DESIGNER);
		assertThat(file.accounts().get(0).duties()).isEqualTo(Set.of(Duty.REVIEW, Duty.DECIDE));
		assertThat(file.accounts()).extracting(AccountEntry::mail).containsExactly("zhaogang@example.org", null, null);
		assertThat(file.accounts().get(1).partyKind()).isEqualTo(PartyKind.COMPANY);
		assertThat(file.accounts()).extracting(AccountEntry::language).containsExactly("zh", "en", "zh");
	}

	@Test
	void officialsHaveTheirPositionsRegionsAndNumber() {
		OrganisationFile file = read(SOUND);

		AccountEntry official = file.accounts().get(0);
		assertThat(official.post()).isEqualTo(new Post(Set.of("fire-inspector"), Set.of("429902", "429921003")));
		assertThat(official.identityNumber()).isEqualTo("11010519491231002X");
		assertThat(file.accounts().get(1).post()).isEqualTo(Post.NONE);
		assertThat(file.departments().get(0).regions()).containsExactlyInAnyOrder("429902", "429921003");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					demo: true                     | demo: false                   | authorities[0].departments[0].officials[0].password
					password: demo                 | password-hash: secret         | authorities[0].departments[0].officials[0].password-hash
					level: 3                       | level: 7                      | authorities[0].level
					level: 3                       | level: city                   | authorities[0].level
					duties: [review, decide]       | duties: []                    | authorities[0].departments[0].officials[0].duties
					duties: [review, decide]       | duties: [approve]             | authorities[0].departments[0].officials[0].duties
					mail: zhaogang@example.org     | mail: zhaogang                | authorities[0].departments[0].officials[0].mail
					positions: [fire-inspector]    | positions: [消防]             | authorities[0].departments[0].officials[0].positions
					regions: [429902, 429921003]   | regions: [4299]               | authorities[0].departments[0].officials[0].regions
					identity-number: 11010519491231002X | identity-number: none     | authorities[0].departments[0].officials[0].identity-number
					parent: 429900                 | parent: 420000                | authorities[1].parent
					code: 429921                   | code: 429900                  | authorities[1].code
					zh: 消防, en: Fire             | zh: 消防                      | authorities[0].departments[0].name.en
					credit-code: 11429900011310039K | credit-code: 1142990001131003 | authorities[0].departments[0].credit-code
					identity-number: 914299005882310796 | identity-number: none     | applicants[0].identity-number
					username: hehua                | username: zhaogang            | applicants[0].username
					kind: company                  | kind: shop                    | applicants[0].kind
					phone:                         | telephone:                    | applicants[0].telephone
					authorities:                   | government:                   | government
					""")
	void aFaultNamesItsElement(String from, String to, String element) {
		assertThat(SOUND).contains(from);

		assertThatExceptionOfType(FaultyFilesException.class)
			.isThrownBy(() -> read(SOUND.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to))))
			.satisfies((ex) -> assertThat(ex.faults()).anySatisfy((fault) -> {
				assertThat(fault.element()).isEqualTo(element);
				assertThat(fault.remedy()).isNotBlank();
			}))
			.withMessageContaining("organisation.yaml");
	}

	@Test
	void aClearPasswordIsNotRepeatedInTheFault() {
		String file = SOUND.replace("demo: true", "demo: false").replace("password: demo", "password: hunter2");

		assertThatExceptionOfType(FaultyFilesException.class).isThrownBy(() -> read(file))
			.satisfies((ex) -> assertThat(ex.getMessage()).doesNotContain("hunter2"));
	}

	private static OrganisationFile read(String yaml) {
		return OrganisationFile.read("organisation.yaml", yaml.getBytes(StandardCharsets.UTF_8));
	}

}
