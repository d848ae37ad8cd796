package org.oneseal.ui.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.oneseal.cases.NoSuchCaseException;
import org.oneseal.notice.Notice;
import org.oneseal.notice.NoticePosition;
import org.oneseal.notice.NoticeWords;
import org.oneseal.notice.Notices;
import org.oneseal.organisation.Actor;

@RestController
@RequestMapping(path = "/api/notices", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Notices", description = "What officials were told in the application.")
class NoticesApi {

	private static final String PAGE = "50";

	private final Notices notices;

	private final NoticeWords words;

	NoticesApi(Notices notices, NoticeWords words) {
		this.notices = notices;
		this.words = words;
	}

	@GetMapping
	@Operation(operationId = "listNotices", summary = "What one was told",
			description = "Unread ones come first, each part the latest first.")
	NoticeList list(
			@Parameter(description = "`after` of the page before") @RequestParam(
					required = false) @Nullable String after,
			@Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "200",
					defaultValue = PAGE)) @RequestParam(defaultValue = PAGE) int size,
			Actor official, Language language) {
		if (size < 1 || size > Notices.LARGEST_PAGE) {
			throw Refusal.malformed("size", "api.page-size", Notices.LARGEST_PAGE);
		}
		NoticePosition from = (after != null)
				? NoticePosition.parse(after).orElseThrow(() -> Refusal.malformed("after", "api.page-token", "after"))
				: null;
		Notices.Page page = this.notices.page(official, from, size);
		NoticePosition next = page.after();
		return new NoticeList(page.items().stream().map((notice) -> report(notice, language)).toList(),
				this.notices.unread(official), (next != null) ? next.token() : null);
	}

	private NoticeReport report(Notice notice, Language language) {
		return NoticeReport.of(notice, this.words.sentence(notice, language.locale()));
	}

	@PostMapping("/{id}/read")
	@Refuses(ProblemType.NOT_FOUND)
	@Operation(operationId = "readNotice", summary = "Mark a notice as read",
			description = "Sent again it does nothing. Opening the case file on the screens does it too.")
	NoticeReport read(@PathVariable String id, Actor official, Language language) {
		this.notices.read(id, official);
		return report(this.notices.find(id, official).orElseThrow(() -> new NoSuchCaseException(id)), language);
	}

	@PostMapping("/read")
	@Operation(operationId = "readAllNotices", summary = "Mark all notices as read",
			description = "Sent again it does nothing.")
	NoticeList readAll(Actor official, Language language) {
		this.notices.readAll(official);
		return list(null, Integer.parseInt(PAGE), official, language);
	}

}
