package org.oneseal.workflow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.EndEvent;
import org.flowable.bpmn.model.EventSubProcess;
import org.flowable.bpmn.model.ExclusiveGateway;
import org.flowable.bpmn.model.FlowElementsContainer;
import org.flowable.bpmn.model.FlowNode;
import org.flowable.bpmn.model.InclusiveGateway;
import org.flowable.bpmn.model.IntermediateCatchEvent;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.bpmn.model.ServiceTask;
import org.flowable.bpmn.model.StartEvent;
import org.flowable.bpmn.model.SubProcess;
import org.flowable.bpmn.model.UserTask;

import org.jspecify.annotations.Nullable;

import org.oneseal.cases.Course;
import org.oneseal.cases.Course.Back;
import org.oneseal.cases.Course.Drawn;
import org.oneseal.cases.Course.Either;
import org.oneseal.cases.Course.End;
import org.oneseal.cases.Course.Part;
import org.oneseal.cases.Course.Together;
import org.oneseal.cases.Course.Way;
import org.oneseal.cases.Course.When;
import org.oneseal.cases.Course.Work;

/**
 * Reads the course of a process off its model. Where ways part, they are told apart until
 * the first element that all of them come to. As in {@link WaysThrough}, what hangs on
 * the edge of a step or is begun by an event is left out.
 */
final class CourseReader {

	/** A process that is told in more parts than this tells nobody anything. */
	private static final int MOST = 500;

	/** Stands for what comes after every end. */
	private static final String EXIT = "";

	private static final Pattern ROLE = Pattern.compile("\\$\\{\\s*roles\\.(\\w+)\\s*}");

	private static final Pattern COMPARISON = Pattern.compile("\\$\\{\\s*(\\w+)\\s*==\\s*'([^']*)'\\s*}");

	private final FlowElementsContainer container;

	private final boolean inner;

	private final Set<SequenceFlow> back = new HashSet<>();

	/** The elements that every way from an element comes to, itself among them. */
	private final Map<String, Set<String>> meets = new HashMap<>();

	private int parts;

	private CourseReader(FlowElementsContainer container, boolean inner) {
		this.container = container;
		this.inner = inner;
		meets.put(EXIT, Set.of(EXIT));
	}

	/** Nothing for a process too tangled to be told. */
	static Optional<Course<Drawn>> read(BpmnModel model) {
		try {
			return Optional.of(new CourseReader(model.getMainProcess(), false).course());
		}
		catch (TooTangledException ex) {
			return Optional.empty();
		}
	}

	/** Too many ways. */
	private static final class TooTangledException extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

	private Course<Drawn> course() {
		Optional<StartEvent> start = container.getFlowElements()
			.stream()
			.filter(StartEvent.class::isInstance)
			.map(StartEvent.class::cast)
			.findFirst();
		if (start.isEmpty()) {
			return new Course<>(List.of());
		}
		look(start.get(), new HashSet<>());
		return new Course<>(walk(start.get().getId(), EXIT, new HashSet<>()));
	}

	/** Goes every way once; a way to where it came from is a way back. */
	private Set<String> look(FlowNode node, Set<String> under) {
		Set<String> known = meets.get(node.getId());
		if (known != null) {
			return known;
		}
		under.add(node.getId());
		Set<String> common = null;
		for (SequenceFlow flow : node.getOutgoingFlows()) {
			FlowNode target = (FlowNode) flow.getTargetFlowElement();
			Set<String> there = Set.of(EXIT);
			if (under.contains(target.getId())) {
				back.add(flow);
			}
			else {
				there = look(target, under);
			}
			if (common == null) {
				common = new LinkedHashSet<>(there);
			}
			else {
				common.retainAll(there);
			}
		}
		under.remove(node.getId());
		Set<String> mine = (common != null) ? common : new LinkedHashSet<>(Set.of(EXIT));
		mine.add(node.getId());
		meets.put(node.getId(), mine);
		return mine;
	}

	/** The first element that all ways from this one come to. */
	private String meeting(String node) {
		return meets.getOrDefault(node, Set.of(EXIT))
			.stream()
			.filter((other) -> !other.equals(node))
			.max((one, other) -> Integer.compare(meets.getOrDefault(one, Set.of()).size(),
					meets.getOrDefault(other, Set.of()).size()))
			.orElse(EXIT);
	}

