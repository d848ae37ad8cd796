package org.oneseal.cases;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.Length;
import org.jspecify.annotations.Nullable;

import org.oneseal.form.Answers;
import org.oneseal.form.FormDefinition;
import org.oneseal.matter.MatterCode;
import org.oneseal.matter.PackVersion;

/**
 * What an applicant writes (申请). A draft until it is filed; then the case of the same id
 * exists. While a correction is asked the applicant writes in a draft beside the filed
 * answers, so that officials never see half a change.
 */
@Entity
@Table(name = "application")
public class Application {

	@Id
	private String id;

	@Version
	private int revision;

	private String matter;

	private String packVersion;

	private String authority;

	private String applicant;

	@Column(length = Length.LONG32)
	private @Nullable String draft;

	@Column(length = Length.LONG32)
	private @Nullable String filed;

	private Instant createdAt;

	private Instant savedAt;

	private @Nullable Instant filedAt;

	@SuppressWarnings("NullAway.Init")
	protected Application() {
	}

	Application(String id, MatterCode matter, PackVersion packVersion, String authority, String applicant,
			Answers draft, Instant now) {
		this.id = id;
		this.matter = matter.value();
		this.packVersion = packVersion.value();
		this.authority = authority;
		this.applicant = applicant;
		this.draft = draft.toJson();
		this.createdAt = now;
		this.savedAt = now;
	}

	void save(Answers answers, Instant now) {
		if (this.draft == null) {
			throw new IllegalStateException("Application %s is filed and not open for correction".formatted(this.id));
		}
		this.draft = answers.toJson();
		this.savedAt = now;
	}

	void file(Answers answers, Instant now) {
		this.filed = answers.toJson();
		this.draft = null;
		this.savedAt = now;
		this.filedAt = now;
	}

	/** Opens the filed answers for the one correction. */
	void openForCorrection() {
		this.draft = this.filed;
	}

	void closeDraft() {
		this.draft = null;
	}

	/** Fixes who decides the draft and by which version of the pack. */
	void settle(String rightAuthority, PackVersion version) {
		this.authority = rightAuthority;
		this.packVersion = version.value();
	}

	public String id() {
		return this.id;
	}

	/** Counts the changes; who read an earlier one has not seen the latest. */
	public int revision() {
		return this.revision;
	}

	public MatterCode matter() {
		return new MatterCode(this.matter);
	}

	public PackVersion packVersion() {
		return new PackVersion(this.packVersion);
	}

	public String authority() {
		return this.authority;
	}

	public String applicant() {
		return this.applicant;
	}

	/** Whether the applicant may write. */
	public boolean isOpen() {
		return this.draft != null;
	}

	/** What the applicant is writing, else what was filed. */
	public Answers written(FormDefinition form) {
		return KnownAnswers.of(form, (this.draft != null) ? this.draft : filedJson());
	}

	/** What was filed last and is judged. */
	public Answers filed(FormDefinition form) {
		return KnownAnswers.of(form, filedJson());
	}

	String filedJson() {
		if (this.filed == null) {
			throw new IllegalStateException("Application %s is still a draft".formatted(this.id));
		}
		return this.filed;
	}

	public Instant createdAt() {
		return this.createdAt;
	}

	public Instant savedAt() {
		return this.savedAt;
	}

	public Optional<Instant> filedAt() {
		return Optional.ofNullable(this.filedAt);
	}

	/** Whether the case of the same id exists. */
	boolean isFiled() {
		return this.filedAt != null;
	}

}
