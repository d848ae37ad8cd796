package org.oneseal.ui.api;

import java.util.Arrays;
import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.oneseal.organisation.Actor;
import org.oneseal.supervision.Scope;
import org.oneseal.supervision.SignalDesk;
import org.oneseal.supervision.SignalPosition;
import org.oneseal.supervision.Signals;
import org.oneseal.supervision.Warning.State;

@RestController
@RequestMapping(path = "/api/signals", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Signals", description = "Signals of supervision: what departments answer, what supervisors rule.")
class SignalsApi {

	private static final String PAGE = "50";

	private final Signals signals;

	private final SignalDesk desk;

	SignalsApi(Signals signals, SignalDesk desk) {
		this.signals = signals;
		this.desk = desk;
	}

	@GetMapping
	@Refuses(ProblemType.NOT_FOUND)
	@Operation(operationId = "listSignals", summary = "Signals of supervision",
			description = "Of one's department, for a supervisor of all departments of the authority; those to be answered first come first.")
	SignalList list(
			@Parameter(schema = @Schema(type = "string",
					allowableValues = { "open", "answered", "appealed", "withdrawn", "closed" },
					defaultValue = "open")) @RequestParam(defaultValue = "open") String state,
			@Parameter(description = "Id of a department, for supervisors") @RequestParam(
					required = false) @Nullable String department,
			@Parameter(description = "`after` of the page before") @RequestParam(
					required = false) @Nullable String after,
			@Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "200",
					defaultValue = PAGE)) @RequestParam(defaultValue = PAGE) int size,
			Actor official) {
		if (size < 1 || size > Signals.LARGEST_PAGE) {
			throw Refusal.malformed("size", "api.page-size", Signals.LARGEST_PAGE);
		}
		SignalPosition from = (after != null)
				? SignalPosition.parse(after).orElseThrow(() -> Refusal.malformed("after", "api.page-token", "after"))
				: null;
		Signals.Page page = this.signals.page(Scope.of(official, department), state(state), from, size);
		return new SignalList(page.items().stream().map((warning) -> SignalReport.of(warning, official)).toList(),
				page.after().map(SignalPosition::token).orElse(null));
	}

	private static State state(String name) {
		return Arrays.stream(State.values())
			.filter((state) -> state.name().toLowerCase(Locale.ROOT).equals(name))
			.findFirst()
			.orElseThrow(() -> Refusal.malformed("state", "api.signal-state"));
	}

	@GetMapping("/{id}")
	@Operation(operationId = "getSignal", summary = "A signal", description = "`wishes` says what one may do now.")
	SignalReport get(@PathVariable String id, Actor official) {
		return SignalReport.of(this.signals.get(id, official), official);
	}

	@PostMapping("/{id}/act")
	@Refuses({ ProblemType.SIGNAL_NOT_YOURS, ProblemType.SIGNAL_CHANGED, ProblemType.INVALID })
	@Operation(operationId = "actOnSignal", summary = "Answer, appeal or rule",
			description = "The department answers or appeals, a supervisor upholds, withdraws or closes. Each is an act on the case.")
	SignalReport act(@PathVariable String id, @RequestBody SignalAct act, Actor official, RequestKey key) {
		if (act.wish() == null) {
			throw Refusal.of("wish", "api.required", "wish");
		}
		String words = Given.text("words", act.words());
		Refusal.throwIfAny(this.desk.act(id, act.wish(), words, official, key.forCommand(act)));
		return SignalReport.of(this.signals.get(id, official), official);
	}

}
