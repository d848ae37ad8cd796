package org.oneseal.acceptance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * The one notice that says everything that is missing or wrong (art. 32 no. 4). Its key
 * is the case, so there can be no second.
 */
@Entity
@Table(name = "correction_notice")
public class CorrectionNotice {

	@Id
	private String caseId;

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "correction_item", joinColumns = @JoinColumn(name = "case_id"))
	@OrderColumn(name = "position")
	private List<Item> items;

	private String askedBy;

	private String askedByName;

	private Instant askedAt;

	private @Nullable Instant answeredAt;

	@SuppressWarnings("NullAway.Init")
	protected CorrectionNotice() {
	}

	CorrectionNotice(String caseId, List<Item> items, String askedBy, String askedByName, Instant askedAt) {
		this.caseId = caseId;
		this.items = List.copyOf(items);
		this.askedBy = askedBy;
		this.askedByName = askedByName;
		this.askedAt = askedAt;
	}

	void answered(Instant at) {
		if (this.answeredAt != null) {
			throw new IllegalStateException("The correction of case %s was answered before".formatted(this.caseId));
		}
		this.answeredAt = at;
	}

	public List<Item> items() {
		return this.items;
	}

	public String askedByName() {
		return this.askedByName;
	}

	public Instant askedAt() {
		return this.askedAt;
	}

	public Optional<Instant> answeredAt() {
		return Optional.ofNullable(this.answeredAt);
	}

	/**
	 * One thing to mend.
	 *
	 * @param about key of the form's field or id of the material; empty for the
	 * application as a whole
	 * @param request what is missing or wrong, and what to do
	 */
	@Embeddable
	public record Item(String about, String request) {

	}

}
