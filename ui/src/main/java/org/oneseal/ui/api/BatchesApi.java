package org.oneseal.ui.api;

import java.net.URI;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.oneseal.batch.Batches;
import org.oneseal.organisation.Actor;

@RestController
@RequestMapping(path = "/api/batches", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Batches", description = "Many tasks at once: first a summary, then the acts, each by itself.")
class BatchesApi {

	private final Batches batches;

	private final Messages messages;

	BatchesApi(Batches batches, Messages messages) {
		this.batches = batches;
		this.messages = messages;
	}

	@GetMapping
	@Operation(operationId = "listBatches", summary = "The batches one started",
			description = "Newest first, at most 50.")
	BatchList list(Actor official) {
		return new BatchList(this.batches.startedBy(official).stream().map(BatchList.Line::of).toList());
	}

	@PostMapping
	@Refuses({ ProblemType.NOT_FOUND, ProblemType.INVALID })
	@Operation(operationId = "prepareBatch", summary = "Ask which tasks can be done together",
			description = "Nothing happens to them. A task in state `SAFE` can be done together with others; one in state `EYES` needs a person, and `problems` says why.")
	@ApiResponse(responseCode = "201", description = "The summary")
	ResponseEntity<BatchReport> prepare(@RequestBody NewBatch batch, Actor official, RequestKey key,
			Language language) {
		List<String> tasks = batch.tasks();
		if (batch.act() == null) {
			throw Refusal.of("act", "api.required", "act");
		}
		if (tasks == null) {
			throw Refusal.of("tasks", "api.required", "tasks");
		}
		Batches.Prepared prepared = this.batches.prepare(batch.act(),
				tasks.stream().map((task) -> Given.required("tasks", task)).toList(), "", official,
				key.forCommand(batch));
		Refusal.throwIfAny(prepared.problems());
		return ResponseEntity.created(URI.create("/api/batches/" + prepared.id()))
			.body(read(prepared.id(), official, language));
	}

	@GetMapping("/{id}")
	@Operation(operationId = "getBatch", summary = "A batch",
			description = "Its summary, then how far it is and what came of each task. One sees one's own.")
	BatchReport get(@PathVariable String id, Actor official, Language language) {
		return read(id, official, language);
	}

	@PostMapping("/{id}/start")
	@Refuses({ ProblemType.BATCH_BEGUN, ProblemType.NOTHING_SAFE, ProblemType.INVALID })
	@Operation(operationId = "startBatch", summary = "Have done what can be done together",
			description = "By and by, each act in one's own name; read the batch to see how far it is. A case that changed since the summary is left alone.")
	BatchReport start(@PathVariable String id, @RequestBody BatchStart wish, Actor official, RequestKey key,
			Language language) {
		Refusal.throwIfAny(this.batches.start(id, wish.wish(), official, key.forCommand(wish)));
		return read(id, official, language);
	}

	@PostMapping("/{id}/cancel")
	@Operation(operationId = "cancelBatch", summary = "Call off what has not begun",
			description = "What was done stays done. Calling it off again does nothing more.")
	BatchReport cancel(@PathVariable String id, Actor official, Language language) {
		this.batches.cancel(id, official);
		return read(id, official, language);
	}

	private BatchReport read(String id, Actor official, Language language) {
		return BatchReport.of(this.batches.get(id, official), language, this.messages);
	}

}
