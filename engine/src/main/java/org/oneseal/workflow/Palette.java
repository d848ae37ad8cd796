package org.oneseal.workflow;

import java.util.Set;

import org.flowable.engine.delegate.JavaDelegate;
import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.ProcessStep;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/**
 * The steps a process definition may call, by bean name. They are looked up when they are
 * called, because they themselves need what needs the engine.
 */
@Component
public class Palette {

	private final ListableBeanFactory beans;

	Palette(ListableBeanFactory beans) {
		this.beans = beans;
	}

	public Set<String> names() {
		return Set.of(beans.getBeanNamesForType(ProcessStep.class, true, false));
	}

	boolean has(String name) {
		return beans.containsBean(name) && beans.isTypeMatch(name, ProcessStep.class);
	}

	JavaDelegate delegate(String name) {
		return (execution) -> beans.getBean(name, ProcessStep.class)
			.run(new CaseNumber(execution.getProcessInstanceBusinessKey()));
	}

}
