package org.oneseal.ui.apply;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.oneseal.acceptance.CorrectionNotice;
import org.oneseal.cases.Application;
import org.oneseal.cases.CommitmentTerms;
import org.oneseal.cases.SignedCommitment;
import org.oneseal.form.Answers;
import org.oneseal.form.Field;
import org.oneseal.form.Problem;
import org.oneseal.matter.Implementation;
import org.oneseal.matter.Limit;
import org.oneseal.matter.Matter;
import org.oneseal.matter.Matter.RequiredMaterial;
import org.oneseal.organisation.Organisation;
import org.oneseal.text.Text;
import org.oneseal.ui.view.AnswerGroup;
import org.oneseal.ui.view.AnswerGroups;
import org.oneseal.ui.view.FieldViews;
import org.oneseal.ui.view.LegalDays;
import org.oneseal.ui.view.ProblemView;
import org.oneseal.ui.view.ProblemViews;
import org.oneseal.ui.view.SlotViews;
import org.oneseal.ui.view.Words;

/** Draws applications that are being written. */
@Component
class DraftViews {

	private final Organisation organisation;

	private final Words words;

	private final LegalDays days;

	private final FieldViews fields;

	private final SlotViews slots;

	private final AnswerGroups answers;

	private final ProblemViews problems;

	DraftViews(Organisation organisation, Words words, LegalDays days, FieldViews fields, SlotViews slots,
			AnswerGroups answers, ProblemViews problems) {
		this.organisation = organisation;
		this.words = words;
		this.days = days;
		this.fields = fields;
		this.slots = slots;
		this.answers = answers;
		this.problems = problems;
	}

	/**
	 * What all pages of the application show.
	 * @param here address of the page that is drawn
	 * @param summary what the summary lists
	 */
	DraftView draft(Writing writing, String here, List<ProblemView> summary) {
		Application application = writing.draft().application();
		boolean correcting = writing.corrected().isPresent();
		boolean untouched = application.savedAt().equals(application.createdAt());
		LocalDateTime savedAt = untouched ? null : this.days.at(application.savedAt());
		return new DraftView(writing.id(), this.words.say(writing.draft().pack().matter().title()),
				authority(ReferralCheck.deciding(writing.draft()), writing.draft().pack().matter()), correcting,
				steps(writing, here), savedAt, summary,
				"/matters/%s?authority=%s".formatted(application.matter(), application.authority()),
				correcting ? null : writing.address() + "/discard", requests(writing));
	}

	private String authority(Implementation implementation, Matter matter) {
		return this.words.say("apply.authority", this.organisation.authority(implementation.authority()).name(),
				this.organisation.department(implementation.department(matter.leadRole())).name());
	}

	private List<DraftView.PageLink> steps(Writing writing, String here) {
		List<DraftView.PageLink> steps = new ArrayList<>();
		for (FormPages.Page page : writing.shownPages()) {
			steps.add(step(this.words.say(title(writing, page)), writing.address(page), here,
					!Problem.anyError(writing.problemsOn(page))));
		}
		if (writing.hasMaterials()) {
			steps.add(step(this.words.say("apply.materials"), writing.materialsAddress(), here,
					!Problem.anyError(writing.problemsWithMaterials())));
		}
		steps.add(step(this.words.say("apply.check"), writing.checkAddress(), here, false));
		return steps;
	}

	private static DraftView.PageLink step(String title, String href, String here, boolean done) {
		return new DraftView.PageLink(title, href, href.equals(here), done);
	}

	String pageTitle(Writing writing, FormPages.Page page) {
		return this.words.say(title(writing, page));
	}

	private static Text title(Writing writing, FormPages.Page page) {
		return (page.group() != null) ? page.group().label() : writing.draft().pack().matter().title();
	}

	private List<DraftView.Request> requests(Writing writing) {
		return writing.notice()
			.map(CorrectionNotice::items)
			.orElse(List.of())
			.stream()
			.map((item) -> new DraftView.Request(about(item.about(), writing), item.request(),
					writing.addressOf(item.about())))
			.toList();
	}

	private String about(String about, Writing writing) {
		return writing.draft()
			.pack()
			.matter()
			.material(about)
			.map(RequiredMaterial::title)
			.or(() -> writing.form().field(about).map(Field::label))
			.map(this.words::say)
			.orElse("");
	}

	private static int total(Writing writing) {
		return writing.shownPages().size() + (writing.hasMaterials() ? 2 : 1);
	}

	/**
	 * One page of questions.
	 * @param found what is wrong, shown beside the fields
	 * @param seen see {@link PageView#seen}
	 */
	PageView page(Writing writing, FormPages.Page page, List<Problem> found, String seen) {
		Text hint = (page.group() != null) ? page.group().description() : null;
		return new PageView(this.words.say(title(writing, page)), (hint != null) ? this.words.say(hint) : null,
				writing.shownPages().indexOf(page) + 1, total(writing), this.fields.of(writing.form(), page.fields(),
						writing.answers(), writing.draft().locked().keys(), found),
				writing.address(page), seen);
	}

	/** The page of the materials. */
	MaterialsView materials(Writing writing, List<Problem> found) {
		return new MaterialsView(
				total(writing) - 1, total(writing), this.slots.toFill(writing.draft(), writing.materialsAddress(),
						this.problems.errorsByField(found), requestsBySlot(writing)),
				writing.lastPageAddress(), writing.checkAddress());
	}

	private static Map<String, String> requestsBySlot(Writing writing) {
		Map<String, String> requests = new LinkedHashMap<>();
		writing.notice()
			.map(CorrectionNotice::items)
			.orElse(List.of())
			.forEach((item) -> requests.merge(item.about(), item.request(), (one, more) -> one + "\n" + more));
		return requests;
	}

	/**
	 * The page before filing.
	 * @param notNeeded why the law asks no licence for this, {@code null} where it does
	 * @param signed what was ticked before, {@code null} for nothing
	 */
	CheckView check(Writing writing, @Nullable Text notNeeded, @Nullable SignedCommitment signed) {
		return new CheckView(total(writing), total(writing), answers(writing),
				this.slots.toFill(writing.draft(), writing.materialsAddress(),
						this.problems.errorsByField(writing.problemsWithMaterials()), Map.of()),
				writing.materialsAddress(), writing.isComplete(),
				writing.hasMaterials() ? writing.materialsAddress() : writing.lastPageAddress(), writing.checkAddress(),
				this.words.limit(promised(writing)), (notNeeded != null) ? this.words.say(notNeeded) : null,
				writing.draft().terms().map((terms) -> commitment(terms, signed)).orElse(null), writing.seen(),
				writing.address());
	}

	private CheckView.Commitment commitment(CommitmentTerms terms, @Nullable SignedCommitment signed) {
		boolean ticked = signed != null && signed.terms().equals(terms.code());
		return new CheckView.Commitment(terms.code(), this.words.say(terms), ticked);
	}

	/** The answers of all pages, beside those that were filed before a correction. */
	private List<AnswerGroup> answers(Writing writing) {
		Answers before = writing.corrected().isPresent() ? writing.draft().application().filed(writing.form()) : null;
		return this.answers
			.of(writing.form(), writing.answers(), before, writing.problems(),
					(field) -> writing.pages().pageOf(field.key()).map(writing::address).orElse(null))
			.stream()
			.filter((group) -> group.editHref() != null)
			.toList();
	}

	private static Limit promised(Writing writing) {
		return writing.draft().pack().promised(ReferralCheck.deciding(writing.draft()).authority());
	}

}