	/**
	 * @param stop where to stop, which is not told
	 * @param told what was told before; what parallel ways share is told once
	 */
	private List<Part<Drawn>> walk(String from, String stop, Set<String> told) {
		List<Part<Drawn>> course = new ArrayList<>();
		String at = from;
		while (!at.equals(stop) && !at.equals(EXIT) && told.add(at)) {
			FlowNode node = node(at);
			course.addAll(part(node));
			List<SequenceFlow> flows = node.getOutgoingFlows();
			if (flows.size() == 1 && !back.contains(flows.get(0))) {
				at = flows.get(0).getTargetRef();
			}
			else if (flows.size() == 1) {
				course.add(back(flows.get(0)));
				at = EXIT;
			}
			else if (flows.isEmpty()) {
				at = EXIT;
			}
			else {
				at = meeting(at);
				course.add(fork(node, at, told));
			}
		}
		return course;
	}

	private List<Part<Drawn>> part(FlowNode node) {
		if (++parts > MOST) {
			throw new TooTangledException();
		}
		if (node instanceof UserTask task) {
			return List.of(new Work<>(new Drawn(task.getId(), role(task), false)));
		}
		if (node instanceof ServiceTask || node instanceof IntermediateCatchEvent) {
			return List.of(new Work<>(new Drawn(node.getId(), null, true)));
		}
		if (node instanceof SubProcess within && !(node instanceof EventSubProcess)) {
			return new CourseReader(within, true).course().parts();
		}
		return (node instanceof EndEvent && !inner) ? List.of(new End<>()) : List.of();
	}

	private static @Nullable String role(UserTask task) {
		return task.getCandidateGroups()
			.stream()
			.map(ROLE::matcher)
			.filter(Matcher::matches)
			.map((matcher) -> matcher.group(1))
			.findFirst()
			.orElse(null);
	}

	private Part<Drawn> fork(FlowNode node, String meeting, Set<String> told) {
		if (!(node instanceof ExclusiveGateway) && !(node instanceof InclusiveGateway)
				&& node.getOutgoingFlows().stream().allMatch((flow) -> flow.getConditionExpression() == null)) {
			return new Together<>(node.getOutgoingFlows().stream().map((flow) -> way(flow, meeting, told)).toList());
		}
		Set<String> before = Set.copyOf(told);
		List<Way<Drawn>> ways = new ArrayList<>();
		for (SequenceFlow flow : node.getOutgoingFlows()) {
			Set<String> here = new HashSet<>(before);
			ways.add(new Way<>(when(flow), way(flow, meeting, here)));
			told.addAll(here);
		}
		return new Either<>(ways, !(node instanceof ExclusiveGateway));
	}

	private Course<Drawn> way(SequenceFlow flow, String meeting, Set<String> told) {
		return new Course<>(back.contains(flow) ? List.of(back(flow)) : walk(flow.getTargetRef(), meeting, told));
	}

	private static When when(SequenceFlow flow) {
		String condition = flow.getConditionExpression();
		String name = (flow.getName() != null) ? flow.getName().strip() : "";
		Matcher matcher = COMPARISON.matcher((condition != null) ? condition.strip() : "");
		return matcher.matches() ? new When(matcher.group(1), matcher.group(2), name) : new When(null, null, name);
	}

	/** The first step on the way back. */
	private Part<Drawn> back(SequenceFlow flow) {
		Deque<FlowNode> ahead = new ArrayDeque<>(List.of((FlowNode) flow.getTargetFlowElement()));
		Set<String> seen = new HashSet<>();
		while (!ahead.isEmpty()) {
			FlowNode node = ahead.pop();
			if (node instanceof UserTask || node instanceof ServiceTask) {
				return new Back<>(node.getId());
			}
			if (seen.add(node.getId())) {
				node.getOutgoingFlows().forEach((next) -> ahead.add((FlowNode) next.getTargetFlowElement()));
			}
		}
		return new Back<>(flow.getTargetRef());
	}

	private FlowNode node(String id) {
		return (FlowNode) container.getFlowElement(id);
	}

}
