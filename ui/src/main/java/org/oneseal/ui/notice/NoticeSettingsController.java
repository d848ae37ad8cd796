package org.oneseal.ui.notice;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.oneseal.form.Problem;
import org.oneseal.notice.Channel;
import org.oneseal.notice.NoticePreferences;
import org.oneseal.notice.Preferences;
import org.oneseal.notice.Topic;
import org.oneseal.organisation.Account;
import org.oneseal.organisation.Actor;
import org.oneseal.organisation.Organisation;
import org.oneseal.post.Outbox;
import org.oneseal.ui.notice.SettingsView.Group;
import org.oneseal.ui.view.Choice;
import org.oneseal.ui.view.Notices;
import org.oneseal.ui.view.PageAddress;
import org.oneseal.ui.view.ProblemViews;
import org.oneseal.ui.view.Words;

/** How an official wants to be told. */
@Controller
class NoticeSettingsController {

	private static final String TIME = "digestAt";

	private final Preferences preferences;

	private final Organisation organisation;

	private final Outbox outbox;

	private final ProblemViews problems;

	private final Words words;

	NoticeSettingsController(Preferences preferences, Organisation organisation, Outbox outbox, ProblemViews problems,
			Words words) {
		this.preferences = preferences;
		this.organisation = organisation;
		this.outbox = outbox;
		this.problems = problems;
		this.words = words;
	}

	@GetMapping("/notices/settings")
	ModelAndView settings(Actor official) {
		NoticePreferences kept = this.preferences.of(official.username());
		return drawn(kept, kept.digestAt().toString(), List.of(), official);
	}

	@PostMapping("/notices/settings")
	ModelAndView save(@RequestParam Map<String, String> sent, @RequestParam("_requestKey") String requestKey,
			Actor official, RedirectAttributes redirect) {
		String typed = sent.getOrDefault(TIME, "").strip();
		LocalTime time = time(typed);
		NoticePreferences wanted = new NoticePreferences((time != null) ? time : NoticePreferences.USUAL_TIME,
				sent.containsKey("workingDaysOnly"), language(sent), channels(sent));
		if (time == null) {
			return drawn(wanted, typed, List.of(Problem.error(TIME, "notice.settings.time-wrong")), official);
		}
		this.preferences.save(wanted, official, requestKey);
		Notices.good(redirect, this.words.say("notice.settings.saved"), null);
		return new ModelAndView("redirect:/notices/settings");
	}

	/** As a field for times sends it, such as 16:30. */
	private static @Nullable LocalTime time(String typed) {
		try {
			return LocalTime.parse(typed).withSecond(0).withNano(0);
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private static @Nullable String language(Map<String, String> sent) {
		return Stream.of("zh", "en").filter((code) -> code.equals(sent.get("language"))).findFirst().orElse(null);
	}

	/** What is not offered is not taken. */
	private static Map<Topic, Channel> channels(Map<String, String> sent) {
		Map<Topic, Channel> channels = new EnumMap<>(Topic.class);
		for (Topic topic : Topic.values()) {
			topic.choices()
				.stream()
				.filter((channel) -> channel.name().equals(sent.get("channel-" + topic)))
				.forEach((channel) -> channels.put(topic, channel));
		}
		return channels;
	}

	private ModelAndView drawn(NoticePreferences kept, String time, List<Problem> wrong, Actor official) {
		ModelAndView page = new ModelAndView("notice/settings");
		Model address = new ExtendedModelMap();
		PageAddress.is(address, "/notices/settings");
		page.addAllObjects(address.asMap());
		Optional<Account> account = this.organisation.account(official.username());
		page.addObject("settings",
				new SettingsView(topics(kept), time, kept.workingDaysOnly(), languages(kept),
						account.flatMap(Account::mail).orElse(null), this.outbox.hasServer(),
						this.problems.errors(wrong), this.problems.errorsByField(wrong).get(TIME)));
		page.setStatus(wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
		return page;
	}

	private List<Group> topics(NoticePreferences kept) {
		return Arrays.stream(Topic.values())
			.map((topic) -> new Group(topic.name(),
					topic.choices()
						.stream()
						.map((channel) -> new Choice(channel.name(), this.words.say("notice.channel." + channel),
								channel == kept.of(topic)))
						.toList()))
			.toList();
	}

	private List<Choice> languages(NoticePreferences kept) {
		List<Choice> languages = new ArrayList<>();
		languages.add(new Choice("", this.words.say("notice.settings.language.account"), kept.language() == null));
		Stream.of("zh", "en")
			.forEach((code) -> languages.add(new Choice(code, this.words.say("notice.settings.language." + code),
					code.equals(kept.language()))));
		return languages;
	}

}
