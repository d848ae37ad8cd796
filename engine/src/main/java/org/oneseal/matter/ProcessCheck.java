package org.oneseal.matter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.oneseal.matter.Matter.ReviewSpec;
import org.oneseal.matter.ProcessOutline.Process;
import org.oneseal.matter.ProcessOutline.Step;

/**
 * The process has the steps the matter speaks of, done by the roles it names, and no
 * others.
 */
final class ProcessCheck {

	/** Steps every process has; the domain knows them by these ids. */
	private static final List<String> FIXED = List.of("acceptance", "correction", "decision");

	private static final String FILE = MatterPack.PROCESS_FILE;

	static final String WINDOW_GROUPS = "${roles." + Implementation.WINDOW + "}";

	private final PackParts parts;

	private final Map<String, String> rolesOfSteps = new LinkedHashMap<>();

	private ProcessCheck(PackParts parts) {
		this.parts = parts;
		this.rolesOfSteps.put("acceptance", "lead");
		this.rolesOfSteps.put("decision", "lead");
		parts.matter().reviews().forEach((review) -> this.rolesOfSteps.put(review.step(), review.role()));
	}

	static void check(PackParts parts) {
		ProcessCheck check = new ProcessCheck(parts);
		check.checkProcess();
		FIXED.forEach(check::checkFixedStep);
		parts.matter().reviews().forEach(check::checkReview);
		check.checkReviewsAreDistinct();
		parts.process().steps().forEach(check::checkStep);
		check.checkLimits();
		check.checkPhrases();
		check.checkDiagram();
	}

	private void checkProcess() {
		List<Process> processes = this.parts.process().processes();
		String code = this.parts.matter().code().value();
		if (processes.size() != 1) {
			this.parts.fault(FILE, "process", "process", "The file has %d processes".formatted(processes.size()),
					"Keep the one process " + code);
			return;
		}
		Process process = processes.get(0);
		if (!process.id().equals(code)) {
			this.parts.fault(FILE, process.id(), process.id(), "The id of the process is not the code of the matter",
					"Set the id to " + code);
		}
		if (!process.executable()) {
			this.parts.fault(FILE, process.id(), process.id(), "The process is not executable",
					"Set isExecutable to true");
		}
	}

	private void checkFixedStep(String id) {
		if (this.parts.process().step(id).filter(Step::isUserTask).isEmpty()) {
			this.parts.fault(FILE, id, id, "There is no user task " + id,
					"Add a user task with the id " + id + "; every matter has one");
		}
	}

	private void checkReview(ReviewSpec review) {
		if (this.parts.process().step(review.step()).filter(Step::isUserTask).isEmpty()) {
			this.parts.fault(FILE, review.step(), review.step(),
					"There is no user task for the review %s of matter.yaml".formatted(review.step()),
					"Add a user task with this id, or remove the review from matter.yaml");
		}
	}

	private void checkReviewsAreDistinct() {
		TreeSet<String> seen = new TreeSet<>(FIXED);
		this.parts.matter()
			.reviews()
			.stream()
			.map(ReviewSpec::step)
			.filter((step) -> !seen.add(step))
			.forEach((step) -> this.parts.fault(MatterPack.MATTER_FILE, "reviews", step,
					"The step %s stands here twice or is no review".formatted(step),
					"Give each review a user task of its own"));
	}

	private void checkStep(Step step) {
		if (step.name().isEmpty()) {
			this.parts.fault(FILE, step.id(), step.id(), "The step has no name", "Name it in Chinese");
		}
		if (!step.isUserTask() || step.id().equals("correction")) {
			return;
		}
		String role = this.rolesOfSteps.get(step.id());
		if (role == null) {
			this.parts.fault(FILE, step.id(), step.id(), "The user task is no review of matter.yaml",
					"Add it under reviews, or use one of the ids " + String.join(", ", FIXED));
			return;
		}
		String groups = "${roles." + PackParts.inProcess(role) + "}";
		boolean named = MatterReader.ROLE.matcher(role).matches();
		boolean taken = step.id().equals("acceptance") && isForWindow(step);
		if (named && !taken && !step.candidateGroups().equals(groups)) {
			this.parts.fault(FILE, step.id(), step.id(),
					"The candidate groups are '%s', but the role is %s".formatted(step.candidateGroups(), role),
					"Set flowable:candidateGroups to " + groups);
		}
	}

	/** Whether the step is offered to whoever takes in for the lead. */
	static boolean isForWindow(Step step) {
		return step.candidateGroups().equals(WINDOW_GROUPS);
	}

	/** A timer of a limit nobody set would never fire. */
	private void checkLimits() {
		Set<String> known = new TreeSet<>(LimitCheck.names(this.parts.matter()));
		this.parts.process()
			.limits()
			.stream()
			.filter((name) -> !known.contains(name))
			.forEach((name) -> this.parts.fault(FILE, name, "limits." + name, "The matter has no limit " + name,
					"Use some of " + String.join(", ", known)));
	}

	/** Nobody would ever be offered them. */
	private void checkPhrases() {
		Set<String> written = new TreeSet<>(Set.of("decision"));
		this.parts.matter().reviews().forEach((review) -> written.add(review.step()));
		this.parts.matter()
			.phrases()
			.keySet()
			.stream()
			.filter((step) -> !written.contains(step))
			.forEach((step) -> this.parts.fault(MatterPack.MATTER_FILE, "phrases." + step, step,
					"Nothing is written at the step " + step, "Use some of " + String.join(", ", written)));
	}

	private void checkDiagram() {
		this.parts.process()
			.elements()
			.stream()
			.filter((id) -> !this.parts.process().shown().contains(id))
			.forEach((id) -> this.parts.fault(FILE, id, id, "The diagram does not show this element",
					"Draw it in the editor, or let the editor lay the diagram out"));
	}

	static boolean isUserTask(PackParts parts, String id) {
		return parts.process().step(id).filter(Step::isUserTask).isPresent();
	}

	static String userTasks(PackParts parts) {
		return String.join(", ", parts.process().userTasks().stream().map(Step::id).toList());
	}

}
