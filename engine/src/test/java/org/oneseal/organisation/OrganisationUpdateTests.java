package org.oneseal.organisation;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.oneseal.EngineTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@EngineTest
@Transactional
class OrganisationUpdateTests {

	private static final String HASH = "{bcrypt}$2a$10$7EqJtq98hPqEX7fNZaFWoOhi5tQ0pZ3y3g6qJxj6p9oI0Yk9p8m9e";

	private static final String FILE = """
			demo: true
			authorities:
			  - code: 429981
			    level: 3
			    name: { zh: 市政府, en: City }
			    credit-code: 11429900011310012U
			    departments:
			      - id: fire-rescue
			        name: { zh: 消防 𠮷, en: Fire }
			        credit-code: 11429900011310039K
			        officials:
			          - { username: test-lan, name: 周岚, duties: [accept, review], password: demo }
			          - { username: test-gang, name: 赵刚, duties: [decide], password: demo }
			""";

	@Autowired
	private OrganisationUpdate update;

	@Autowired
	private Organisation organisation;

	@BeforeEach
	void takeOver() {
		this.update.takeOver(file(FILE));
	}

	@Test
	void everybodyIsFoundAgain() {
		assertThat(this.organisation.officialsOf("429981-fire-rescue")).extracting(Account::username)
			.containsExactly("test-gang", "test-lan");
		assertThat(this.organisation.department("429981-fire-rescue").name().zh()).isEqualTo("消防 𠮷");
		assertThat(this.organisation.departmentsOf("429981")).hasSize(1);
		assertThat(this.organisation.authority("429981").level()).isEqualTo(3);
	}

	@Test
	void anActorKnowsDepartmentAuthorityAndDuties() {
		Actor actor = this.organisation.actor("test-lan");

		assertThat(actor.worksFor("429981-fire-rescue")).isTrue();
		assertThat(actor.authority()).isEqualTo("429981");
		assertThat(actor.has(Duty.ACCEPT)).isTrue();
		assertThat(actor.has(Duty.DECIDE)).isFalse();
	}

	@Test
	void aPasswordIsHashedAndStaysAsItIsAtTheNextStart() {
		String hash = account("test-lan").passwordHash();

		this.update.takeOver(file(FILE));

		assertThat(PasswordEncoderFactories.createDelegatingPasswordEncoder().matches("demo", hash)).isTrue();
		assertThat(account("test-lan").passwordHash()).isEqualTo(hash);
	}

	@Test
	void aHashInTheFileIsTakenOver() {
		this.update.takeOver(
				file(FILE.replaceFirst("password: demo", Matcher.quoteReplacement("password-hash: \"" + HASH + "\""))));

		assertThat(account("test-lan").passwordHash()).isEqualTo(HASH);
		assertThat(account("test-gang").passwordHash()).isNotEqualTo(HASH);
	}

	@Test
	void whoChangesDutiesChangesThem() {
		this.update.takeOver(file(FILE.replace("[accept, review]", "[review]").replace("周岚", "周晓岚")));

		assertThat(account("test-lan").duties()).containsExactly(Duty.REVIEW);
		assertThat(account("test-lan").displayName()).isEqualTo("周晓岚");
	}

	@Test
	void whoLeavesCanNoLongerActButIsNotForgotten() {
		this.update.takeOver(file(FILE.replaceFirst("(?m)^.*test-lan.*$", "")));

		assertThat(account("test-lan").isEnabled()).isFalse();
		assertThat(this.organisation.officialsOf("429981-fire-rescue")).extracting(Account::username)
			.containsExactly("test-gang");
		assertThatIllegalArgumentException().isThrownBy(() -> this.organisation.actor("test-lan"));
	}

	@Test
	void whoComesBackCanActAgain() {
		this.update.takeOver(file(FILE.replaceFirst("(?m)^.*test-lan.*$", "")));
		this.update.takeOver(file(FILE));

		assertThat(account("test-lan").isEnabled()).isTrue();
	}

	private Account account(String username) {
		return this.organisation.account(username).orElseThrow();
	}

	private static OrganisationFile file(String yaml) {
		return OrganisationFile.read("organisation.yaml", yaml.getBytes(StandardCharsets.UTF_8));
	}

}
