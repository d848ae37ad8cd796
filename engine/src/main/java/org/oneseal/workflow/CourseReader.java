package org.oneseal.workflow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
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

	private static final Pattern ROLE = Pattern.compile("\\$\\{\\s*roles\\.(\\w+)\\s*}");

	private static final Pattern COMPARISON = Pattern.compile("\\$\\{\\s*(\\w+)\\s*==\\s*'([^']*)'\\s*}");

	private final FlowElementsContainer container;

	private final boolean inner;

	private final Meetings meetings;

	private int parts;

	private CourseReader(FlowElementsContainer container, boolean inner, Meetings meetings) {
		this.container = container;
		this.inner = inner;
		this.meetings = meetings;
	}

	/** Nothing for a process too tangled to be told. */
	static Optional<Course<Drawn>> read(BpmnModel model) {
		try {
			return Optional.of(new Course<>(read(model.getMainProcess(), false)));
		}
		catch (TooTangledException ex) {
			return Optional.empty();
		}
	}

	/** Too many ways. */
	private static final class TooTangledException extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

	private static List<Part<Drawn>> read(FlowElementsContainer container, boolean inner) {
		return container.getFlowElements()
			.stream()
			.filter(StartEvent.class::isInstance)
			.map(StartEvent.class::cast)
			.findFirst()
			.map((start) -> new CourseReader(container, inner, new Meetings(start)).walk(start.getId(), Meetings.EXIT,
					new HashSet<>()))
			.orElse(List.of());
	}

	/**
	 * @param stop where to stop, which is not told
	 * @param told what was told before; what parallel ways share is told once
	 */
	private List<Part<Drawn>> walk(String from, String stop, Set<String> told) {
		List<Part<Drawn>> course = new ArrayList<>();
		String at = from;
		while (!at.equals(stop) && !at.equals(Meetings.EXIT) && told.add(at)) {
			FlowNode node = node(at);
			course.addAll(part(node));
			List<SequenceFlow> flows = node.getOutgoingFlows();
			if (flows.size() == 1 && !meetings.leadsBack(flows.get(0))) {
				at = flows.get(0).getTargetRef();
			}
			else if (flows.size() == 1) {
				course.add(back(flows.get(0)));
				at = Meetings.EXIT;
			}
			else if (flows.isEmpty()) {
				at = Meetings.EXIT;
			}
			else {
				at = meetings.after(at);
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
			return read(within, true);
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
		return new Course<>(meetings.leadsBack(flow) ? List.of(back(flow)) : walk(flow.getTargetRef(), meeting, told));
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
