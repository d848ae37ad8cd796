package org.oneseal.workflow;

import java.io.ByteArrayInputStream;
import java.util.List;

import org.flowable.bpmn.converter.BpmnXMLConverter;
import org.flowable.bpmn.exceptions.XMLException;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.validation.ProcessValidator;
import org.flowable.validation.ProcessValidatorFactory;
import org.flowable.validation.ValidationError;

/**
 * What the engine itself would object to, asked before it is given the file, so that
 * nothing is deployed half.
 */
final class EngineOpinion {

	private static final ProcessValidator VALIDATOR = new ProcessValidatorFactory().createDefaultProcessValidator();

	private EngineOpinion() {
	}

	static List<Finding> of(byte[] xml) {
		BpmnModel model;
		try {
			model = new BpmnXMLConverter().convertToBpmnModel(() -> new ByteArrayInputStream(xml), true, true);
		}
		catch (XMLException ex) {
			return List.of(new Finding(0, "", "schema", "The file does not follow BPMN 2.0: " + ex.getMessage(),
					"Mend it, or save it as BPMN again"));
		}
		return VALIDATOR.validate(model)
			.stream()
			.filter((error) -> !error.isWarning())
			.map(EngineOpinion::finding)
			.toList();
	}

	private static Finding finding(ValidationError error) {
		String element = (error.getActivityId() != null) ? error.getActivityId() : "";
		String what = (error.getDefaultDescription() != null) ? error.getDefaultDescription() : error.getProblem();
		return new Finding(error.getXmlLineNumber(), element, error.getProblem(), "The engine objects: " + what,
				"Mend the element in the modeller");
	}

}
