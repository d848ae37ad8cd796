package org.oneseal.cases;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.oneseal.form.Answers;
import org.oneseal.form.FormDefinition;

/** Answers as they were read lately: each who opens or acts on a case reads the same. */
final class KnownAnswers {

	/** In characters of all of them together; some thousand applications. */
	private static final long ROOM = 4_000_000;

	private static final Duration KEPT = Duration.ofMinutes(10);

	private static final Cache<Text, Answers> READ = Caffeine.newBuilder()
		.maximumWeight(ROOM)
		.weigher((Text text, Answers answers) -> text.json().length())
		.expireAfterAccess(KEPT)
		.build();

	private KnownAnswers() {
	}

	/** As {@link Answers#fromJson}. */
	static Answers of(FormDefinition form, String json) {
		return READ.get(new Text(form, json), (text) -> Answers.fromJson(text.form(), text.json()));
	}

	private record Text(FormDefinition form, String json) {

	}

}
