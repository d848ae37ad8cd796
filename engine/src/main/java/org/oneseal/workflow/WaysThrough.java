package org.oneseal.workflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.EndEvent;
import org.flowable.bpmn.model.EventSubProcess;
import org.flowable.bpmn.model.FlowElementsContainer;
import org.flowable.bpmn.model.FlowNode;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.bpmn.model.StartEvent;
import org.flowable.bpmn.model.SubProcess;
import org.flowable.bpmn.model.UserTask;
import org.oneseal.cases.ProcessMap;

/**
 * Reads the ordinary ways through a process off its model. What hangs on the edge of a
 * step is left out, as nobody plans for it; so are sub-processes an event begins.
 */
final class WaysThrough {

	private final Map<String, List<String>> next = new HashMap<>();

	private final Set<String> userTasks = new HashSet<>();

	private WaysThrough() {
	}

	static ProcessMap map(BpmnModel model) {
		WaysThrough ways = new WaysThrough();
		ways.read(model.getMainProcess(), List.of());
		return new ProcessMap(ways.next, ways.userTasks);
	}

	/**
	 * @param onward what follows the end of this part
	 */
	private void read(FlowElementsContainer part, List<String> onward) {
		for (FlowNode node : nodes(part)) {
			List<String> following = targets(node);
			if (node instanceof SubProcess inner) {
				next.put(node.getId(), starts(inner));
				read(inner, following);
			}
			else {
				next.put(node.getId(), (node instanceof EndEvent) ? onward : following);
			}
			if (node instanceof UserTask) {
				userTasks.add(node.getId());
			}
		}
	}

	private static List<FlowNode> nodes(FlowElementsContainer part) {
		List<FlowNode> nodes = new ArrayList<>();
		part.getFlowElements().forEach((element) -> {
			if (element instanceof FlowNode node && !(element instanceof EventSubProcess)) {
				nodes.add(node);
			}
		});
		return nodes;
	}

	private static List<String> targets(FlowNode node) {
		return node.getOutgoingFlows().stream().map(SequenceFlow::getTargetRef).toList();
	}

	private static List<String> starts(SubProcess inner) {
		return nodes(inner).stream().filter(StartEvent.class::isInstance).map(FlowNode::getId).toList();
	}

}
