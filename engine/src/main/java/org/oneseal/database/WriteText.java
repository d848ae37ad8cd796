package org.oneseal.database;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * The text of a statement that may wait, because what comes of it is known before: a line
 * is added, or exactly one is changed or removed, or nobody asks how many.
 *
 * @param sql as it was given
 * @param table it writes to, in lower case
 * @param exactlyOne whether it has failed if it changes or removes no line
 */
public record WriteText(String sql, String table, boolean exactlyOne) {

	/** Put before a statement: nobody asks how many lines it writes. */
	public static final String UNCOUNTED = "/* uncounted */ ";

	private static final String SELECT = "select";

	private static final Pattern ADDS = Pattern.compile("insert into (\\w+) ?\\((?:(?! select | returning ).)*",
			Pattern.CASE_INSENSITIVE);

	/**
	 * How Hibernate and the engine write what they have read before. Both take no changed
	 * line for a lost race.
	 */
	private static final Pattern ONE = Pattern.compile(
			"(?:update|delete from) (\\w+) (?:set .+ )?(?:where id_ = \\? and rev_ = \\?|where id=\\? and revision=\\?)"
					+ "|update (\\w+) set (?:\\w+=\\?,?)+ where \\w+=\\?" + "|delete from (\\w+) where id=\\?",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern ANY = Pattern.compile("(?:insert (?:ignore )?into|update|delete from) (\\w+) .*",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern NO_WORD = Pattern.compile("\\W+");

	private static final int REMEMBERED = 2000;

	private static final Cache<String, Optional<WriteText>> KNOWN = Caffeine.newBuilder()
		.maximumSize(REMEMBERED)
		.build();

	private static final Cache<String, Set<String>> WORDS = Caffeine.newBuilder().maximumSize(REMEMBERED).build();

	/** Empty for what must be done at once. */
	static Optional<WriteText> of(String sql) {
		return KNOWN.get(sql, WriteText::read);
	}

	/** Whether it changes nothing. */
	static boolean reads(String sql) {
		return sql.stripLeading().regionMatches(true, 0, SELECT, 0, SELECT.length());
	}

	/** The words of a statement, in lower case; the tables it reads are among them. */
	static Set<String> words(String sql) {
		return WORDS.get(sql,
				(text) -> NO_WORD.splitAsStream(text.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet()));
	}

	private static Optional<WriteText> read(String sql) {
		String line = sql.strip().replaceAll("\\s+", " ");
		if (line.startsWith(UNCOUNTED)) {
			return matched(sql, ANY.matcher(line.substring(UNCOUNTED.length())), false);
		}
		return matched(sql, ADDS.matcher(line), false).or(() -> matched(sql, ONE.matcher(line), true));
	}

	private static Optional<WriteText> matched(String sql, Matcher matcher, boolean exactlyOne) {
		if (!matcher.matches()) {
			return Optional.empty();
		}
		String table = null;
		for (int group = 1; table == null; group++) {
			table = matcher.group(group);
		}
		return Optional.of(new WriteText(sql, table.toLowerCase(Locale.ROOT), exactlyOne));
	}

}
