package org.oneseal.batch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.oneseal.form.Problem;
import org.oneseal.matter.Limit;
import org.oneseal.text.Text;

/**
 * Problems in one column, as keys with arguments, so that every reader is told in their
 * own language.
 */
final class ProblemColumn {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final String DAY = "day";

	private static final String LIMIT = "limit";

	private ProblemColumn() {
	}

	static String write(List<Problem> problems) {
		return JSON.writeValueAsString(problems.stream().map((problem) -> {
			Map<String, Object> row = new LinkedHashMap<>();
			row.put("key", problem.message());
			row.put("severity", problem.severity().name());
			row.put("arguments", problem.arguments().stream().map(ProblemColumn::written).toList());
			return row;
		}).toList());
	}

	private static Object written(Object argument) {
		if (argument instanceof Text text) {
			return text.byLanguage();
		}
		if (argument instanceof LocalDate day) {
			return Map.of(DAY, day.toString());
		}
		if (argument instanceof Limit limit) {
			return Map.of(LIMIT, limit.toString());
		}
		return (argument instanceof Number) ? argument : argument.toString();
	}

	static List<Problem> read(@Nullable String column) {
		if (column == null) {
			return List.of();
		}
		List<Problem> problems = new ArrayList<>();
		for (JsonNode row : JSON.readTree(column)) {
			List<Object> arguments = new ArrayList<>();
			row.path("arguments").forEach((argument) -> arguments.add(read(argument)));
			problems.add(new Problem(null, row.path("key").asString(), arguments,
					Problem.Severity.valueOf(row.path("severity").asString())));
		}
		return problems;
	}

	private static Object read(JsonNode argument) {
		if (argument instanceof ObjectNode object) {
			if (object.has(DAY)) {
				return LocalDate.parse(object.path(DAY).asString());
			}
			if (object.has(LIMIT)) {
				return Limit.parse(object.path(LIMIT).asString());
			}
			Map<String, String> byLanguage = new LinkedHashMap<>();
			object.properties().forEach((each) -> byLanguage.put(each.getKey(), each.getValue().asString()));
			return new Text(byLanguage);
		}
		return argument.isNumber() ? argument.numberValue() : argument.asString();
	}

}
