package org.oneseal.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.flowable.engine.ManagementService;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.runtime.ProcessInstance;
import org.flowable.job.api.Job;

import org.springframework.stereotype.Component;

import org.oneseal.cases.CaseNumber;

/**
 * What the engine has to do of one case on its own, one piece at a time and in order: for
 * rehearsals, whose clock is moved and whose engine does nothing by itself.
 */
@Component
public class DueWork {

	private final ManagementService management;

	private final RuntimeService runtime;

	private final Clock clock;

	DueWork(ManagementService management, RuntimeService runtime, Clock clock) {
		this.management = management;
		this.runtime = runtime;
		this.clock = clock;
	}

	/**
	 * A timer, an automatic step, or another try of one.
	 *
	 * @param id of the engine's job
	 * @param instance the process it belongs to
	 * @param stepId id in the process definition
	 * @param at when it is to be done
	 * @param timer whether it waits for its time
	 */
	public record Work(String id, String instance, String stepId, Instant at, boolean timer) {

	}

	/** What comes next; empty where the case waits for people only, or has ended. */
	public Optional<Work> next(CaseNumber number) {
		return instances(number)
			.flatMap((instance) -> Stream.concat(
					management.createJobQuery().processInstanceId(instance).list().stream().map(this::waiting),
					management.createTimerJobQuery().processInstanceId(instance).list().stream().map(DueWork::timed)))
			.min(Comparator.comparing(Work::at).thenComparing(Work::timer).thenComparing(Work::stepId));
	}

	private Stream<String> instances(CaseNumber number) {
		List<ProcessInstance> main = runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(number.value())
			.list();
		return main.stream()
			.flatMap((instance) -> Stream.concat(Stream.of(instance),
					runtime.createProcessInstanceQuery().superProcessInstanceId(instance.getId()).list().stream()))
			.map(ProcessInstance::getId)
			.distinct();
	}

	private Work waiting(Job job) {
		return new Work(job.getId(), job.getProcessInstanceId(), job.getElementId(), clock.instant(), false);
	}

	private static Work timed(Job job) {
		return new Work(job.getId(), job.getProcessInstanceId(), job.getElementId(), job.getDuedate().toInstant(),
				true);
	}

	/**
	 * Does it now.
	 * @return why it failed and waits for another try, or for a person; empty if it is
	 * done
	 */
	public Optional<String> run(Work work) {
		String job = work.timer() ? management.moveTimerToExecutableJob(work.id()).getId() : work.id();
		try {
			management.executeJob(job);
			return Optional.empty();
		}
		catch (RuntimeException ex) {
			if (!isPutBack(work)) {
				throw ex;
			}
			return Optional.of(String.valueOf(ex.getMessage()));
		}
	}

	/** Whether the engine keeps what failed; otherwise nobody would hear of it. */
	private boolean isPutBack(Work work) {
		return Stream
			.of(management.createTimerJobQuery().processInstanceId(work.instance()).withException().list(),
					management.createDeadLetterJobQuery().processInstanceId(work.instance()).withException().list())
			.flatMap(List::stream)
			.anyMatch((job) -> job.getElementId().equals(work.stepId()));
	}

}
