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
import org.oneseal.organisation.Account;
import org.oneseal.organisation.Actor;
import org.oneseal.organisation.Organisation;
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

	private final Organisation organisation;

	private final LeadTimes leadTimes;

	private final TolerantAcceptance tolerance;

	private final ObjectProvider<ApplicationCheck> others;

	private final Clock clock;

	Drafts(Applications applications, Materials materials, MatterPacks packs, Organisation organisation,
			LeadTimes leadTimes, TolerantAcceptance tolerance, ObjectProvider<ApplicationCheck> others, Clock clock) {
		this.applications = applications;
		this.materials = materials;
		this.packs = packs;
		this.organisation = organisation;
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
	 * @param materials the files that will be judged once it is filed
	 * @param check everything that keeps it from being filed, and what to look at again;
	 * not the materials that may follow
	 * @param terms what has to be signed for it to be filed without materials that may
	 * follow, empty where none of them is missing
	 */
	public record Draft(Application application, MatterPack pack, List<Material> materials, List<Problem> check,
			Optional<CommitmentTerms> terms) {

		public FormDefinition form() {
			return this.pack.form(MatterPack.APPLICATION_FORM);
		}

		public Answers answers() {
			return this.application.written(form());
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
				prefilled(pack.form(MatterPack.APPLICATION_FORM), applicant), this.clock.instant()));
	}

	/**
	 * Answers from the account, for fields that say which fact of the applicant they are.
	 */
	private Answers prefilled(FormDefinition form, Actor applicant) {
		Account account = this.organisation.account(applicant.username()).orElseThrow();
		Map<String, List<String>> known = form.answerable()
			.stream()
			.filter((field) -> field.properties().containsKey("prefill"))
			.collect(Collectors.toMap((field) -> field.key(),
					(field) -> switch (field.property("prefill").orElseThrow()) {
						case "name" -> List.of(account.displayName());
						case "identity-number" -> textOf(account.identityNumber());
						case "representative" -> textOf(account.representative());
						case "phone" -> textOf(account.phone());
						case "party-kind" -> textOf((account.partyKind() != null) ? account.partyKind().name() : null);
						default -> List.of();
					}));
		return Answers.read(form, known);
	}

	private static List<String> textOf(@Nullable String fact) {
		return (fact != null) ? List.of(fact) : List.of();
	}

	/**
	 * Keeps what was typed, right or wrong.
	 * @return what may be looked at again; nothing of it keeps the draft from being saved
	 */
	@Command
	public List<Problem> save(String id, Map<String, List<String>> typed, Actor applicant) {
		Application application = own(id, applicant);
		FormDefinition form = packOf(application).form(MatterPack.APPLICATION_FORM);
		Answers answers = Answers.read(form, typed);
		application.save(answers, this.clock.instant());
		return form.checkDraft(answers);
	}

	/**
	 * Keeps what was typed, unless somebody wrote since it was read.
	 * @param revision of the application that was read, see {@link Application#revision}
	 * @return whether it was kept; otherwise nothing was
	 */
	@Command
	public boolean save(String id, Map<String, List<String>> typed, int revision, Actor applicant) {
		Application application = own(id, applicant);
		if (application.revision() != revision) {
			return false;
		}
		FormDefinition form = packOf(application).form(MatterPack.APPLICATION_FORM);
		application.save(Answers.read(form, typed), this.clock.instant());
		return true;
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
		Answers answers = application.written(pack.form(MatterPack.APPLICATION_FORM));
		return new Draft(application, pack, kept, check(application, pack, kept),
				this.tolerance.terms(application, pack, answers, kept));
	}

	/** What was filed in time stays in time while it is corrected. */
	private List<Problem> check(Application application, MatterPack pack, List<Material> kept) {
		FormDefinition form = pack.form(MatterPack.APPLICATION_FORM);
		Answers answers = application.written(form);
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
