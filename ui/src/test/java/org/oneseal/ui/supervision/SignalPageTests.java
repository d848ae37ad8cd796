package org.oneseal.ui.supervision;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

import org.oneseal.audit.AuditEntry;
import org.oneseal.audit.AuditTrail;
import org.oneseal.cases.Act;
import org.oneseal.cases.CaseNumber;
import org.oneseal.supervision.Warning;
import org.oneseal.supervision.Warning.State;

import static org.assertj.core.api.Assertions.assertThat;

/** A signal on its page: who answers, who appeals, who rules. */
class SignalPageTests extends SupervisionPages {

	@Autowired
	private AuditTrail trail;

	@Test
	void theDepartmentAnswersAndTheSupervisorCloses() {
		CaseNumber number = late();
		Warning warning = signal(number);

		assertThat(post(warning, "answer", "现场核查延误，已加派人员", FIRE_FIGHTER)).hasStatus3xxRedirection();
		assertThat(signal(number).state()).isEqualTo(State.ANSWERED);
		assertThat(get("/supervision/signals/" + warning.id(), SUPERVISOR)).bodyText()
			.contains("现场核查延误，已加派人员", "认可并办结");
		assertThat(post(warning, "close", "", SUPERVISOR)).hasStatus3xxRedirection();

		assertThat(signal(number).state()).isEqualTo(State.CLOSED);
		assertThat(acts(number)).contains(Act.SIGNAL_ANSWERED, Act.SIGNAL_CLOSED);
	}

	@Test
	void anAppealIsUpheldAndThenAnsweredInFiveWorkingDaysMore() {
		CaseNumber number = late();
		Warning warning = signal(number);

		assertThat(post(warning, "appeal", "期限计算有误", FIRE_FIGHTER)).hasStatus3xxRedirection();
		this.clock.moveTo(LocalDate.of(2026, 12, 1));
		assertThat(post(warning, "uphold", "期限无误", SUPERVISOR)).hasStatus3xxRedirection();

		assertThat(signal(number)).satisfies((upheld) -> {
			assertThat(upheld.state()).isEqualTo(State.OPEN);
			assertThat(upheld.answerBy()).isEqualTo(LocalDate.of(2026, 12, 8));
			assertThat(upheld.ruling().orElseThrow().words()).isEqualTo("期限无误");
		});
		assertThat(acts(number)).contains(Act.SIGNAL_APPEALED, Act.SIGNAL_UPHELD);
	}

	@Test
	void anAppealIsGrantedAndTheSignalWithdrawn() {
		CaseNumber number = late();
		Warning warning = signal(number);
		post(warning, "appeal", "停电一日", FIRE_FIGHTER);

		assertThat(post(warning, "withdraw", "情况属实", SUPERVISOR)).hasStatus3xxRedirection();

		assertThat(signal(number).state()).isEqualTo(State.WITHDRAWN);
		assertThat(acts(number)).contains(Act.SIGNAL_WITHDRAWN);
	}

	@Test
	void anAnswerWithoutWordsIsAskedForAgain() {
		Warning warning = signal(late());

		assertThat(post(warning, "answer", " ", FIRE_FIGHTER)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("请写明原因和整改措施");
		String tooLong = "长".repeat(2001);
		assertThat(post(warning, "answer", tooLong, FIRE_FIGHTER)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains(tooLong);
	}

	@Test
	void nobodyRulesOnTheirOwnSignalNorAnswersForAnother() {
		CaseNumber number = late();
		Warning warning = signal(number);
		post(warning, "appeal", "期限计算有误", FIRE_FIGHTER);

		assertThat(post(warning, "withdraw", "同意", FIRE_FIGHTER)).hasStatus(HttpStatus.CONFLICT);
		assertThat(post(signal(late()), "answer", "代为答复", SUPERVISOR)).hasStatus(HttpStatus.CONFLICT);

		assertThat(signal(number).state()).isEqualTo(State.APPEALED);
	}

	@Test
	void whatWasDoneMeanwhileIsSaidAndKeptWhatWasTyped() {
		Warning warning = signal(late());
		post(warning, "answer", "第一次", FIRE_FIGHTER);

		assertThat(post(warning, "answer", "第二次", FIRE_FIGHTER)).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("状态已变");
	}

	private List<Act> acts(CaseNumber number) {
		return this.trail.of(this.samples.file(number).approvalCase().id()).stream().map(AuditEntry::act).toList();
	}

}
