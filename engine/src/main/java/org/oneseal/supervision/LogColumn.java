package org.oneseal.supervision;

import java.util.List;

/**
 * What a log may say about an event or its case, with the names it is recognised by when
 * nobody names the column: those of XES (IEEE 1849, attributes of a trace with
 * {@code case:} before them, as process mining tools export them to CSV), and those
 * common in tables. An earlier name wins.
 */
public enum LogColumn {

	/** Which case an event belongs to. A log without it cannot be read. */
	CASE("case:concept:name", "case id", "case", "case number", "case:identity:id", "办件编号", "办件号", "案件编号", "案件号",
			"业务编号"),

	/** What was done. A log without it cannot be read. */
	ACTIVITY("concept:name", "activity", "activity name", "task", "task name", "event", "环节", "办理环节", "活动", "步骤"),

	/** When it was done. A log without it cannot be read. */
	TIME("time:timestamp", "timestamp", "time", "complete timestamp", "event time", "办理时间", "操作时间", "时间"),

	/**
	 * Identifies the event. {@code concept:instance} identifies an activity instance,
	 * whose start and completion are two events: the transition belongs to it.
	 */
	EVENT("identity:id", "event id", "concept:instance", "事件编号", "记录编号"),

	/** XES lifecycle: {@code start}, {@code complete}, …. */
	TRANSITION("lifecycle:transition", "transition", "lifecycle"),

	/** Who did it. */
	RESOURCE("org:resource", "resource", "user", "办理人", "经办人", "操作人"),

	/** The group of the person who did it. */
	GROUP("org:group", "group", "科室", "岗位"),

	/** When the case began. */
	START("case:startdate", "case:start", "case:start time", "case start", "start date", "受理时间", "收件时间"),

	/** When the case ended; a case is closed when it has one. */
	END("case:enddate", "case:end", "case:end time", "case end", "end date", "办结时间"),

	/** By when it was to end; a date without a time lasts until that day is over. */
	DEADLINE("case:deadline", "deadline", "due date", "承诺办结时间", "办结期限", "截止时间"),

	/** How the case came in. */
	CHANNEL("case:channel", "channel", "申请渠道", "渠道", "来源"),

	/** Who is responsible for the case. */
	DEPARTMENT("case:department", "department", "办理部门", "部门"),

	/** The group responsible for the case. */
	CASE_GROUP("case:group", "case:org:group");

	private final List<String> names;

	LogColumn(String... names) {
		this.names = List.of(names);
	}

	/** Names that are recognised, the best first. */
	public List<String> names() {
		return names;
	}

	/** Whether a log can be read without it. */
	public boolean isOptional() {
		return this != CASE && this != ACTIVITY && this != TIME;
	}

}
