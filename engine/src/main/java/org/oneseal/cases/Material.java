package org.oneseal.cases;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.oneseal.attachment.Attachment;

/** One file an applicant put into a slot of the application. */
@Entity
@Table(name = "material")
public class Material {

	/** Whether officials see it. */
	public enum State {

		/** Uploaded, not filed yet; only the applicant sees it. */
		DRAFT,
		/** Part of what is judged. */
		FILED,
		/** Still judged; the applicant takes it back when the correction is filed. */
		LEAVING,
		/** Was judged before a correction replaced it; kept for the record. */
		REPLACED

	}

	@Id
	private String id;

	private String applicationId;

	private String slot;

	private String fileName;

	private String mediaType;

	private long size;

	private String sha256;

	@Enumerated(EnumType.STRING)
	private State state;

	private Instant uploadedAt;

	@SuppressWarnings("NullAway.Init")
	protected Material() {
	}

	Material(String id, String applicationId, String slot, String fileName, Attachment content, Instant uploadedAt) {
		this.id = id;
		this.applicationId = applicationId;
		this.slot = slot;
		this.fileName = fileName;
		this.mediaType = content.mediaType();
		this.size = content.size();
		this.sha256 = content.sha256();
		this.state = State.DRAFT;
		this.uploadedAt = uploadedAt;
	}

	/** The application is filed: drafts are judged from now on, leaving files no more. */
	void file() {
		this.state = switch (this.state) {
			case DRAFT, FILED -> State.FILED;
			case LEAVING, REPLACED -> State.REPLACED;
		};
	}

	void leaveWithCorrection() {
		this.state = State.LEAVING;
	}

	void stay() {
		this.state = State.FILED;
	}

	public String id() {
		return this.id;
	}

	public String applicationId() {
		return this.applicationId;
	}

	/** Id of the required material it answers. */
	public String slot() {
		return this.slot;
	}

	/** Name as the applicant's machine gave it; for display only. */
	public String fileName() {
		return this.fileName;
	}

	public Attachment content() {
		return new Attachment(this.sha256, this.size, this.mediaType);
	}

	public State state() {
		return this.state;
	}

	/** Whether officials judge it now. */
	public boolean isJudged() {
		return this.state == State.FILED || this.state == State.LEAVING;
	}

	/** Whether it will be judged once the applicant files. */
	public boolean isKept() {
		return this.state == State.FILED || this.state == State.DRAFT;
	}

	public Instant uploadedAt() {
		return this.uploadedAt;
	}

}
