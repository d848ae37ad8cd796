package org.oneseal.delivery;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** That and how the outcome reached the applicant (art. 44). */
@Entity
@Table(name = "delivery")
public class Delivery {

	/** How. */
	public enum Channel {

		/** Laid open to the applicant in their own account. */
		ONLINE

	}

	@Id
	private String caseId;

	@Enumerated(EnumType.STRING)
	private Channel channel;

	private Instant deliveredAt;

	@SuppressWarnings("NullAway.Init")
	protected Delivery() {
	}

	Delivery(String caseId, Channel channel, Instant deliveredAt) {
		this.caseId = caseId;
		this.channel = channel;
		this.deliveredAt = deliveredAt;
	}

	public Channel channel() {
		return this.channel;
	}

	public Instant deliveredAt() {
		return this.deliveredAt;
	}

}
