package org.oneseal.ui.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.Follows;
import org.oneseal.organisation.Actor;

@RestController
@RequestMapping("/api/cases/{number}")
@Tag(name = "Cases")
class FollowsApi {

	private final Follows follows;

	FollowsApi(Follows follows) {
		this.follows = follows;
	}

	@PostMapping("/follow")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(operationId = "followCase", summary = "Follow a case",
			description = "For officials; listTasks with `view=followed` has the steps of those cases, whoever works on them. Following it again does nothing more.")
	void follow(@PathVariable String number, Actor official) {
		this.follows.follow(read(number), official);
	}

	@PostMapping("/leave")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(operationId = "leaveCase", summary = "Do not follow a case any more",
			description = "For officials. Leaving it again does nothing more.")
	void leave(@PathVariable String number, Actor official) {
		this.follows.leave(read(number), official);
	}

	private static CaseNumber read(String number) {
		if (!CaseNumber.isCaseNumber(number)) {
			throw new Refusal(ProblemType.NOT_FOUND);
		}
		return new CaseNumber(number);
	}

}
