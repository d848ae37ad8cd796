package org.oneseal.workflow;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.flowable.common.engine.impl.interceptor.CommandContext;
import org.flowable.engine.ManagementService;
import org.flowable.engine.RepositoryService;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.impl.util.CommandContextUtil;
import org.flowable.engine.runtime.ProcessInstance;
import org.flowable.job.service.TimerJobService;
import org.flowable.job.service.impl.persistence.entity.TimerJobEntity;
import org.jspecify.annotations.Nullable;
import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.ApprovalCases;
import org.oneseal.cases.StepChanged;
import org.oneseal.cases.StepStarted;
import org.oneseal.cases.Steps;
import org.oneseal.cases.TimeLimits;
import org.oneseal.database.OncePerTransaction;
import org.oneseal.timelimit.Countdown;
import org.oneseal.timelimit.Countdown.Subject;
import org.oneseal.timelimit.CountdownChanged;
import org.oneseal.timelimit.Countdowns;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Has the engine's timers wake us when the ledger says: they are due anew whenever a
 * limit stops, goes on, grows or is computed with another calendar. That is seen to once,
 * at the end of an act, when the timers of steps that began are there and those of steps
 * that ended are gone. The limit of a correction that was asked beside the process, where
 * nothing is drawn, gets a timer of its own. The engine is not asked where no timer can
 * be wrong.
 */
@Component
class TimerUpkeep {

	private final ApprovalCases cases;

	private final DeployedPacks packs;

	private final Steps steps;

	private final Countdowns countdowns;

	private final RuntimeService runtime;

	private final RepositoryService repository;

	private final ManagementService management;

	/** By process definition. */
	private final Map<String, LimitTimers> timers = new ConcurrentHashMap<>();

	TimerUpkeep(ApprovalCases cases, DeployedPacks packs, Steps steps, Countdowns countdowns, RuntimeService runtime,
			RepositoryService repository, ManagementService management) {
		this.cases = cases;
		this.packs = packs;
		this.steps = steps;
		this.countdowns = countdowns;
		this.runtime = runtime;
		this.repository = repository;
		this.management = management;
	}

	@EventListener
	void follow(CountdownChanged changed) {
		news(changed.countdown().caseId()).add(changed.countdown());
	}

	@EventListener
	void follow(StepStarted started) {
		news(started.step().caseId()).opened(started.step());
	}

	@EventListener
	void follow(StepChanged changed) {
		news(changed.step().caseId()).changed(changed.step());
	}

	private LimitNews news(String caseId) {
		return OncePerTransaction.findOrRegister(LimitNews.class, (news) -> news.caseId().equals(caseId),
				() -> new LimitNews(caseId, this::move));
	}

	private void move(LimitNews news) {
		if (news.changed().isEmpty()) {
			return;
		}
		ApprovalCase approvalCase = cases.findById(news.caseId()).orElseThrow();
		LimitTimers drawn = timersOf(packs.definition(approvalCase.packVersion()));
		List<Countdown> all = countdowns.of(news.caseId());
		Set<String> beside = steps.beside(approvalCase);
		List<Countdown> open = all.stream()
			.filter((countdown) -> countdown.isOpen() && countdown.stepId().filter(beside::contains).isEmpty())
			.toList();
		boolean corrected = all.stream().anyMatch((countdown) -> countdown.subject() == Subject.CORRECTION);
		if (corrected || Set.copyOf(drawn.names().values())
			.stream()
			.anyMatch((name) -> isMoved(name, news) && !isRight(name, drawn.tasks().get(name), news, all, open))) {
			management.executeCommand((context) -> move(context, approvalCase, drawn.names(), open));
		}
	}

	private static boolean isMoved(String name, LimitNews news) {
		return news.changed().stream().anyMatch((countdown) -> concerns(name, countdown));
	}

	/**
	 * Whether the engine need not be asked for timers of a limit, as its task took them
	 * along when it ended, or brought the first when it was opened.
	 */
	private static boolean isRight(String name, @Nullable String task, LimitNews news, List<Countdown> all,
			List<Countdown> open) {
		if (task == null) {
			return false;
		}
		boolean gone = news.isEnded(task) && open.stream().noneMatch((countdown) -> concerns(name, countdown));
		boolean first = news.isOpened(task) && news.isMade(name, due(name, open))
				&& all.stream().filter((countdown) -> concerns(name, countdown)).count() == 1;
		return gone || first;
	}

	/**
	 * Gives timers another due date in place. The engine's own command would make new
	 * timers instead.
	 */
	private @Nullable Void move(CommandContext context, ApprovalCase approvalCase, Map<String, String> limits,
			List<Countdown> open) {
		TimerJobService timers = CommandContextUtil.getProcessEngineConfiguration(context)
			.getJobServiceConfiguration()
			.getTimerJobService();
		// a process has the id of its case
		List<TimerJobEntity> pending = timers.findTimerJobsByProcessInstanceId(approvalCase.id());
		pending.forEach((timer) -> {
			String name = limits.get(timer.getElementId());
			if (name != null) {
				timer.setDuedate(Date.from(due(name, open)));
			}
		});
		moveBeside(timers, approvalCase.id(), pending, steps.awaitsBeside(approvalCase) ? open : List.of());
		return null;
	}

	/** Sees to it that a correction asked beside the process has its one timer. */
	private void moveBeside(TimerJobService timers, String caseId, List<TimerJobEntity> pending, List<Countdown> open) {
		Optional<Date> due = open.stream()
			.filter((countdown) -> countdown.subject() == Subject.CORRECTION)
			.findFirst()
			.map((countdown) -> Date.from(CaseLimits.due(countdown)));
		List<TimerJobEntity> own = pending.stream()
			.filter((timer) -> CorrectionTimer.TYPE.equals(timer.getJobHandlerType()))
			.toList();
		if (due.isEmpty()) {
			own.forEach(timers::deleteTimerJob);
		}
		else if (own.isEmpty()) {
			ProcessInstance instance = runtime.createProcessInstanceQuery().processInstanceId(caseId).singleResult();
			if (instance != null) {
				timers.scheduleTimerJob(CorrectionTimer.of(timers.createTimerJob(), instance, due.get()));
			}
		}
		else {
			own.forEach((timer) -> timer.setDuedate(due.get()));
		}
	}

	/** When the first open limit of its kind passes: there can be several commitments. */
	private static Instant due(String name, List<Countdown> open) {
		return open.stream()
			.filter((countdown) -> concerns(name, countdown))
			.map(CaseLimits::due)
			.min(Comparator.naturalOrder())
			.orElse(CaseLimits.HELD);
	}

	private static boolean concerns(String name, Countdown countdown) {
		return TimeLimits.subject(name)
			.map((subject) -> subject == countdown.subject())
			.orElseGet(() -> countdown.stepKey().filter(name::equals).isPresent());
	}

	private LimitTimers timersOf(String definition) {
		return timers.computeIfAbsent(definition, (id) -> LimitTimers.of(repository.getBpmnModel(id)));
	}

}
