package org.oneseal.worklist;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.oneseal.matter.CandidateSpec.Nobody;
import org.oneseal.organisation.Actor;
import org.oneseal.organisation.Duty;
import org.oneseal.organisation.Post;
import org.oneseal.organisation.StandIn;

/**
 * Which ranges hold an official's work: their own, that of colleagues on leave whose work
 * they do, and what falls to them because nobody can do it. No line is in two of them.
 */
final class Branches {

	/** Those that steps ask for. */
	private static final List<Duty> DUTIES = List.of(Duty.ACCEPT, Duty.REVIEW, Duty.DECIDE);

	private Branches() {
	}

	/** What the official took or was asked to work on, and what those on leave took. */
	static List<Branch> mine(Actor official) {
		List<Branch> branches = new ArrayList<>();
		Stream.of("assignee", "delegate")
			.map((who) -> Branch.of(who + " = ? and work_item.state = 'CLAIMED'", official.username()))
			.forEach(branches::add);
		for (String absent : absent(official)) {
			for (Duty duty : DUTIES) {
				Set<String> matters = matters(official, absent, duty);
				if (matters == null || !matters.isEmpty()) {
					branches.add(limited(Branch.of(
							"assignee = ? and work_item.state = 'CLAIMED' and duty = ? "
									+ "and (delegate is null or delegate <> ?)",
							absent, duty.name(), official.username()), matters)
						.of(absent));
				}
			}
		}
		return branches;
	}

	private static Set<String> absent(Actor official) {
		Set<String> absent = new LinkedHashSet<>();
		official.standIns().forEach((standIn) -> absent.add(standIn.absent()));
		return absent;
	}

	/** For which matters, {@code null} for all. */
	private static @Nullable Set<String> matters(Actor official, String absent, Duty duty) {
		Set<String> matters = new TreeSet<>();
		for (StandIn standIn : official.standIns()) {
			if (standIn.absent().equals(absent) && standIn.duties().contains(duty)) {
				if (standIn.matters().isEmpty()) {
					return null;
				}
				matters.addAll(standIn.matters());
			}
		}
		return matters;
	}

	private static Branch limited(Branch branch, @Nullable Set<String> matters) {
		return (matters == null) ? branch : branch
			.and("matter in (" + String.join(", ", Collections.nCopies(matters.size(), "?")) + ")", matters.toArray());
	}

	/** What nobody took yet. */
	static List<Branch> pool(Actor official, String department) {
		Set<String> regions = official.departmentRegions();
		List<Branch> branches = new ArrayList<>();
		Set<Lane> own = lanes(official.duties(), official.post(), regions);
		own.forEach((lane) -> branches.add(lane.branch(department)));
		standIns(official, department, regions, own, branches);
		if (official.has(Duty.HEAD)) {
			branches.add(own(own,
					Branch.of("work_item.fallback = ? and work_item.state = 'POOL' and work_item.department = ?",
							Nobody.HEAD.name(), department)));
		}
		if (official.has(Duty.SUPERVISE)) {
			branches
				.add(Branch.of("work_item.fallback = ? and work_item.state = 'POOL' and work_item.department like ?",
						Nobody.SUPERVISOR.name(), official.authority() + "-%"));
		}
		return branches;
	}

	/** What is the official's own anyway is not listed twice. */
	private static Branch own(Set<Lane> lanes, Branch fallen) {
		Branch rest = fallen;
		for (Lane lane : lanes) {
			rest = rest.and("not (duty = ? and post_position = ? and post_region = ?)", lane.duty().name(),
					lane.position(), lane.region());
		}
		return rest;
	}

	private static void standIns(Actor official, String department, Collection<String> regions, Set<Lane> own,
			List<Branch> branches) {
		Map<Lane, Set<String>> listed = new HashMap<>();
		Set<Lane> whole = new LinkedHashSet<>(own);
		for (StandIn standIn : official.standIns()) {
			for (Lane lane : lanes(standIn.duties(), standIn.post(), regions)) {
				Set<String> before = listed.computeIfAbsent(lane, (key) -> new TreeSet<>());
				if (whole.contains(lane)) {
					continue;
				}
				Branch branch = lane.branch(department).of(standIn.absent());
				if (standIn.matters().isEmpty()) {
					whole.add(lane);
					branches
						.add(before.isEmpty() ? branch
								: branch.and("matter not in ("
										+ String.join(", ", Collections.nCopies(before.size(), "?")) + ")",
										before.toArray()));
				}
				else {
					Set<String> more = new TreeSet<>(standIn.matters());
					more.removeAll(before);
					before.addAll(more);
					if (!more.isEmpty()) {
						branches.add(limited(branch, more));
					}
				}
			}
		}
	}

	private static Set<Lane> lanes(Set<Duty> duties, Post post, Collection<String> regions) {
		Set<Lane> lanes = new LinkedHashSet<>();
		DUTIES.stream()
			.filter(duties::contains)
			.forEach((duty) -> with(post.positions())
				.forEach((position) -> with(post.regions().isEmpty() ? regions : post.regions())
					.forEach((region) -> lanes.add(new Lane(duty, position, region)))));
		return lanes;
	}

	private static List<String> with(Collection<String> words) {
		List<String> all = new ArrayList<>(List.of(""));
		words.stream().sorted().distinct().forEach(all::add);
		return all;
	}

	/** Steps that ask for the same. */
	private record Lane(Duty duty, String position, String region) {

		Branch branch(String department) {
			return new Branch(Branch.Table.POOL,
					"work_item.department = ? and work_item.state = 'POOL' and duty = ? and post_position = ? and post_region = ?",
					List.of(department, this.duty.name(), this.position, this.region));
		}

	}

}
