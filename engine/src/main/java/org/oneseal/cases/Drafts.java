package org.oneseal.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.oneseal.database.Command;
import org.oneseal.form.Answers;
import org.oneseal.form.FormDefinition;
import org.oneseal.form.Problem;
import org.oneseal.matter.MatterCode;
import org.oneseal.matter.MatterPack;
import org.oneseal.matter.MatterPacks;
import org.oneseal.matter.UnknownMatterException;
import org.oneseal.organisation.Actor;
import org.oneseal.timelimit.LeadTimes;

/**
 * Where applicants write: drafts of new applications, and the one correction of filed
 * ones.
 */
@Component
public class Drafts {

	private static final int MY_DRAFTS = 50;

	private final Applications applications;

	private final Materials materials;

	private final MatterPacks packs;

	private final AccountFacts facts;

	private final LeadTimes leadTimes;

	private final TolerantAcceptance tolerance;

	private final ObjectProvider<ApplicationCheck> others;

	private final Clock clock;

	Drafts(Applications applications, Materials materials, MatterPacks packs, AccountFacts facts, LeadTimes leadTimes,
			TolerantAcceptance tolerance, ObjectProvider<ApplicationCheck> others, Clock clock) {
		this.applications = applications;
		this.materials = materials;
		this.packs = packs;
		this.facts = facts;
		this.leadTimes = leadTimes;
		this.tolerance = tolerance;
		this.others = others;
		this.clock = clock;
	}

	/**
	 * An application being written.
	 *
	 * @param application the application
	 * @param pack the pack it is written by
	 * @param answers what is written in it
	 * @param locked answers that cannot be changed
	 * @param materials the files that will be judged once it is filed
	 * @param check everything that keeps it from being filed, and what to look at again;
	 * not the materials that may follow
	 * @param terms what has to be signed for it to be filed without materials that may
	 * follow, empty where none of them is missing
	 */
	public record Draft(Application application, MatterPack pack, Answers answers, LockedAnswers locked,
			List<Material> materials, List<Problem> check, Optional<CommitmentTerms> terms) {

		public FormDefinition form() {
			return this.pack.form(MatterPack.APPLICATION_FORM);
		}

		/** Which answers that cannot be changed were typed otherwise. */
		public List<Problem> locked(Map<String, List<String>> typed) {
			return this.locked.changed(form(), Answers.read(form(), typed));
		}

		/**
		 * Everything that keeps it from being filed with this commitment, or with none,
		 * and what to look at again.
		 */
		List<Problem> obstacles(@Nullable SignedCommitment signed) {
			List<Problem> problems = new ArrayList<>(this.check);
			this.terms.ifPresent((needed) -> problems.addAll(needed.problems(signed)));
			return problems;
		}

	}

	/**
	 * Begins an application; what the account already knows is filled in.
	 * @throws UnknownMatterException if the authority does not handle the matter
	 */
	@Command
	public Application start(MatterCode matter, String authority, Actor applicant) {
		return start(matter, authority, applicant, UUID.randomUUID().toString());
	}

	/**
	 * Begins an application; the same command sent again answers with the one it began.
	 * @param requestKey see {@link RequestKeys}
	 * @throws UnknownMatterException if the authority does not handle the matter
	 */
	@Command
	public Application start(MatterCode matter, String authority, Actor applicant, String requestKey) {
		requireApplicant(applicant);
		String id = RequestKeys.idFor(applicant.username(), requestKey);
		Optional<Application> begun = this.applications.findById(id);
		if (begun.isPresent()) {
			return begun.get();
		}
		MatterPack pack = this.packs.current(matter);
		if (pack.findImplementation(authority).isEmpty()) {
			throw new UnknownMatterException(matter + " at " + authority);
		}
		return this.applications.add(new Application(id, matter, pack.version(), authority, applicant.username(),
				this.facts.prefilled(pack.form(MatterPack.APPLICATION_FORM), applicant.username()),
				this.clock.instant()));
	}

	/** Keeps what was typed, right or wrong, but for answers that cannot be changed. */
	@Command
	public void save(String id, Map<String, List<String>> typed, Actor applicant) {
		keep(own(id, applicant), typed);
	}

