package org.oneseal.workflow;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.flowable.bpmn.model.Event;
import org.flowable.common.engine.impl.interceptor.Command;
import org.flowable.common.engine.impl.interceptor.CommandContext;
import org.flowable.bpmn.model.TimerEventDefinition;
import org.flowable.engine.ManagementService;
import org.flowable.engine.RepositoryService;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.impl.util.CommandContextUtil;
import org.flowable.engine.runtime.ProcessInstance;
import org.flowable.job.api.Job;
import org.flowable.job.service.impl.persistence.entity.TimerJobEntity;
import org.jspecify.annotations.Nullable;
import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.ApprovalCases;
import org.oneseal.cases.TimeLimits;
import org.oneseal.timelimit.Countdown;
import org.oneseal.timelimit.CountdownChanged;
import org.oneseal.timelimit.Countdowns;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Has the engine's timers wake us when the ledger says: they are due anew whenever a
 * limit stops, goes on, grows or is computed with another calendar.
 */
@Component
class TimerUpkeep {

	private static final Pattern NAME = Pattern.compile("\\$\\{limits\\.(\\w+)}");

	private final ApprovalCases cases;

	private final DeployedPacks packs;

	private final Countdowns countdowns;

	private final RuntimeService runtime;

	private final RepositoryService repository;

	private final ManagementService management;

	/** By process definition: the elements with a timer, by the name of their limit. */
	private final Map<String, Map<String, List<String>>> timers = new ConcurrentHashMap<>();

	TimerUpkeep(ApprovalCases cases, DeployedPacks packs, Countdowns countdowns, RuntimeService runtime,
			RepositoryService repository, ManagementService management) {
		this.cases = cases;
		this.packs = packs;
		this.countdowns = countdowns;
		this.runtime = runtime;
		this.repository = repository;
		this.management = management;
	}

	@EventListener
	void follow(CountdownChanged changed) {
		Countdown countdown = changed.countdown();
		boolean justBegun = countdown.ledger().size() == 1 && countdown.stepId().isPresent();
		if (justBegun) {
			return; // its timer was made a moment ago and is not written yet
		}
		ApprovalCase approvalCase = cases.findById(countdown.caseId()).orElseThrow();
		List<String> elements = timersOf(packs.definition(approvalCase.packVersion())).entrySet()
			.stream()
			.filter((timer) -> concerns(timer.getKey(), countdown))
			.flatMap((timer) -> timer.getValue().stream())
			.toList();
		if (!elements.isEmpty()) {
			Instant due = due(countdown);
			jobs(approvalCase, elements).filter((job) -> !Date.from(due).equals(job.getDuedate()))
				.forEach((job) -> management.executeCommand(new Move(job.getId(), Date.from(due))));
		}
	}

	/**
	 * Gives a timer another due date. The engine's own command makes a new timer instead,
	 * which cannot be written where the step it hangs on is ending in this very command.
	 */
	private record Move(String job, Date due) implements Command<@Nullable Void> {

		@Override
		public @Nullable Void execute(CommandContext context) {
			TimerJobEntity timer = CommandContextUtil.getProcessEngineConfiguration(context)
				.getJobServiceConfiguration()
				.getTimerJobService()
				.findTimerJobById(job);
			if (timer != null) {
				timer.setDuedate(due);
			}
			return null;
		}

	}

	private static boolean concerns(String name, Countdown countdown) {
		return TimeLimits.subject(name)
			.map((subject) -> subject == countdown.subject())
			.orElseGet(() -> countdown.stepKey().filter(name::equals).isPresent());
	}

	/** When the first open limit of its kind passes: there can be several commitments. */
	private Instant due(Countdown countdown) {
		return countdowns.of(countdown.caseId())
			.stream()
			.filter((other) -> other.isOpen() && other.subject() == countdown.subject()
					&& other.stepKey().equals(countdown.stepKey()))
			.map(CaseLimits::due)
			.min(Instant::compareTo)
			.orElse(CaseLimits.HELD);
	}

	private Stream<Job> jobs(ApprovalCase approvalCase, List<String> elements) {
		ProcessInstance instance = runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(approvalCase.number().value())
			.excludeSubprocesses(true)
			.singleResult();
		return (instance == null) ? Stream.empty()
				: management.createTimerJobQuery()
					.processInstanceId(instance.getId())
					.timers()
					.list()
					.stream()
					.filter((job) -> elements.contains(job.getElementId()));
	}

	private Map<String, List<String>> timersOf(String definition) {
		return timers.computeIfAbsent(definition, (id) -> {
			Map<String, List<String>> found = new HashMap<>();
			repository.getBpmnModel(id)
				.getProcesses()
				.stream()
				.flatMap((process) -> process.findFlowElementsOfType(Event.class, true).stream())
				.forEach((event) -> limits(event)
					.forEach((name) -> found.merge(name, List.of(event.getId()), TimerUpkeep::join)));
			return Map.copyOf(found);
		});
	}

	private static List<String> join(List<String> some, List<String> others) {
		return Stream.of(some, others).flatMap(Collection::stream).toList();
	}

	private static List<String> limits(Event event) {
		return event.getEventDefinitions()
			.stream()
			.filter(TimerEventDefinition.class::isInstance)
			.map(TimerEventDefinition.class::cast)
			.flatMap((timer) -> Stream.of(timer.getTimeDate(), timer.getTimeDuration()))
			.filter((text) -> text != null)
			.map(NAME::matcher)
			.filter(Matcher::matches)
			.map((matcher) -> matcher.group(1))
			.toList();
	}

}
