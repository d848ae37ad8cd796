package org.oneseal.workflow;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.flowable.bpmn.model.FlowNode;
import org.flowable.bpmn.model.SequenceFlow;

/** Where ways of a process that part come together again, and which of them lead back. */
final class Meetings {

	/** Stands for what comes after every end. */
	static final String EXIT = "";

	private final Set<SequenceFlow> back = new HashSet<>();

	/** The elements that every way from an element comes to, itself among them. */
	private final Map<String, Set<String>> meets = new HashMap<>();

	/**
	 * @param start where all ways begin
	 */
	Meetings(FlowNode start) {
		meets.put(EXIT, Set.of(EXIT));
		look(start, new HashSet<>());
	}

	/** Whether a way leads to where it came from. */
	boolean leadsBack(SequenceFlow flow) {
		return back.contains(flow);
	}

	/** The first element that all ways from this one come to. */
	String after(String node) {
		return meets.getOrDefault(node, Set.of(EXIT))
			.stream()
			.filter((other) -> !other.equals(node))
			.max((one, other) -> Integer.compare(meets.getOrDefault(one, Set.of()).size(),
					meets.getOrDefault(other, Set.of()).size()))
			.orElse(EXIT);
	}

	/** Goes every way once. */
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

}
