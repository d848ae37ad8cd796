package org.oneseal.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The sample city with as many more officials as are to work. A case of a food business
 * licence needs six acts; so many of six officials do each of them.
 */
final class Town {

	private static final String CITY = "429900";

	private static final YAMLMapper YAML = new YAMLMapper();

	private final List<Person> staff = new ArrayList<>();

	private final JsonNode file;

	/**
	 * @param officials how many more; six at least, so that each act has somebody
	 */
	Town(int officials) {
		try (InputStream in = Town.class.getResourceAsStream("/sample/organisation.yaml")) {
			this.file = YAML.readTree(in);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Work[] works = { Work.EXAMINE, Work.ACCEPT, Work.INSPECT, Work.EXAMINE, Work.DECIDE, Work.TIDY };
		for (int i = 0; i < officials; i++) {
			add(works[i % works.length], i);
		}
	}

	/** What an official does all day. */
	enum Work {

		/** Takes applications in. */
		ACCEPT("market-regulation", "accept", "ACCEPTED", "acceptance"),
		/** Reviews for the lead, where two officials have to. */
		EXAMINE("market-regulation", "review", "OPINION_GIVEN", "reviewMarketRegulation"),
		/** Reviews for the fire brigade. */
		INSPECT("fire-rescue", "review", "OPINION_GIVEN", "reviewFireRescue"),
		/** Reviews for the town's looks. */
		TIDY("urban-management", "review", "OPINION_GIVEN", "reviewUrbanManagement"),
		/** Decides. */
		DECIDE("market-regulation", "decide", "GRANTED", "decision");

		private final String department;

		private final String duty;

		/** As the trail calls it. */
		final String act;

		/** Of the process. */
		final String step;

		Work(String department, String duty, String act, String step) {
			this.department = department;
			this.duty = duty;
			this.act = act;
			this.step = step;
		}

	}

	/**
	 * An official.
	 *
	 * @param username whose password is that of the sample
	 */
	record Person(String username, Work work) {

	}

	private void add(Work work, int number) {
		Person person = new Person("official%02d".formatted(number + 1), work);
		ObjectNode entry = YAML.createObjectNode();
		entry.put("username", person.username());
		entry.put("name", "科员%02d".formatted(number + 1));
		entry.putArray("duties").add(work.duty);
		if (work == Work.INSPECT) {
			entry.putArray("positions").add("fire-inspector");
		}
		entry.put("password", "demo");
		officials(work.department).add(entry);
		this.staff.add(person);
	}

	private ArrayNode officials(String department) {
		return (ArrayNode) one(one(this.file.path("authorities"), "code", CITY).path("departments"), "id", department)
			.path("officials");
	}

	private static JsonNode one(JsonNode all, String key, String value) {
		return StreamSupport.stream(all.spliterator(), false)
			.filter((each) -> each.path(key).asString().equals(value))
			.findFirst()
			.orElseThrow();
	}

	List<Person> staff() {
		return this.staff;
	}

	/** How many of them do this. */
	int doing(Work work) {
		return (int) this.staff.stream().filter((person) -> person.work() == work).count();
	}

	/** The organisation file. */
	String written() {
		return YAML.writeValueAsString(this.file);
	}

}
