package org.oneseal.review;

import java.time.Instant;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What one official found.
 *
 * @param official account of the official
 * @param officialName name at that time
 * @param verdict in favour or against
 * @param findings what was examined and found
 * @param conditions what the decision should ask of the applicant, may be empty
 * @param seen fingerprint of the case file the official had before them
 * @param givenAt when
 */
@Embeddable
public record Opinion(String official, String officialName, @Enumerated(EnumType.STRING) Verdict verdict,
		String findings, String conditions, String seen, Instant givenAt) {

	/** In favour or against. */
	public enum Verdict {

		AGREE, DISAGREE

	}

}
