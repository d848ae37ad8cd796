package org.oneseal.cases;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.oneseal.matter.MatterPack;
import org.oneseal.matter.MatterPacks;
import org.oneseal.matter.PackVersion;

/**
 * The packs cases run by. Lists that show cases of several versions ask here for their
 * words: the matter's newest pack may not know the steps of an older case.
 */
@Component
public class CasePacks {

	private final MatterPacks packs;

	private final JdbcClient jdbc;

	CasePacks(MatterPacks packs, JdbcClient jdbc) {
		this.packs = packs;
		this.jdbc = jdbc;
	}

	/**
	 * The pack of each case, by case number; one query.
	 * @param numbers numbers of cases that are there
	 */
	public Map<String, MatterPack> of(Collection<String> numbers) {
		Map<String, MatterPack> found = new HashMap<>();
		if (!numbers.isEmpty()) {
			this.jdbc.sql("select number, pack_version from approval_case where number in (:numbers)")
				.param("numbers", Set.copyOf(numbers))
				.query((row) -> {
					found.put(row.getString(1), this.packs.version(new PackVersion(row.getString(2))));
				});
		}
		return found;
	}

	/**
	 * The pack of a case.
	 * @throws NoSuchCaseException if there is no case of this number
	 */
	public MatterPack of(String number) {
		MatterPack pack = of(Set.of(number)).get(number);
		if (pack == null) {
			throw new NoSuchCaseException(number);
		}
		return pack;
	}

}
