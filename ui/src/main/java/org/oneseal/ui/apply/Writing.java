package org.oneseal.ui.apply;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.oneseal.acceptance.CorrectionNotice;
import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.Drafts;
import org.oneseal.cases.Material;
import org.oneseal.form.Answers;
import org.oneseal.form.FormDefinition;
import org.oneseal.form.Problem;

/**
 * An application its applicant may write in now.
 *
 * @param draft the application
 * @param answers what is written in it
 * @param problems what keeps it from being filed, and what to look at again; not that the
 * declaration is still to be made
 * @param pages the pages of its form
 * @param corrected the case whose correction it is, empty for a new application
 * @param notice what has to be corrected
 */
record Writing(Drafts.Draft draft, Answers answers, List<Problem> problems, FormPages pages,
		Optional<ApprovalCase> corrected, Optional<CorrectionNotice> notice) {

	static Writing of(Drafts.Draft draft, Optional<ApprovalCase> corrected, Optional<CorrectionNotice> notice) {
		List<Problem> problems = draft.check()
			.stream()
			.filter((problem) -> !FormPages.DECLARATION.equals(problem.field()))
			.toList();
		return new Writing(draft, draft.answers(), problems, new FormPages(draft.form()), corrected, notice);
	}

	String id() {
		return this.draft.application().id();
	}

	/** What a page shows, as a short token: who sends another saw other answers. */
	String seen(FormPages.Page page) {
		return token(page.all().map((field) -> field.key() + this.answers.allTyped(field.key())));
	}

	/** All answers and files as a short token; the declaration is made with it. */
	String seen() {
		return token(Stream.concat(
				form().answerable()
					.stream()
					.filter((field) -> !field.key().equals(FormPages.DECLARATION))
					.map((field) -> field.key() + this.answers.allTyped(field.key())),
				this.draft.materials().stream().map(Material::id)));
	}

	private static String token(Stream<String> parts) {
		String all = parts.collect(Collectors.joining("\n"));
		return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
	}

	/** The same application, had these answers been kept. */
	Writing with(Answers typed) {
		return new Writing(this.draft, typed, this.problems, this.pages, this.corrected, this.notice);
	}

	FormDefinition form() {
		return this.draft.form();
	}

	List<FormPages.Page> shownPages() {
		return this.pages.shown(this.answers);
	}

	/** Whether the form has places for files. */
	boolean hasMaterials() {
		return !form().fileSlots().isEmpty();
	}

	String address() {
		return "/applications/" + id();
	}

	String address(FormPages.Page page) {
		return address() + "/" + page.number();
	}

	String materialsAddress() {
		return address() + "/materials";
	}

	String checkAddress() {
		return address() + "/check";
	}

	String firstAddress() {
		return address(shownPages().get(0));
	}

	/** Where one comes to after a page. */
	String addressAfter(FormPages.Page page) {
		return neighbour((other) -> other.number() > page.number(), false)
			.orElse(hasMaterials() ? materialsAddress() : checkAddress());
	}

	/** Where one was before a page, or the page itself if it is the first. */
	String addressBefore(FormPages.Page page) {
		return neighbour((other) -> other.number() < page.number(), true).orElse(address(page));
	}

	String lastPageAddress() {
		return neighbour((page) -> true, true).orElse(address());
	}

	private Optional<String> neighbour(Predicate<FormPages.Page> wanted, boolean last) {
		List<String> found = shownPages().stream().filter(wanted).map(this::address).toList();
		return found.isEmpty() ? Optional.empty() : Optional.of(found.get(last ? found.size() - 1 : 0));
	}

	/** The page, or the materials, where something is mended. */
	String addressOf(String about) {
		if (form().fileSlots().stream().anyMatch((slot) -> slot.key().equals(about))) {
			return materialsAddress() + "#slot-" + about;
		}
		return this.pages.pageOf(about).map((page) -> address(page) + "#f-" + about).orElse(firstAddress());
	}

	/**
	 * The page where a problem is mended, which then shows what is missing too;
	 * {@code null} where no field is to blame.
	 */
	@Nullable String addressToMend(@Nullable String field) {
		return (field != null) ? addressOf(field).replace("#", "?check#") : null;
	}

	/** Whether nothing keeps it from being filed. */
	boolean isComplete() {
		return !Problem.anyError(this.problems);
	}

	/** What keeps this page from being left as done. */
	List<Problem> problemsOn(FormPages.Page page) {
		return this.problems.stream().filter((problem) -> page.holds(problem.field())).toList();
	}

	/** What is wrong with the files. */
	List<Problem> problemsWithMaterials() {
		return this.problems.stream()
			.filter((problem) -> form().fileSlots().stream().anyMatch((slot) -> slot.key().equals(problem.field())))
			.toList();
	}

}
