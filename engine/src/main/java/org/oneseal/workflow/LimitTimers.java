package org.oneseal.workflow;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.flowable.bpmn.model.BoundaryEvent;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.Event;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.SubProcess;
import org.flowable.bpmn.model.TimerEventDefinition;
import org.flowable.bpmn.model.UserTask;
import org.jspecify.annotations.Nullable;

/**
 * The timers of a process that wait for limits.
 *
 * @param names the name of the limit by the element whose timer it is
 * @param tasks by the name of a limit: the user task at whose side alone, and once, its
 * timers are drawn, so that they come and go with it. A limit whose timers stand
 * elsewhere, or at a task that is done several times at once, has none.
 */
record LimitTimers(Map<String, String> names, Map<String, String> tasks) {

	private static final Pattern NAME = Pattern.compile("\\$\\{limits\\.(\\w+)}");

	static LimitTimers of(BpmnModel model) {
		Map<String, String> names = new HashMap<>();
		Map<String, String> tasks = new HashMap<>();
		Set<String> elsewhere = new HashSet<>();
		model.getProcesses()
			.stream()
			.flatMap((process) -> process.findFlowElementsOfType(Event.class, true).stream())
			.forEach((event) -> limits(event).forEach((name) -> {
				names.put(event.getId(), name);
				String task = task(event);
				if (task == null || !tasks.computeIfAbsent(name, (first) -> task).equals(task)) {
					elsewhere.add(name);
				}
			}));
		tasks.keySet().removeAll(elsewhere);
		return new LimitTimers(Map.copyOf(names), Map.copyOf(tasks));
	}

	private static @Nullable String task(Event event) {
		return (event instanceof BoundaryEvent boundary && boundary.getAttachedToRef() instanceof UserTask task
				&& !isDoneOften(task)) ? task.getId() : null;
	}

	private static boolean isDoneOften(UserTask task) {
		boolean often = task.hasMultiInstanceLoopCharacteristics();
		for (FlowElement around = task.getSubProcess(); around instanceof SubProcess part; around = part
			.getSubProcess()) {
			often |= part.hasMultiInstanceLoopCharacteristics();
		}
		return often;
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
