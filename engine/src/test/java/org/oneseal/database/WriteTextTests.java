package org.oneseal.database;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WriteTextTests {

	@ParameterizedTest
	@ValueSource(strings = { "update page set words=?,revision=? where id=? and revision=?",
			"update page set words=?,note=? where case_id=?", "delete from page where id=?",
			"delete from page where id=? and revision=?",
			"update PAGE SET REV_ = ?, ACT_ID_ = ? where ID_ = ? and REV_ = ?",
			"\n  delete from PAGE\n  where ID_ = ? and REV_ = ?" })
	void oneLineIsExpectedToChange(String sql) {
		assertThat(WriteText.of(sql)).hasValue(new WriteText(sql, "page", true));
	}

	@ParameterizedTest
	@ValueSource(strings = { "insert into page (a, b) values (?, ?)", "INSERT INTO page (a) VALUES (?), (?)",
			"insert into page (a) values (?) on duplicate key update a = values(a)",
			"/* uncounted */ insert ignore into page (a) values (?)", "/* uncounted */ delete from page where a = ?",
			"/* uncounted */ insert into page (a) select a from other where b = ?",
			"/* uncounted */ update page p join other o on o.id = p.id set p.a = o.a" })
	void linesThatNobodyCountsWait(String sql) {
		assertThat(WriteText.of(sql)).hasValue(new WriteText(sql, "page", false));
	}

	@ParameterizedTest
	@ValueSource(strings = { "select * from page where id = ?", "insert ignore into page (a) values (?)",
			"insert into page (a) values (?) returning a", "insert into page (a) select a from other",
			"update page set words = ? where a = ?", "delete from page where a < ?", "replace into page values (?)",
			"update page set words = ? where id = ? and state = ?", "delete from footnote where page_id=?",
			"delete from footnote where page_id=? and position=?" })
	void whatIsCountedOrReadIsDoneAtOnce(String sql) {
		assertThat(WriteText.of(sql)).isEmpty();
	}

	@Test
	void tablesAreAmongTheWords() {
		assertThat(WriteText.words("select p.* from `Page` p, other where p.id=?")).contains("page", "other")
			.doesNotContain("pages");
	}

}
