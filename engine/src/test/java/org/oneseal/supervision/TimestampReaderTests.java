package org.oneseal.supervision;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oneseal.supervision.TimestampReader.Quirk;

import static org.assertj.core.api.Assertions.assertThat;

class TimestampReaderTests {

	private final TimestampReader reader = new TimestampReader(null, null);

	@ParameterizedTest
	@CsvSource({ "2011-10-11 13:45:40.276000+02:00, 2011-10-11T13:45:40.276+02:00",
			"2011-10-11T13:45:40.276+02:00, 2011-10-11T13:45:40.276+02:00",
			"2011-10-11T11:45:40Z, 2011-10-11T11:45:40Z", "2011-10-11t11:45:40z, 2011-10-11T11:45:40Z",
			"2011-10-11 13:45+0200, 2011-10-11T13:45+02:00", "2011-10-11 13:45:40 +02, 2011-10-11T13:45:40+02:00",
			"2011-10-11 13:45:40, 2011-10-11T13:45:40Z", "2024/1/5 8:30, 2024-01-05T08:30Z",
			"2024.01.05 08:30:01, 2024-01-05T08:30:01Z",
			"2011-10-11T13:45:40.1234567891+02:00, 2011-10-11T13:45:40.123456789+02:00" })
	void readsTheUsualWays(String text, OffsetDateTime expected) {
		assertThat(moment(reader, text).time()).isEqualTo(expected);
	}

	@Test
	void aDayAloneIsADay() {
		assertThat(moment(reader, "2024-02-29").dateOnly()).isTrue();
		assertThat(moment(reader, "2024-02-29").date()).isEqualTo("2024-02-29");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "2011-02-29", "2011-13-01", "2011-10-11 25:00", "2011-10-11 24:00:00",
			"2011-10-11 13:45:61", "0000-00-00", "11.10.2011 13:45", "2011-10-11T13:45+99:00", "2011-10/11",
			"١٢٣٤-01-01", "20111011", "1318333540", "2011-10-11 13:45:40 CEST",
			"2011-10-11T13:45:40+02:00[Europe/Paris]" })
	void whatIsNoTimeIsMalformed(String text) {
		assertThat(reader.read(text)).isEqualTo(TimestampReader.Reading.MALFORMED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "9999-12-31", "0001-01-01 00:00:00", "1899-12-30", "2200-01-01T00:00:00Z" })
	void aYearNobodyMeansIsImplausible(String text) {
		assertThat(reader.read(text)).isEqualTo(TimestampReader.Reading.IMPLAUSIBLE);
	}

	@Test
	void aTimeTheClocksSkippedOrShowedTwiceIsOdd() {
		TimestampReader berlin = new TimestampReader(ZoneId.of("Europe/Berlin"), null);

		assertThat(berlin.read("2011-03-27 02:30:00").quirk()).isEqualTo(Quirk.SKIPPED);
		assertThat(moment(berlin, "2011-03-27 02:30:00").time()).isEqualTo("2011-03-27T03:30:00+02:00");
		assertThat(berlin.read("2011-10-30 02:30:00").quirk()).isEqualTo(Quirk.TWICE);
		assertThat(moment(berlin, "2011-10-30 02:30:00").time()).isEqualTo("2011-10-30T02:30:00+02:00");
		assertThat(berlin.read("2011-10-30 02:30:00+01:00").quirk()).isEqualTo(Quirk.NONE);
		assertThat(berlin.someWithoutOffset()).isTrue();
	}

	@Test
	void fiftySixDaysOverAClockChangeAreAnHourMore() {
		TimestampReader berlin = new TimestampReader(ZoneId.of("Europe/Berlin"), null);
		Moment start = moment(berlin, "2011-10-11 13:00");
		Moment deadline = moment(berlin, "2011-12-06 13:00");

		assertThat(start.daysUntil(deadline)).isEqualTo(56);
		assertThat(start.until(deadline)).isEqualTo(Duration.ofDays(56).plusHours(1));
	}

	@Test
	void aDeadlineThatIsADayLastsUntilItIsOver() {
		Moment deadline = moment(reader, "2011-12-06");

		assertThat(moment(reader, "2011-12-06T23:59:59+01:00").isAfter(deadline)).isFalse();
		assertThat(moment(reader, "2011-12-07T00:00:00+01:00").isAfter(deadline)).isTrue();
	}

	@Test
	void theZoneSaysWhichDayItWas() {
		TimestampReader shanghai = new TimestampReader(ZoneId.of("Asia/Shanghai"), null);

		assertThat(moment(reader, "2024-01-05T17:00:00Z").date()).isEqualTo(LocalDate.of(2024, 1, 5));
		assertThat(moment(shanghai, "2024-01-05T17:00:00Z").date()).isEqualTo(LocalDate.of(2024, 1, 6));
	}

	@Test
	void aPatternIsStrict() {
		TimestampReader german = new TimestampReader(null, "dd.MM.yyyy HH:mm");

		assertThat(moment(german, "11.10.2011 13:45").time()).isEqualTo("2011-10-11T13:45Z");
		assertThat(german.read("31.02.2011 13:45").moment()).isNull();
		assertThat(german.read("2011-10-11 13:45").moment()).isNull();
	}

	private static Moment moment(TimestampReader reader, String text) {
		return reader.read(text).moment();
	}

}
