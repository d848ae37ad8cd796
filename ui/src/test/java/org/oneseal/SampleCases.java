package org.oneseal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.flowable.engine.ManagementService;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.runtime.ProcessInstance;
import org.flowable.job.api.Job;

import org.oneseal.acceptance.AcceptanceDesk;
import org.oneseal.acceptance.CorrectionDesk;
import org.oneseal.acceptance.CorrectionNotice;
import org.oneseal.cases.CaseFile;
import org.oneseal.cases.CaseFiles;
import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.Drafts;
import org.oneseal.cases.Filing;
import org.oneseal.cases.Step;
import org.oneseal.cases.Uploads;
import org.oneseal.cases.Withdrawal;
import org.oneseal.decision.Decisions;
import org.oneseal.form.Problem;
import org.oneseal.matter.MatterCode;
import org.oneseal.organisation.Actor;
import org.oneseal.organisation.Organisation;
import org.oneseal.review.Opinion;
import org.oneseal.review.Reviews;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Brings applications for a food business licence of the city as far as a test needs
 * them, without screens. The company is {@link #COMPANY}.
 */
public final class SampleCases {

	/** The applicant. */
	public static final String COMPANY = "hehua";

	/** An applicant who has nothing to do with it. */
	public static final String OTHER_APPLICANT = "zhangji";

	/** Accepts for the city's market regulation. */
	public static final String CLERK = "zhoulan";

	/** Decides for the city's market regulation. */
	public static final String DECIDER = "wangzhiyuan";

	/** The matter. */
	public static final String MATTER = "food-business-licence";

	/** The city. */
	public static final String CITY = "429900";

	/** The slots this application needs. */
	public static final List<String> MATERIALS = List.of("business-registration", "layout-and-process",
			"food-safety-rules", "property-certificate");

	/** Officials of the city who give an opinion, by step. */
	public static final Map<String, List<String>> EXAMINERS = Map.of("reviewMarketRegulation",
			List.of("chenjianguo", "linxiaomei"), "reviewFireRescue", List.of("zhaogang"), "reviewUrbanManagement",
			List.of("huangwei"));

	private final Organisation organisation;

	private final Drafts drafts;

	private final Uploads uploads;

	private final Filing filing;

	private final CaseFiles files;

	private final AcceptanceDesk acceptance;

	private final CorrectionDesk corrections;

	private final Reviews reviews;

	private final Decisions decisions;

	private final Withdrawal withdrawal;

	private final RuntimeService processes;

	private final ManagementService jobs;

	private final MovableClock clock;

	SampleCases(Organisation organisation, Drafts drafts, Uploads uploads, Filing filing, CaseFiles files,
			AcceptanceDesk acceptance, CorrectionDesk corrections, Reviews reviews, Decisions decisions,
			Withdrawal withdrawal, RuntimeService processes, ManagementService jobs, MovableClock clock) {
		this.organisation = organisation;
		this.drafts = drafts;
		this.uploads = uploads;
		this.filing = filing;
		this.files = files;
		this.acceptance = acceptance;
		this.corrections = corrections;
		this.reviews = reviews;
		this.decisions = decisions;
		this.withdrawal = withdrawal;
		this.processes = processes;
		this.jobs = jobs;
		this.clock = clock;
	}

	/** Complete answers, by key. */
	public static Map<String, List<String>> answers() {
		Map<String, List<String>> answers = new LinkedHashMap<>();
		answers.put("operatorKind", List.of("COMPANY"));
		answers.put("operatorName", List.of("江城荷花餐饮管理有限公司"));
		answers.put("creditCode", List.of("914299005882310796"));
		answers.put("representative", List.of("李荷花"));
		answers.put("representativePhone", List.of("13800000001"));
		answers.put("premisesAddress", List.of("江城市东湖区荷花路 18 号"));
		answers.put("premisesArea", List.of("120.5"));
		answers.put("premisesRight", List.of("owned"));
		answers.put("businessForm", List.of("catering"));
		answers.put("foodCategories", List.of("hotFood", "drinks"));
		answers.put("fumeCleaning", List.of("installed"));
		answers.put("safetyOfficer", List.of("王䶮"));
		answers.put("safetyOfficerId", List.of("11010519491231002X"));
		answers.put("safetyOfficerPhone", List.of("13800000003"));
		answers.put("safetyOfficerKind", List.of("fullTime"));
		answers.put("staff", List.of("12"));
		answers.put("truthful", List.of("true"));
		return answers;
	}

	/** A PDF with one page; no two are the same. */
	public static byte[] pdf() {
		try (PDDocument document = new PDDocument()) {
			document.addPage(new PDPage());
			document.getDocumentInformation().setTitle(UUID.randomUUID().toString());
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			document.save(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Somebody of the sample city. */
	public Actor actor(String username) {
		return this.organisation.actor(username);
	}

	/** An application nobody has written in yet; returns its id. */
	public String begunDraft(String applicant) {
		return this.drafts.start(new MatterCode(MATTER), CITY, actor(applicant)).id();
	}

	/** A complete application that was not filed; returns its id. */
	public String completeDraft(String applicant) {
		String id = begunDraft(applicant);
		this.drafts.save(id, answers(), actor(applicant));
		MATERIALS.forEach((slot) -> upload(id, slot, applicant));
		return id;
	}

	/** Puts a file into a slot. */
	public void upload(String id, String slot, String applicant) {
		try {
			assertThat(this.uploads.upload(id, slot, slot + ".pdf", new ByteArrayInputStream(pdf()), actor(applicant)))
				.isEmpty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A case that waits to be accepted. */
	public CaseNumber received(String applicant) {
		Filing.Outcome outcome = this.filing.file(completeDraft(applicant), actor(applicant));
		assertThat(outcome).isInstanceOf(Filing.Outcome.Filed.class);
		return ((Filing.Outcome.Filed) outcome).approvalCase().number();
	}

	/** A case whose applicant was asked to correct it. */
	public CaseNumber toBeCorrected(String applicant) {
		CaseNumber number = received(applicant);
		askForCorrection(number);
		return number;
	}

	/** Sends a case back for its one correction. */
	public void askForCorrection(CaseNumber number) {
		done(this.corrections.ask(step(number, "acceptance").id(),
				List.of(new CorrectionNotice.Item("premisesAddress", "地址须详细到门牌号"),
						new CorrectionNotice.Item("food-safety-rules", "缺少食品安全自查制度")),
				actor(CLERK), seen(number), key()));
	}

	/** A case that was not taken in. */
	public CaseNumber notAccepted(String applicant) {
		CaseNumber number = received(applicant);
		done(this.acceptance.refuseToAccept(step(number, "acceptance").id(), "不属于本机关职权范围", "临江县市场监督管理局", actor(CLERK),
				seen(number), key()));
		return number;
	}

	/** A case that the departments review. */
	public CaseNumber accepted(String applicant) {
		CaseNumber number = received(applicant);
		done(this.acceptance.accept(step(number, "acceptance").id(), actor(CLERK), seen(number), key()));
		return number;
	}

	/** A case that waits for the decision. */
	public CaseNumber reviewed(String applicant) {
		CaseNumber number = accepted(applicant);
		EXAMINERS.forEach((step, officials) -> officials.forEach((official) -> agree(number, step, official)));
		return number;
	}

	/** An official gives an opinion in favour. */
	public void agree(CaseNumber number, String step, String official) {
		done(this.reviews.give(step(number, step).id(), Opinion.Content.of(Opinion.Verdict.AGREE, "符合条件"),
				actor(official), seen(number), key()));
	}

	/** A case that was decided in favour; its licence is not made yet. */
	public CaseNumber granted(String applicant) {
		CaseNumber number = reviewed(applicant);
		grant(number);
		return number;
	}

	/** Decides in favour. */
	public void grant(CaseNumber number) {
		done(this.decisions.grant(step(number, "decision").id(), "", "每年自查一次", actor(DECIDER), seen(number), key()));
	}

	/** A case that was decided against and closed. */
	public CaseNumber refused(String applicant) {
		CaseNumber number = reviewed(applicant);
		done(this.decisions.refuse(step(number, "decision").id(), "疏散通道不足", actor(DECIDER), seen(number), key()));
		runAutomaticSteps();
		return number;
	}

	/** A case whose licence was made and delivered. */
	public CaseNumber closed(String applicant) {
		CaseNumber number = granted(applicant);
		runAutomaticSteps();
		return number;
	}

	/** The applicant takes the application back. */
	public void withdraw(CaseNumber number, String applicant) {
		done(this.withdrawal.withdraw(number, "", actor(applicant), key()));
	}

	/** Runs whatever the engine has to do on its own until nothing is left. */
	public void runAutomaticSteps() {
		List<Job> waiting = this.jobs.createJobQuery().list();
		while (!waiting.isEmpty()) {
			waiting.forEach((job) -> this.jobs.executeJob(job.getId()));
			waiting = this.jobs.createJobQuery().list();
		}
	}

	/**
	 * Runs the timers of a case that are due, as the engine does when it wakes; returns
	 * how many.
	 */
	public int fireTimers(CaseNumber number) {
		ProcessInstance process = this.processes.createProcessInstanceQuery()
			.processInstanceBusinessKey(number.value())
			.excludeSubprocesses(true)
			.singleResult();
		if (process == null) {
			return 0;
		}
		int fired = 0;
		for (List<Job> due = due(process); !due.isEmpty(); due = due(process)) {
			this.jobs.executeJob(this.jobs.moveTimerToExecutableJob(due.get(0).getId()).getId());
			fired++;
		}
		return fired;
	}

	private List<Job> due(ProcessInstance process) {
		return this.jobs.createTimerJobQuery()
			.processInstanceId(process.getId())
			.timers()
			.duedateLowerThan(Date.from(this.clock.instant()))
			.list();
	}

	/** The open step of this id in the process. */
	public Step step(CaseNumber number, String stepId) {
		return file(number).openSteps()
			.stream()
			.filter((step) -> step.stepId().equals(stepId))
			.findFirst()
			.orElseThrow();
	}

	public CaseFile file(CaseNumber number) {
		return this.files.open(number);
	}

	/** Fingerprint of the file as it is. */
	public String seen(CaseNumber number) {
		return file(number).fingerprint();
	}

	private static String key() {
		return UUID.randomUUID().toString();
	}

	private static void done(List<Problem> problems) {
		assertThat(problems).isEmpty();
	}

}