	/**
	 * Keeps what was typed, unless somebody wrote since it was read; but for answers that
	 * cannot be changed.
	 * @param revision of the application that was read, see {@link Application#revision}
	 * @return whether it was kept; otherwise nothing was
	 */
	@Command
	public boolean save(String id, Map<String, List<String>> typed, int revision, Actor applicant) {
		Application application = own(id, applicant);
		if (application.revision() != revision) {
			return false;
		}
		keep(application, typed);
		return true;
	}

	private void keep(Application application, Map<String, List<String>> typed) {
		MatterPack pack = packOf(application);
		FormDefinition form = pack.form(MatterPack.APPLICATION_FORM);
		application.save(this.facts.locked(pack, application).over(form, Answers.read(form, typed)),
				this.clock.instant());
	}

	/** Throws a draft away that was never filed. */
	@Command
	public void discard(String id, Actor applicant) {
		Application application = own(id, applicant);
		if (application.filedAt().isPresent()) {
			throw new NoSuchCaseException(id);
		}
		this.materials.deleteByApplicationId(id);
		this.applications.delete(application);
	}

	/**
	 * A draft, or a filed application, of the applicant's own.
	 * @throws NoSuchCaseException if there is none
	 */
	@Transactional(readOnly = true)
	public Draft open(String id, Actor applicant) {
		Application application = this.applications.findById(id)
			.filter((found) -> isOf(found, applicant))
			.orElseThrow(() -> new NoSuchCaseException(id));
		return draftOf(application);
	}

	/** The applicant's drafts, last written first, at most 50. */
	@Transactional(readOnly = true)
	public List<Application> of(Actor applicant) {
		return this.applications.drafts(applicant.username(), Limit.of(MY_DRAFTS));
	}

	Draft draftOf(Application application) {
		MatterPack pack = packOf(application);
		List<Material> kept = this.materials.findByApplicationIdOrderByUploadedAt(application.id())
			.stream()
			.filter(Material::isKept)
			.toList();
		FormDefinition form = pack.form(MatterPack.APPLICATION_FORM);
		LockedAnswers locked = this.facts.locked(pack, application);
		Answers answers = locked.over(form, application.written(form));
		return new Draft(application, pack, answers, locked, kept, check(application, pack, answers, kept),
				this.tolerance.terms(application, pack, answers, kept));
	}

	/** What was filed in time stays in time while it is corrected. */
	private List<Problem> check(Application application, MatterPack pack, Answers answers, List<Material> kept) {
		FormDefinition form = pack.form(MatterPack.APPLICATION_FORM);
		LocalDate day = LocalDate.ofInstant(application.filedAt().orElseGet(this.clock::instant), this.clock.getZone());
		List<Problem> problems = new ArrayList<>(
				form.check(answers, kept.stream().map(Material::slot).collect(Collectors.toUnmodifiableSet())));
		problems.addAll(this.leadTimes.problems(pack.matter(), form, answers, day, application.authority()));
		this.others.orderedStream().forEach((other) -> problems.addAll(other.problems(pack, answers)));
		return problems;
	}

	/**
	 * Unfiled drafts follow the matter as it is now; what was filed keeps its version.
	 */
	private MatterPack packOf(Application application) {
		return application.filedAt().isEmpty() ? this.packs.current(application.matter())
				: this.packs.version(application.packVersion());
	}

	/** An application the person may write in now, locked. */
	Application own(String id, Actor applicant) {
		Application application = this.applications.lockById(id)
			.filter((found) -> isOf(found, applicant))
			.orElseThrow(() -> new NoSuchCaseException(id));
		if (!application.isOpen()) {
			throw new ApplicationClosedException(id);
		}
		return application;
	}

	private static boolean isOf(Application application, Actor applicant) {
		return applicant.isApplicant() && application.applicant().equals(applicant.username());
	}

	private static void requireApplicant(Actor actor) {
		if (!actor.isApplicant()) {
			throw new NoSuchCaseException("applications of " + actor.username());
		}
	}

}
