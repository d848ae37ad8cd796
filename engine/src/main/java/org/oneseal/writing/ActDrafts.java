package org.oneseal.writing;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.ApprovalCases;
import org.oneseal.cases.CaseFiles;
import org.oneseal.cases.NoSuchCaseException;
import org.oneseal.cases.RequestKeys;
import org.oneseal.cases.Step;
import org.oneseal.cases.StepChanged;
import org.oneseal.cases.Steps;
import org.oneseal.database.Command;
import org.oneseal.database.WriteText;
import org.oneseal.form.Problem;
import org.oneseal.organisation.Actor;

/**
 * What officials have typed and not sent yet: kept until the act is done or its step is
 * over, for each of them alone.
 */
@Component
public class ActDrafts {

	/** Characters of a draft at most, its form and all names included. */
	static final int LONGEST = 40_000;

	private static final Duration KEPT = Duration.ofDays(90);

	private static final Pattern FORM = Pattern
		.compile("(?:steps/([A-Za-z0-9-]{1,64})/)?([a-z-]{1,30})(?:/[a-z-]{1,20})?");

	/** What is done to a step that is over: its last part of the address. */
	private static final Set<String> AFTERWARDS = Set.of("take-back");

	private static final JsonMapper JSON = JsonMapper.shared();

	private final JdbcClient jdbc;

	private final ApprovalCases cases;

	private final CaseFiles files;

	private final Steps steps;

	private final RequestKeys requests;

	private final Clock clock;

	ActDrafts(JdbcClient jdbc, ApprovalCases cases, CaseFiles files, Steps steps, RequestKeys requests, Clock clock) {
		this.jdbc = jdbc;
		this.cases = cases;
		this.files = files;
		this.steps = steps;
		this.requests = requests;
		this.clock = clock;
	}

	/**
	 * Keeps what was typed instead of what was kept before; nothing typed is nothing
	 * kept.
	 * @param form see {@link ActDraft#form()}
	 * @param actKey the key the act will be sent with: once it was sent, what arrives
	 * late is not kept
	 * @return why not, empty if it was done
	 * @throws NoSuchCaseException if the person may not know of the case
	 */
	@Command
	public List<Problem> save(String number, String form, Map<String, List<String>> fields, Actor official,
			String actKey) {
		ApprovalCase approvalCase = seen(number, official);
		Matcher shape = FORM.matcher(form);
		if (!shape.matches()) {
			throw new NoSuchCaseException(number);
		}
		String stepId = shape.group(1);
		String json = JSON.writeValueAsString(fields);
		if (stepId != null && !isOpen(approvalCase, stepId, AFTERWARDS.contains(shape.group(2)))) {
			return List.of(Problem.error(null, "step.over"));
		}
		if (json.length() > LONGEST) {
			return List.of(Problem.error(null, "kept.too-long", LONGEST));
		}
		if (this.requests.isKnown(official.username(), actKey)) {
			return List.of();
		}
		if (fields.values().stream().flatMap(List::stream).allMatch(String::isBlank)) {
			delete(official.username(), approvalCase.id(), form);
			return List.of();
		}
		forgetOld(official.username());
		put(official.username(), approvalCase.id(), form, stepId, json);
		return List.of();
	}

	private ApprovalCase seen(String number, Actor official) {
		ApprovalCase approvalCase = this.cases.findByNumber(number).orElseThrow(() -> new NoSuchCaseException(number));
		this.files.requireSight(approvalCase, official);
		return approvalCase;
	}

	private boolean isOpen(ApprovalCase approvalCase, String stepId, boolean orOver) {
		return this.steps.of(approvalCase.id())
			.stream()
			.anyMatch((step) -> step.id().equals(stepId) && (orOver || step.isOpen()));
	}

	private void put(String account, String caseId, String form, @Nullable String stepId, String json) {
		this.jdbc.sql("""
				insert into act_draft (account, case_id, form, step_id, fields, saved_at) values (?, ?, ?, ?, ?, ?)
				on duplicate key update fields = values(fields), saved_at = values(saved_at)""")
			.param(account)
			.param(caseId)
			.param(form)
			.param(stepId)
			.param(json)
			.param(LocalDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC))
			.update();
	}

	private void forgetOld(String account) {
		this.jdbc.sql("delete from act_draft where account = ? and saved_at < ?")
			.params(account, LocalDateTime.ofInstant(this.clock.instant().minus(KEPT), ZoneOffset.UTC))
			.update();
	}

	/** What this official typed on a case, oldest first. */
	public List<ActDraft> of(String caseId, Actor official) {
		return this.jdbc.sql(
				"select form, fields, saved_at from act_draft where account = ? and case_id = ? order by saved_at, form")
			.params(official.username(), caseId)
			.query((row, number) -> new ActDraft(row.getString(1), fields(row.getString(2)),
					row.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC)))
			.list();
	}

	private static Map<String, List<String>> fields(String json) {
		return Optional.ofNullable(JSON.readValue(json, new TypeReference<LinkedHashMap<String, List<String>>>() {
		})).orElseThrow();
	}

	/** The act was done, or what was typed is not wanted any more. */
	@Command
	public void discard(String number, String form, Actor official) {
		delete(official.username(), seen(number, official).id(), form);
	}

	private void delete(String account, String caseId, String form) {
		this.jdbc.sql("delete from act_draft where account = ? and case_id = ? and form = ?")
			.params(account, caseId, form)
			.update();
	}

	@EventListener
	void follow(StepChanged changed) {
		Step step = changed.step();
		if (!step.isOpen()) {
			this.jdbc.sql(WriteText.UNCOUNTED + "delete from act_draft where step_id = ?").param(step.id()).update();
		}
	}

}
