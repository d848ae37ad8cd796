package org.oneseal.ui.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.oneseal.cases.LeaveDesk;
import org.oneseal.organisation.Actor;
import org.oneseal.organisation.Leave;

@RestController
@RequestMapping(path = "/api/leaves", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Leave", description = "Officials who are away, and who does their work meanwhile.")
class LeavesApi {

	private final LeaveDesk desk;

	LeavesApi(LeaveDesk desk) {
		this.desk = desk;
	}

	@GetMapping
	@Operation(operationId = "listLeaves", summary = "Leave and substitutes",
			description = "`leaves`: one's own, for the head of a department those of everybody of it; `standIns`: those in which one does somebody's work. The latest first.")
	LeaveList list(Actor official) {
		return new LeaveList(reports(this.desk.of(official)), reports(this.desk.by(official)));
	}

	private List<LeaveReport> reports(List<Leave> leaves) {
		return leaves.stream().map((leave) -> LeaveReport.of(leave, this.desk.isOpen(leave))).toList();
	}

	@PostMapping
	@Refuses(ProblemType.INVALID)
	@Operation(operationId = "enterLeave", summary = "Enter a leave and its substitute",
			description = "For oneself, or by the head for somebody of the department. The substitute works in the same department, does what the absent one may up to the kind of act named, acts under their own name and signs for the absent one. There is one substitute for a matter on a day; a substitution is not passed on.")
	LeaveList enter(@RequestBody LeaveWish wish, Actor official, RequestKey key) {
		List<String> matters = wish.matters();
		Refusal.throwIfAny(this.desk.enter(
				new LeaveDesk.Wish((wish.official() != null) ? wish.official() : official.username(),
						Given.text("substitute", wish.substitute()), day("from", wish.from()),
						day("until", wish.until()), (matters != null) ? Set.copyOf(matters) : Set.of(), wish.upTo()),
				official, key.forCommand(wish)));
		return list(official);
	}

	private static @Nullable LocalDate day(String field, @Nullable String text) {
		try {
			return (text != null) ? LocalDate.parse(text) : null;
		}
		catch (DateTimeException ex) {
			throw Refusal.of(field, "leave.day", text);
		}
	}

	@PostMapping("/{id}/end")
	@Refuses({ ProblemType.NOT_FOUND, ProblemType.LEAVE_OVER })
	@Operation(operationId = "endLeave", summary = "End a leave before its time, or call it off",
			description = "For who is on leave, or the head of the department. The substitution is over at once.")
	LeaveList end(@PathVariable String id, Actor official, RequestKey key) {
		Refusal.throwIfAny(this.desk.end(id, official, key.forCommand()));
		return list(official);
	}

}
