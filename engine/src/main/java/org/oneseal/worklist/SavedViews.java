package org.oneseal.worklist;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.oneseal.database.Command;
import org.oneseal.form.Problem;
import org.oneseal.organisation.Actor;

/** Lists with their filters and orders, kept by name for one official each. */
@Component
public class SavedViews {

	/** How many one official can keep. */
	public static final int MOST = 20;

	/** Characters of a name at most. */
	public static final int LONGEST_NAME = 40;

	private static final int LONGEST_ADDRESS = 2000;

	private final JdbcClient jdbc;

	private final Clock clock;

	SavedViews(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Keeps a list by a name; under a name that is taken, in the place of the other one.
	 * @param address what names the list
	 * @return why not, empty if it was done
	 */
	@Command
	public List<Problem> save(String name, String address, Actor official) {
		String given = name.strip();
		if (given.isEmpty()) {
			return List.of(Problem.error("name", "view.name-required"));
		}
		if (given.length() > LONGEST_NAME) {
			return List.of(Problem.error("name", "text.too-long", LONGEST_NAME));
		}
		if (address.length() > LONGEST_ADDRESS) {
			return List.of(Problem.error("name", "view.too-long"));
		}
		List<SavedView> kept = of(official);
		if (kept.size() >= MOST && kept.stream().noneMatch((view) -> view.name().equals(given))) {
			return List.of(Problem.error("name", "view.too-many", MOST));
		}
		this.jdbc.sql("""
				insert into saved_view (id, person, name, address, saved_at) values (?, ?, ?, ?, ?)
				on duplicate key update address = values(address), saved_at = values(saved_at)""")
			.params(UUID.randomUUID().toString(), official.username(), given, address,
					LocalDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC))
			.update();
		return List.of();
	}

	/** Keeps a list no longer; one that is not this official's stays. */
	@Command
	public void delete(String id, Actor official) {
		this.jdbc.sql("delete from saved_view where id = ? and person = ?").params(id, official.username()).update();
	}

	/** The official's, by name. */
	@Transactional(readOnly = true)
	public List<SavedView> of(Actor official) {
		return this.jdbc.sql("select id, name, address from saved_view where person = ? order by name")
			.param(official.username())
			.query((row, number) -> new SavedView(row.getString(1), row.getString(2), row.getString(3)))
			.list();
	}

}
