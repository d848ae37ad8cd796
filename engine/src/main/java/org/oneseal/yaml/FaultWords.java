package org.oneseal.yaml;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says in Chinese what a fault says in English. Faults are found long before anybody's
 * language is known, by readers that know one; their sentences are the keys of
 * {@code faults_zh.txt}.
 */
public final class FaultWords {

	private static final Pattern PLACE = Pattern.compile("\\{\\d}");

	private static final List<Sentence> SENTENCES = load();

	private FaultWords() {
	}

	/**
	 * A sentence with what differs in it.
	 *
	 * @param english matches the English sentence, with a group for each place
	 * @param places number of each group
	 * @param chinese the Chinese sentence with its places
	 * @param fixed how many characters of the English one are fixed
	 */
	private record Sentence(Pattern english, List<Integer> places, String chinese, int fixed) {

	}

	/**
	 * The Chinese for an English sentence; empty where there is none, as for words that
	 * another program said.
	 */
	public static Optional<String> chinese(String english) {
		for (Sentence sentence : SENTENCES) {
			Matcher matcher = sentence.english().matcher(english);
			if (matcher.matches()) {
				return Optional.of(filled(sentence, matcher));
			}
		}
		return Optional.empty();
	}

	private static String filled(Sentence sentence, Matcher matcher) {
		return PLACE.matcher(sentence.chinese()).replaceAll((place) -> {
			int number = Character.digit(place.group().charAt(1), 10);
			String part = Objects.requireNonNullElse(matcher.group(sentence.places().indexOf(number) + 1), "");
			return Matcher.quoteReplacement(part.isEmpty() ? part : chinese(part).orElse(part));
		});
	}

	private static List<Sentence> load() {
		List<Sentence> sentences = new ArrayList<>();
		try (InputStream in = Objects.requireNonNull(FaultWords.class.getResourceAsStream("faults_zh.txt"));
				BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
			lines.lines().filter((line) -> !line.isBlank() && !line.startsWith("#")).forEach((line) -> {
				int middle = middle(line);
				sentences.add(sentence(line.substring(0, middle).strip(), line.substring(middle + 3).strip()));
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		sentences.sort(Comparator.comparingInt(Sentence::fixed).reversed());
		return List.copyOf(sentences);
	}

	/** Sentences may speak of " = …" themselves; the Chinese begins after the middle. */
	private static int middle(String line) {
		int middle = line.indexOf(" = ");
		while (line.startsWith(" = … = ", middle)) {
			middle = line.indexOf(" = ", middle + 3);
		}
		return middle;
	}

	private static Sentence sentence(String english, String chinese) {
		List<Integer> places = new ArrayList<>();
		StringBuilder pattern = new StringBuilder();
		int from = 0;
		int fixed = english.length();
		Matcher place = PLACE.matcher(english);
		while (place.find()) {
			places.add(Character.digit(place.group().charAt(1), 10));
			pattern.append(Pattern.quote(english.substring(from, place.start()))).append("(.*?)");
			from = place.end();
			fixed -= place.group().length();
		}
		pattern.append(Pattern.quote(english.substring(from)));
		return new Sentence(Pattern.compile(pattern.toString(), Pattern.DOTALL), List.copyOf(places), chinese, fixed);
	}

}
