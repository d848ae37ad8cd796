package org.oneseal.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.Length;

import org.oneseal.organisation.Actor;
import org.oneseal.timelimit.Deadline;

/**
 * What an applicant signed to be taken in before everything was there (容缺受理): to hand in
 * the materials by a day. Never changed.
 */
@Entity
@Table(name = "commitment")
public class Commitment {

	private static final String SEPARATOR = ",";

	@Id
	private String id;

	private String applicationId;

	private String materials;

	private LocalDate dueOn;

	private boolean provisional;

	@Column(length = Length.LONG32)
	private String text;

	private String signedBy;

	private String signedByName;

	private Instant signedAt;

	@SuppressWarnings("NullAway.Init")
	protected Commitment() {
	}

	Commitment(String id, String applicationId, List<String> materials, Deadline due, String text, Actor applicant,
			Instant signedAt) {
		this.id = id;
		this.applicationId = applicationId;
		this.materials = String.join(SEPARATOR, materials);
		this.dueOn = due.date();
		this.provisional = due.provisional();
		this.text = text;
		this.signedBy = applicant.username();
		this.signedByName = applicant.displayName();
		this.signedAt = signedAt;
	}

	/** Ids of the materials that follow. */
	public List<String> materials() {
		return List.of(this.materials.split(SEPARATOR));
	}

	boolean covers(String material) {
		return materials().contains(material);
	}

	/** Last day to hand them in. */
	public LocalDate dueOn() {
		return this.dueOn;
	}

	/** Whether holidays not published when it was signed may move that day. */
	public boolean isProvisional() {
		return this.provisional;
	}

	/** Word for word what the applicant had before them. */
	public String text() {
		return this.text;
	}

	/** Account that signed. */
	public String signedBy() {
		return this.signedBy;
	}

	/** Name of who signed, at that time. */
	public String signedByName() {
		return this.signedByName;
	}

	public Instant signedAt() {
		return this.signedAt;
	}

}
