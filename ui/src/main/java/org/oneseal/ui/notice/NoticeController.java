package org.oneseal.ui.notice;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.oneseal.notice.Notice;
import org.oneseal.notice.NoticePosition;
import org.oneseal.notice.NoticeWords;
import org.oneseal.notice.Notices;
import org.oneseal.organisation.Actor;
import org.oneseal.ui.notice.NoticeListView.Item;
import org.oneseal.ui.view.LegalDays;
import org.oneseal.ui.view.Words;

/** What an official was told. Opening a case marks what was told of it read. */
@Controller
class NoticeController {

	private static final int ROWS = 25;

	private final Notices notices;

	private final NoticeWords sentences;

	private final LegalDays days;

	private final Words words;

	NoticeController(Notices notices, NoticeWords sentences, LegalDays days, Words words) {
		this.notices = notices;
		this.sentences = sentences;
		this.days = days;
		this.words = words;
	}

	@GetMapping("/notices")
	String list(@RequestParam(defaultValue = "") String from, Actor official, Model model) {
		NoticePosition position = NoticePosition.parse(from).orElse(null);
		Notices.Page page = this.notices.page(official, position, ROWS);
		NoticePosition after = page.after();
		model.addAttribute("list",
				new NoticeListView(page.items().stream().map(this::item).toList(), this.notices.unread(official) > 0,
						position == null, (after != null) ? "/notices?from=" + after.token() : null));
		return "notice/list";
	}

	private Item item(Notice notice) {
		Notice.About about = notice.about();
		return new Item(this.sentences.title(notice, this.words.locale()),
				this.sentences.sentence(notice, this.words.locale()), notice.words(),
				(about != null) ? about.caseNumber() : "", this.sentences.subject(notice), href(notice),
				this.days.at(notice.at()), notice.unread(), "/notices/" + notice.id() + "/read");
	}

	/** A page of its own is opened through the notice, which is read by that. */
	private static @Nullable String href(Notice notice) {
		Notice.About about = notice.about();
		if (about != null) {
			return "/case-files/" + about.caseNumber();
		}
		return (notice.href() != null) ? "/notices/" + notice.id() : null;
	}

	@GetMapping("/notices/{id}")
	String open(@PathVariable String id, Actor official) {
		Notice notice = this.notices.find(id, official)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		this.notices.read(id, official);
		String href = notice.href();
		return "redirect:" + ((href != null) ? href : "/notices");
	}

	@PostMapping("/notices/{id}/read")
	String read(@PathVariable String id, Actor official) {
		this.notices.read(id, official);
		return "redirect:/notices";
	}

	@PostMapping("/notices/read")
	String readAll(Actor official, RedirectAttributes redirect) {
		this.notices.readAll(official);
		org.oneseal.ui.view.Notices.good(redirect, this.words.say("notice.all-read.done"), null);
		return "redirect:/notices";
	}

	/** For the sign in the frame of a page that stays open. */
	@GetMapping(path = "/notices/unread", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Map<String, Integer>> unread(Actor official) {
		return ResponseEntity.ok(Map.of("unread", this.notices.unread(official)));
	}

}
