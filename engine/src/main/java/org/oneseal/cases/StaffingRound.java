package org.oneseal.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.oneseal.organisation.Account;
import org.oneseal.organisation.Leave;
import org.oneseal.organisation.Leaves;
import org.oneseal.organisation.Organisation;
import org.oneseal.text.Sha256;

/**
 * Looks at the open steps of every department whose people are not those they were the
 * last time: somebody came or left, was given another duty, position or region, went on
 * leave or is back. Where nothing changed it costs two queries.
 */
@Component
public class StaffingRound {

	private static final Logger log = LoggerFactory.getLogger(StaffingRound.class);

	private static final int PAGE = 200;

	private final Organisation organisation;

	private final Leaves leaves;

	private final Staffing staffing;

	private final StepRepository steps;

	private final JdbcClient jdbc;

	private final Clock clock;

	StaffingRound(Organisation organisation, Leaves leaves, Staffing staffing, StepRepository steps, JdbcClient jdbc,
			Clock clock) {
		this.organisation = organisation;
		this.leaves = leaves;
		this.staffing = staffing;
		this.steps = steps;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * One round.
	 * @return how many steps were looked at
	 */
	public int run() {
		Map<String, String> known = this.jdbc.sql("select department, fingerprint from staffing")
			.query((row, number) -> Map.entry(row.getString("department"), row.getString("fingerprint")))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
		int looked = 0;
		Map<String, String> fingerprints = fingerprints();
		known.keySet().forEach((department) -> fingerprints.putIfAbsent(department, Sha256.of("")));
		for (Map.Entry<String, String> department : fingerprints.entrySet()) {
			if (!department.getValue().equals(known.get(department.getKey()))) {
				looked += lookAt(department.getKey(), department.getValue());
			}
		}
		return looked;
	}

	private Map<String, String> fingerprints() {
		Map<String, StringBuilder> people = new TreeMap<>();
		Map<String, String> departments = new HashMap<>();
		for (Account account : this.organisation.officials()) {
			String department = account.department();
			if (department != null) {
				departments.put(account.username(), department);
				people.computeIfAbsent(department, (key) -> new StringBuilder()).append(describe(account));
			}
		}
		for (Leave leave : this.leaves.today()) {
			String department = departments.get(leave.official());
			if (department != null) {
				people.computeIfAbsent(department, (key) -> new StringBuilder()).append(leave.id()).append('\n');
			}
		}
		Map<String, String> fingerprints = new TreeMap<>();
		people.forEach((department, words) -> fingerprints.put(department, Sha256.of(words.toString())));
		return fingerprints;
	}

	private static String describe(Account account) {
		return "%s %s %s %s %s%n".formatted(account.username(), account.identityNumber(),
				account.duties().stream().sorted().toList(), account.post().positions().stream().sorted().toList(),
				account.post().regions().stream().sorted().toList());
	}

	/**
	 * What fails is tried again by the next round, as the department is not noted then.
	 */
	private int lookAt(String department, String fingerprint) {
		int looked = 0;
		boolean all = true;
		String last = "";
		for (List<String> page = page(department, last); !page.isEmpty(); page = page(department, last)) {
			for (String step : page) {
				all &= look(step);
				looked++;
			}
			last = page.get(page.size() - 1);
		}
		if (all && !Thread.currentThread().isInterrupted()) {
			this.jdbc.sql("""
					insert into staffing (department, fingerprint) values (?, ?)
					on duplicate key update fingerprint = values(fingerprint)""")
				.params(department, fingerprint)
				.update();
			log.info("The people of {} are others since {}: {} open steps looked at", department,
					LocalDate.now(this.clock), looked);
		}
		return looked;
	}

	private List<String> page(String department, String after) {
		return Thread.currentThread().isInterrupted() ? List.of()
				: this.steps.openOf(department, after, Limit.of(PAGE));
	}

	private boolean look(String step) {
		try {
			this.staffing.look(step);
			return true;
		}
		catch (RuntimeException ex) {
			log.error("Who can do the step {} could not be settled", step, ex);
			return false;
		}
	}

}
