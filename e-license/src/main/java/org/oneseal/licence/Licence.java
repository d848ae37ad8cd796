package org.oneseal.licence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.Length;
import org.jspecify.annotations.Nullable;

/** An entry of the register: a licence (证照) that was issued. There is one to a case. */
@Entity
@Table(name = "licence")
public class Licence {

	@Id
	private String identifier;

	private String caseId;

	private String code;

	private String titleZh;

	private String titleEn;

	private String holderName;

	private String issuerDepartment;

	private String issuerName;

	private LocalDate issuedOn;

	private LocalDate validFrom;

	private @Nullable LocalDate validUntil;

	private Instant issuedAt;

	@Column(length = Length.LONG32)
	private String data;

	private String sha256;

	private long size;

	@SuppressWarnings("NullAway.Init")
	protected Licence() {
	}

	Licence(LicenceFacts facts, String data, String sha256, long size, Instant issuedAt) {
		this.identifier = facts.number().value();
		this.caseId = facts.caseId();
		this.code = facts.code();
		this.titleZh = facts.title().zh();
		this.titleEn = facts.title().in("en");
		this.holderName = facts.holderName();
		this.issuerDepartment = facts.issuerDepartment();
		this.issuerName = facts.issuerName();
		this.issuedOn = facts.issuedOn();
		this.validFrom = facts.validFrom();
		this.validUntil = facts.validUntil();
		this.data = data;
		this.sha256 = sha256;
		this.size = size;
		this.issuedAt = issuedAt;
	}

	/** GB/T 36904 identifier. */
	public String identifier() {
		return this.identifier;
	}

	/** Case it was issued in. */
	public String caseId() {
		return this.caseId;
	}

	/** Secret part of the QR code: who knows it has seen the licence. */
	public String code() {
		return this.code;
	}

	public String title(String language) {
		return "zh".equals(language) ? this.titleZh : this.titleEn;
	}

	public String holderName() {
		return this.holderName;
	}

	/** Department whose seal it bears. */
	public String issuerDepartment() {
		return this.issuerDepartment;
	}

	public String issuerName() {
		return this.issuerName;
	}

	public LocalDate issuedOn() {
		return this.issuedOn;
	}

	public LocalDate validFrom() {
		return this.validFrom;
	}

	/** Last day of validity; empty for licences without end. */
	public Optional<LocalDate> validUntil() {
		return Optional.ofNullable(this.validUntil);
	}

	public Instant issuedAt() {
		return this.issuedAt;
	}

	/** What the licence says, as JSON. */
	public String data() {
		return this.data;
	}

	/** SHA-256 of the sealed PDF; its name in the attachment store. */
	public String sha256() {
		return this.sha256;
	}

	/** Size of the sealed PDF in bytes. */
	public long size() {
		return this.size;
	}

	/** How it stands on a day, whatever a paper says. */
	public LicenceStatus statusOn(LocalDate day) {
		if (day.isBefore(this.validFrom)) {
			return LicenceStatus.NOT_YET_VALID;
		}
		return (this.validUntil != null && day.isAfter(this.validUntil)) ? LicenceStatus.EXPIRED : LicenceStatus.VALID;
	}

}
