package org.oneseal.ui.api;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import org.oneseal.organisation.Actor;
import org.oneseal.worklist.ListColumn;
import org.oneseal.worklist.ListColumns;

@RestController
@RequestMapping(path = "/api/views", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Work lists", description = "How officials want to see their work, the same as in the screens.")
class ViewsApi {

	/** How many lines a page in the screens can have. */
	private static final List<Integer> SIZES = List.of(25, 50, 100, 200);

	private final KeptLists views;

	private final ListColumns columns;

	ViewsApi(KeptLists views, ListColumns columns) {
		this.views = views;
		this.columns = columns;
	}

	@GetMapping
	@Operation(operationId = "listViews", summary = "The lists one keeps by name")
	ViewList list(Actor official) {
		return new ViewList(this.views.of(official));
	}

	@PostMapping
	@Refuses(ProblemType.INVALID)
	@Operation(operationId = "saveView", summary = "Keep a list by name",
			description = "Its list, order and filters, at most 20 of them. Answers with all.")
	ViewList save(@RequestBody NewView view, Actor official) {
		Integer size = view.size();
		if (size != null && !SIZES.contains(size)) {
			throw Refusal.of("size", "api.view-size");
		}
		Refusal.throwIfAny(this.views.save(Given.text("name", view.name()),
				new ListWish(text("view", view.view()), text("sort", view.sort()), text("q", view.q()),
						text("matter", view.matter()), view.dueFrom(), view.dueUntil(), null,
						(size != null && size.equals(SIZES.get(0))) ? null : size),
				official));
		return list(official);
	}

	private static @Nullable String text(String field, @Nullable String text) {
		return (text != null) ? Given.text(field, text) : null;
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(operationId = "deleteView", summary = "Keep a list no longer",
			description = "Deleting it again does nothing more; one of another official stays.")
	void delete(@PathVariable String id, Actor official) {
		this.views.delete(id, official);
	}

	@GetMapping("/columns")
	@Operation(operationId = "getColumns", summary = "Which columns one sees in work lists")
	ColumnList columns(Actor official) {
		return new ColumnList(this.columns.of(official));
	}

	@PutMapping("/columns")
	@Refuses(ProblemType.INVALID)
	@Operation(operationId = "chooseColumns", summary = "Choose the columns of one's work lists",
			description = "The screens show them in this order.")
	ColumnList choose(@RequestBody ColumnList chosen, Actor official) {
		List<ListColumn> wanted = chosen.columns();
		Refusal.throwIfAny(this.columns.save((wanted != null) ? wanted : List.of(), official));
		return columns(official);
	}

}
