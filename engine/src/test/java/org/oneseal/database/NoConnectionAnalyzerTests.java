package org.oneseal.database;

import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

class NoConnectionAnalyzerTests {

	private final MockEnvironment environment = new MockEnvironment()
		.withProperty("spring.datasource.url", "jdbc:mariadb://db.city.example:3306/oneseal?user=u&password=geheim")
		.withProperty("spring.datasource.username", "official");

	@ParameterizedTest
	@CsvSource({ "1045, 28000, 不接受用户, spring.datasource.password", "1049, 42000, 没有这个数据库, CREATE DATABASE",
			"1044, 42000, 权限不足, GRANT ALL", "1142, 42000, 权限不足, GRANT ALL", "-1, 08000, 无法连接, firewall",
			"0, 08004, 无法连接, firewall" })
	void whatTheServerRefusedIsSaidWithARemedyAndWithoutThePassword(int code, String state, String what,
			String remedy) {
		FailureAnalysis analysis = analyze(
				new IllegalStateException(new SQLException("pool", new SQLException("refused", state, code))));

		assertThat(analysis).isNotNull();
		assertThat(analysis.getDescription()).contains(what, "jdbc:mariadb://db.city.example:3306/oneseal")
			.doesNotContain("geheim");
		assertThat(analysis.getAction()).contains(remedy).doesNotContain("geheim");
	}

	@Test
	void anotherKindOfServerIsNamedSo() {
		environment.setProperty("spring.datasource.url", "jdbc:mysql://u:geheim@db:3306/oneseal");

		FailureAnalysis analysis = analyze(new IllegalStateException("Cannot load driver class"));

		assertThat(analysis.getDescription()).contains("jdbc:mysql://db:3306/oneseal", "不是 MariaDB")
			.doesNotContain("geheim");
	}

	@Test
	void otherFailuresAreLeftToOthers() {
		assertThat(analyze(new IllegalStateException("broken"))).isNull();
		assertThat(analyze(new IllegalStateException(new SQLException("syntax", "42000", 1064)))).isNull();
		environment.setProperty("spring.datasource.url", "");
		assertThat(analyze(new IllegalStateException(new SQLException("x", "08000", -1)))).isNull();
	}

	private FailureAnalysis analyze(Throwable failure) {
		return new NoConnectionAnalyzer(environment).analyze(failure);
	}

}
