package org.oneseal.workflow;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.EndEvent;
import org.flowable.bpmn.model.ExclusiveGateway;
import org.flowable.bpmn.model.FlowNode;
import org.flowable.bpmn.model.ParallelGateway;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.bpmn.model.ServiceTask;
import org.flowable.bpmn.model.UserTask;

import org.oneseal.cases.Outlook;

/**
 * Moves tokens over the model of a process as the engine would, without the engine. It
 * knows tasks, exclusive and parallel gateways and ends of the process itself; where
 * something else comes, it says that it does not know.
 */
final class Foresight {

	private final BpmnModel model;

	private final Predicate<SequenceFlow> condition;

	/** How many tokens wait at a gateway. */
	private final Map<String, Integer> waiting;

	private final Set<String> next = new LinkedHashSet<>();

	private final Set<String> automatic = new LinkedHashSet<>();

	private boolean known = true;

	private Foresight(BpmnModel model, Predicate<SequenceFlow> condition, Map<String, Integer> waiting) {
		this.model = model;
		this.condition = condition;
		this.waiting = new HashMap<>(waiting);
	}

	/**
	 * @param ended steps that end now
	 * @param open steps that stay open
	 * @param waiting how many branches wait at each gateway where ways meet
	 * @param condition whether a flow is taken
	 * @return nothing where the process has elements it does not know
	 */
	static Optional<Outlook> of(BpmnModel model, Collection<String> ended, Collection<String> open,
			Map<String, Integer> waiting, Predicate<SequenceFlow> condition) {
		Foresight now = new Foresight(model, condition, waiting);
		ended.forEach(now::leave);
		if (!now.known) {
			return Optional.empty();
		}
		Map<String, Integer> held = new HashMap<>(now.waiting);
		held.entrySet().removeIf((join) -> join.getValue().equals(waiting.get(join.getKey())));
		Foresight later = new Foresight(model, condition, now.waiting);
		List<String> holding = open.stream().filter((step) -> later.leads(step, held.keySet())).toList();
		return Optional.of(new Outlook(List.copyOf(now.next), List.copyOf(now.automatic), holding,
				(held.isEmpty() || !later.known) ? List.of() : List.copyOf(later.next)));
	}

	/** Lets the step end too, and tells whether one of the gateways has waited for it. */
	private boolean leads(String step, Set<String> joins) {
		Map<String, Integer> before = new HashMap<>(waiting);
		leave(step);
		return joins.stream().anyMatch((join) -> !Objects.equals(before.get(join), waiting.get(join)));
	}

	private void leave(String step) {
		if (model.getFlowElement(step) instanceof FlowNode node && node.getSubProcess() == null) {
			follow(node);
		}
		else {
			known = false;
		}
	}

	/** Every flow that is taken; behind an exclusive gateway the first one. */
	private void follow(FlowNode node) {
		List<SequenceFlow> taken = node.getOutgoingFlows().stream().filter((flow) -> isTaken(node, flow)).toList();
		if (node instanceof ExclusiveGateway gateway) {
			taken = taken.isEmpty() ? node.getOutgoingFlows()
				.stream()
				.filter((flow) -> flow.getId().equals(gateway.getDefaultFlow()))
				.toList() : taken.subList(0, 1);
			known &= !taken.isEmpty();
		}
		taken.forEach((flow) -> arrive(flow.getTargetFlowElement()));
	}

	private boolean isTaken(FlowNode node, SequenceFlow flow) {
		boolean always = flow.getConditionExpression() == null || node instanceof ParallelGateway;
		boolean last = node instanceof ExclusiveGateway gateway && flow.getId().equals(gateway.getDefaultFlow());
		return !last && (always || condition.test(flow));
	}

	private void arrive(Object element) {
		if (element instanceof UserTask task) {
			next.add(task.getId());
		}
		else if (element instanceof ServiceTask task && automatic.add(task.getId())) {
			follow(task);
		}
		else if (element instanceof ParallelGateway gateway) {
			meet(gateway);
		}
		else if (element instanceof ExclusiveGateway gateway) {
			follow(gateway);
		}
		else if (!(element instanceof EndEvent end) || end.getSubProcess() != null) {
			known = false;
		}
	}

	private void meet(ParallelGateway gateway) {
		int arrived = waiting.merge(gateway.getId(), 1, Integer::sum);
		if (arrived >= gateway.getIncomingFlows().size()) {
			waiting.remove(gateway.getId());
			follow(gateway);
		}
	}

}
