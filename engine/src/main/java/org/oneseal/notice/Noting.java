package org.oneseal.notice;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.ApprovalCases;
import org.oneseal.cases.CaseActed;
import org.oneseal.cases.Step;
import org.oneseal.cases.StepChanged;
import org.oneseal.cases.StepResumed;
import org.oneseal.cases.StepSettled;
import org.oneseal.database.OncePerTransaction;
import org.oneseal.organisation.OfficialsConcerned;
import org.oneseal.post.Outbox;

/** Notes who is told of what, in the transaction of what is told. */
@Component
class Noting {

	private static final int LONGEST_WORDS = 500;

	private final NoticeTable table;

	private final PreferenceTable preferences;

	private final Concerned concerned;

	private final ApprovalCases cases;

	private final Outbox outbox;

	private final Clock clock;

	Noting(NoticeTable table, PreferenceTable preferences, Concerned concerned, ApprovalCases cases, Outbox outbox,
			Clock clock) {
		this.table = table;
		this.preferences = preferences;
		this.concerned = concerned;
		this.cases = cases;
		this.outbox = outbox;
		this.clock = clock;
	}

	/**
	 * What is told.
	 *
	 * @param by who did it and is not told
	 */
	private record News(String kind, Topic topic, Notice.@Nullable About about, String by, @Nullable String words,
			@Nullable String href) {

	}

	@EventListener
	void follow(CaseActed acted) {
		for (Rules.Rule rule : Rules.of(acted.act())) {
			Collection<String> people = rule.audience().of(acted, this.concerned);
			if (!people.isEmpty()) {
				ApprovalCase approvalCase = this.cases.findById(acted.caseId()).orElseThrow();
				tell(people, new News(rule.kind(), rule.topic(), about(approvalCase, acted.stepId()), acted.by(),
						Rules.words(acted), null));
			}
		}
	}

	/**
	 * Who wants to know of it is asked at the end of the act, which may begin several.
	 */
	@EventListener
	void follow(StepSettled settled) {
		if (settled.step().department().isPresent() && settled.step().assignee().isEmpty()) {
			OncePerTransaction.findOrRegister(NewInPools.class, () -> new NewInPools(this::tellOfPools)).add(settled);
		}
	}

	private void tellOfPools(List<StepSettled> begun) {
		Map<String, List<String>> people = this.preferences.toldOfPools(
				begun.stream().flatMap((settled) -> settled.step().department().stream()).collect(Collectors.toSet()));
		begun
			.forEach((settled) -> settled.step()
				.department()
				.map(people::get)
				.ifPresent((told) -> tell(this.concerned.fit(told, settled.step()),
						new News(Rules.NEW_IN_POOL.kind(), Topic.POOL,
								about(settled.approvalCase(), settled.step().stepId()), CaseActed.SYSTEM, null,
								null))));
	}

	/**
	 * The system, a withdrawal or another's act ended it. At the end of the transaction,
	 * when the case is in the state that came of it.
	 */
	@TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
	void follow(StepChanged changed) {
		Step step = changed.step();
		List<String> people = Concerned.hands(step).toList();
		if (!step.isOpen() && step.endedBy().isEmpty() && !people.isEmpty()) {
			ApprovalCase approvalCase = this.cases.findById(step.caseId()).orElseThrow();
			tell(people, new News(Rules.STEP_ENDED.kind(), Rules.STEP_ENDED.topic(), about(approvalCase, step.stepId()),
					CaseActed.SYSTEM, null, null));
		}
	}

	@EventListener
	void follow(StepResumed resumed) {
		Step step = resumed.step();
		if (resumed.waitedFor() == Step.Hold.APPLICANT) {
			return; // told of the applicant's answer itself
		}
		tell(Concerned.hands(step).toList(), new News(Rules.GOES_ON.kind(), Rules.GOES_ON.topic(),
				about(resumed.approvalCase(), step.stepId()), CaseActed.SYSTEM, null, null));
	}

	@EventListener
	void follow(OfficialsConcerned news) {
		tell(news.people(), new News(news.kind(), Topic.OTHER, null, news.by(), news.words(), news.href()));
	}

	static Notice.About about(ApprovalCase approvalCase, @Nullable String stepKey) {
		return new Notice.About(approvalCase.id(), approvalCase.number().value(), stepKey);
	}

	private void tell(Collection<String> people, News news) {
		Map<PreferenceTable.Reader, NoticeTable.Told> told = new LinkedHashMap<>();
		readers(people, news.topic(), news.by()).forEach((reader) -> told.put(reader, told(reader, news)));
		this.table.add(List.copyOf(told.values()));
		told.forEach((reader, each) -> {
			if (wantsMail(reader)) {
				this.outbox.put(NoticeLetter.KIND, each.notice().id(), reader.account(),
						String.valueOf(reader.address()));
			}
		});
	}

	/**
	 * Notes what has a mail of its own.
	 * @return those who want a mail of it at once, and where
	 */
	List<PreferenceTable.Reader> tellOfUrging(Collection<String> people, Notice.About about, String by, String words) {
		List<PreferenceTable.Reader> readers = readers(people, Topic.URGED, by);
		News news = new News(Rules.URGED.kind(), Topic.URGED, about, by, words, null);
		this.table.add(readers.stream().map((reader) -> told(reader, news)).toList());
		return readers;
	}

	private List<PreferenceTable.Reader> readers(Collection<String> people, Topic topic, String by) {
		Set<String> others = new LinkedHashSet<>(people);
		others.remove(by);
		return this.preferences.readers(others, topic)
			.stream()
			.filter((reader) -> reader.channel() != Channel.NOT)
			.toList();
	}

	private static boolean wantsMail(PreferenceTable.Reader reader) {
		return reader.channel() == Channel.AT_ONCE && reader.address() != null;
	}

	private static boolean waitsForDigest(PreferenceTable.Reader reader) {
		return reader.channel() == Channel.DIGEST && reader.address() != null;
	}

	private NoticeTable.Told told(PreferenceTable.Reader reader, News news) {
		String words = news.words();
		Notice notice = new Notice(UUID.randomUUID().toString(), reader.account(), news.kind(), news.topic(),
				news.about(), news.by(),
				(words == null || words.isBlank()) ? null : words.substring(0, Math.min(words.length(), LONGEST_WORDS)),
				news.href(), this.clock.instant(), true);
		return new NoticeTable.Told(notice, wantsMail(reader) ? "AT_ONCE" : waitsForDigest(reader) ? "DIGEST" : "NONE");
	}

}
