package org.oneseal.timelimit;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.oneseal.form.Answers;
import org.oneseal.form.FormDefinition;
import org.oneseal.form.FormReader;
import org.oneseal.form.Problem;
import org.oneseal.matter.LegalBasis;
import org.oneseal.matter.Limit;
import org.oneseal.matter.Limit.Unit;
import org.oneseal.matter.Matter;
import org.oneseal.matter.Matter.CitedLimit;
import org.oneseal.matter.Matter.CitedText;
import org.oneseal.matter.Matter.Guide;
import org.oneseal.matter.Matter.LeadTime;
import org.oneseal.matter.Matter.LicenceSpec;
import org.oneseal.matter.Matter.Limits;
import org.oneseal.matter.MatterCode;
import org.oneseal.text.Text;

import static org.assertj.core.api.Assertions.assertThat;

class LeadTimesTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 9, 10);

	private static final LegalBasis BASIS = new LegalBasis(Text.of("法"), "13", null);

	private static final FormDefinition FORM = FormReader.read("application.form", """
			{ "type": "default", "id": "application", "components": [
			  { "type": "datetime", "key": "firstDay", "subtype": "date", "dateLabel": "活动日" } ] }
			""".getBytes(StandardCharsets.UTF_8)).form();

	private final LeadTimes leadTimes = new LeadTimes((authority) -> WorkingCalendars.shipped());

	@ParameterizedTest
	@CsvSource({ "DAYS, 20, 2026-09-29, 2026-09-30", "WORKING_DAYS, 20, 2026-10-13, 2026-10-14",
			"MONTHS, 1, 2026-10-09, 2026-10-10" })
	void aDateThatComesTooSoonIsAProblemAndTheNextDayIsNone(Unit unit, int amount, LocalDate tooSoon,
			LocalDate earliest) {
		Matter matter = matter(new Limit(amount, unit));

		List<Problem> problems = this.leadTimes.problems(matter, FORM, answer(tooSoon), TODAY, "429900");

		assertThat(problems)
			.containsExactly(Problem.error("firstDay", "application.lead-time", Text.of("活动日"), earliest));
		assertThat(this.leadTimes.problems(matter, FORM, answer(earliest), TODAY, "429900")).isEmpty();
		assertThat(this.leadTimes.problems(matter, FORM, Answers.none(), TODAY, "429900")).isEmpty();
	}

	private static Answers answer(LocalDate day) {
		return Answers.read(FORM, Map.of("firstDay", List.of(day.toString())));
	}

	private static Matter matter(Limit atLeast) {
		Text text = Text.of("文字");
		CitedLimit limit = new CitedLimit(Limit.workingDays(7), BASIS);
		return new Matter(new MatterCode("event"), text, text, text, List.of(BASIS), Set.of(), "lead",
				new Limits(limit, limit, limit.limit(), null, null, limit, null, null, "lead", false), List.of(), null,
				Matter.ReturnRule.REFUSE, List.of(), List.of(), List.of(new LeadTime("firstDay", atLeast, BASIS)), null,
				text, new LicenceSpec("", text, null, "firstDay", BASIS, "lead", Map.of()),
				new Guide(List.of(), new CitedText(text, BASIS), 0, text, null), Map.of(), Map.of());
	}

}
