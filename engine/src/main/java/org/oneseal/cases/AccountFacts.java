package org.oneseal.cases;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import org.oneseal.form.Answers;
import org.oneseal.form.Field;
import org.oneseal.form.FormDefinition;
import org.oneseal.matter.MatterPack;
import org.oneseal.organisation.Account;
import org.oneseal.organisation.Organisation;

/**
 * What the account of an applicant fills in, for fields that say which fact of the
 * applicant they are.
 * <p>
 * Who the applicant is has been proved when the account was made, so nobody types it
 * otherwise: those answers are locked. Where the account does not fit the form, as where
 * a person applies for a business to come, all of them are the applicant's to type.
 */
@Component
class AccountFacts {

	private static final String PREFILL = "prefill";

	/** Facts that say who the applicant is; a phone number is not one. */
	private static final Set<String> IDENTITY = Set.of("party-kind", "name", "identity-number", "representative");

	private final Organisation organisation;

	private final ObjectProvider<ApplicationCheck> checks;

	AccountFacts(Organisation organisation, ObjectProvider<ApplicationCheck> checks) {
		this.organisation = organisation;
		this.checks = checks;
	}

	/** Answers that a new application begins with. */
	Answers prefilled(FormDefinition form, String applicant) {
		return known(form, applicant, (fact) -> true);
	}

	/** What cannot be changed while an application is written. */
	LockedAnswers locked(MatterPack pack, Application application) {
		if (!application.isOpen()) {
			return LockedAnswers.NONE;
		}
		FormDefinition form = pack.form(MatterPack.APPLICATION_FORM);
		Answers known = known(form, application.applicant(), IDENTITY::contains);
		boolean wrong = Stream
			.concat(form.checkDraft(known).stream(),
					this.checks.orderedStream().flatMap((check) -> check.problems(pack, known).stream()))
			.anyMatch((problem) -> problem.field() != null && known.keys().contains(problem.field()));
		if (wrong) {
			return LockedAnswers.NONE;
		}
		return new LockedAnswers(known.keys().stream().collect(Collectors.toMap((key) -> key, known::typed)));
	}

	private Answers known(FormDefinition form, String applicant, Predicate<String> wanted) {
		Account account = this.organisation.account(applicant).orElseThrow();
		return Answers.read(form, form.answerable()
			.stream()
			.filter((field) -> field.property(PREFILL).filter(wanted).isPresent())
			.collect(Collectors.toMap(Field::key, (field) -> known(field.property(PREFILL).orElseThrow(), account))));
	}

	private static List<String> known(String fact, Account account) {
		return switch (fact) {
			case "name" -> List.of(account.displayName());
			case "identity-number" -> listOf(account.identityNumber());
			case "representative" -> listOf(account.representative());
			case "phone" -> listOf(account.phone());
			case "party-kind" -> listOf((account.partyKind() != null) ? account.partyKind().name() : null);
			default -> List.of();
		};
	}

	private static List<String> listOf(@Nullable String fact) {
		return (fact != null) ? List.of(fact) : List.of();
	}

}
