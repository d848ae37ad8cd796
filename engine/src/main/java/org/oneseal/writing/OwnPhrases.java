package org.oneseal.writing;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.oneseal.cases.RequestKeys;
import org.oneseal.database.Command;
import org.oneseal.form.Problem;
import org.oneseal.matter.MatterCode;
import org.oneseal.organisation.Actor;

/** Sentences officials keep for themselves, for each step of each matter. */
@Component
public class OwnPhrases {

	private static final int LONGEST = 500;

	private static final int MOST = 30;

	private final JdbcClient jdbc;

	private final RequestKeys requests;

	private final Clock clock;

	OwnPhrases(JdbcClient jdbc, RequestKeys requests, Clock clock) {
		this.jdbc = jdbc;
		this.requests = requests;
		this.clock = clock;
	}

	/** Those of an official at a step, oldest first. */
	public List<OwnPhrase> of(MatterCode matter, String stepKey, Actor official) {
		return this.jdbc.sql(
				"select id, words from own_phrase where account = ? and matter = ? and step_key = ? order by added_at, id")
			.params(official.username(), matter.value(), stepKey)
			.query((row, number) -> new OwnPhrase(row.getString(1), row.getString(2)))
			.list();
	}

	/**
	 * Keeps a sentence; one that is kept already stays one.
	 * @return why not, empty if it was done
	 */
	@Command
	public List<Problem> add(MatterCode matter, String stepKey, String words, Actor official, String requestKey) {
		String sentence = words.strip();
		if (this.requests.isRepeated(official.username(), requestKey)) {
			return List.of();
		}
		List<OwnPhrase> kept = of(matter, stepKey, official);
		if (sentence.isEmpty()) {
			return List.of(Problem.error("phrase", "phrase.words-required"));
		}
		if (sentence.length() > LONGEST) {
			return List.of(Problem.error("phrase", "text.too-long", LONGEST));
		}
		if (kept.stream().anyMatch((phrase) -> phrase.words().equals(sentence))) {
			return List.of();
		}
		if (kept.size() >= MOST) {
			return List.of(Problem.error("phrase", "phrase.too-many", MOST));
		}
		this.requests.note(official.username(), requestKey);
		this.jdbc.sql("""
				insert into own_phrase (id, account, matter, step_key, words, added_at) values (?, ?, ?, ?, ?, ?)""")
			.params(UUID.randomUUID().toString(), official.username(), matter.value(), stepKey, sentence,
					LocalDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC))
			.update();
		return List.of();
	}

	/** Forgets a sentence; nobody else's. */
	@Command
	public void delete(String id, Actor official) {
		this.jdbc.sql("delete from own_phrase where id = ? and account = ?").params(id, official.username()).update();
	}

}
