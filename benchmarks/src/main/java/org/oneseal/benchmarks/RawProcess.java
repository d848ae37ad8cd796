package org.oneseal.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.core.io.ClassPathResource;

/**
 * The process of the food business licence for an engine by itself: the same steps,
 * gateways, timers and jobs. What ours asks the domain for is in variables, and what runs
 * by itself does nothing.
 */
final class RawProcess {

	/** Id of the process. */
	static final String KEY = "food-business-licence";

	private static final String FILE = "matters/food-business-licence/process.bpmn20.xml";

	private static final Map<String, String> DEPARTMENTS = Map.of("lead", "429900-market-regulation",
			"marketRegulation", "429900-market-regulation", "fireRescue", "429900-fire-rescue", "urbanManagement",
			"429900-urban-management");

	/** The reviews and who gives an opinion on them. */
	static final Map<String, List<String>> REVIEWS = Map.of("reviewMarketRegulation",
			List.of("chenjianguo", "linxiaomei"), "reviewFireRescue", List.of("zhaogang"), "reviewUrbanManagement",
			List.of("huangwei"));

	private RawProcess() {
	}

	/** As Flowable reads it. */
	static String flowable() {
		try {
			return new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8)
				.replace(" flowable:businessCalendarName=\"workingDays\"", "")
				.replaceAll("\\$\\{limits\\.\\w+}", "P5D")
				.replaceAll("\\$\\{roles\\.(\\w+)}", "\\${role_$1}")
				.replaceAll("flowable:delegateExpression=\"[^\"]*\"", "flowable:expression=\"\\${true}\"");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** As Operaton reads it. */
	static String operaton() {
		return flowable().replace("http://flowable.org/bpmn", "http://camunda.org/schema/1.0/bpmn")
			.replace("flowable:async=", "flowable:asyncBefore=")
			.replaceFirst("<process id=", "<process flowable:historyTimeToLive=\"P3650D\" id=")
			.replace("flowable:", "camunda:")
			.replace("xmlns:flowable", "xmlns:camunda");
	}

	/**
	 * What an application is: its answers, the facts of its materials, who handles it.
	 */
	static Map<String, Object> application(String number) {
		Map<String, Object> variables = new LinkedHashMap<>();
		DEPARTMENTS.forEach((role, department) -> variables.put("role_" + role, department));
		variables.put("number", number);
		variables.put("applicant", "hehua");
		CompleteApplication.answers().forEach((question, answer) -> variables.put(question, String.join(",", answer)));
		CompleteApplication.MATERIALS.forEach((slot) -> variables.put("material_" + slot,
				slot + ".pdf application/pdf 1024 " + "0123456789abcdef".repeat(4)));
		return variables;
	}

	static Map<String, Object> opinion(String step, String official) {
		return Map.of(step + "_" + official, "AGREE", step + "_" + official + "_findings", "符合条件");
	}

}
