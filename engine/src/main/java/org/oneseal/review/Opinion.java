package org.oneseal.review;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What one official found.
 *
 * @param official account of the official
 * @param officialName name at that time
 * @param verdict in favour, against or neither
 * @param findings what was examined and found
 * @param conditions what the decision should ask of the applicant, may be empty
 * @param cites ids of the materials it rests on, parted by blanks
 * @param seen fingerprint of the case file the official had before them
 * @param givenAt when
 */
@Embeddable
public record Opinion(String official, String officialName, @Enumerated(EnumType.STRING) Verdict verdict,
		String findings, String conditions, String cites, String seen, Instant givenAt) {

	/** In favour, against, or neither, where the joint review of the matter is a vote. */
	public enum Verdict {

		AGREE, DISAGREE, ABSTAIN

	}

	/** Ids of the materials it rests on. */
	public List<String> citedMaterials() {
		return this.cites.isEmpty() ? List.of() : List.of(this.cites.split(" "));
	}

	/**
	 * What an official says.
	 *
	 * @param verdict an abstention only where the joint review of the matter is a vote
	 * @param findings what was examined and found; whoever is not in favour says it
	 * @param conditions what the decision should ask of the applicant, may be empty
	 * @param cites ids of the materials it rests on, may be empty
	 */
	public record Content(Verdict verdict, String findings, String conditions, List<String> cites) {

		/** Without conditions and without citing a material. */
		public static Content of(Verdict verdict, String findings) {
			return new Content(verdict, findings, "", List.of());
		}

	}

}
