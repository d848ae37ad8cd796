package org.oneseal.licence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.oneseal.seal.Verification;
import org.oneseal.seal.VerificationResult;
import org.oneseal.text.Sha256;

/**
 * Answers anybody who holds a licence in hand, in three separate parts: whether the file
 * is what was sealed, who sealed it and when, and whether the licence is valid now.
 */
@Component
public class LicenceCheck {

	private static final byte[] END_OF_REVISION = "%%EOF".getBytes(StandardCharsets.US_ASCII);

	/** Revisions looked at to find the original inside an altered file. */
	private static final int MOST_REVISIONS = 32;

	private final Verification verification;

	private final LicenceRegister register;

	private final Clock clock;

	LicenceCheck(Verification verification, LicenceRegister register, Clock clock) {
		this.verification = verification;
		this.register = register;
		this.clock = clock;
	}

	/**
	 * What a file turned out to be.
	 *
	 * @param file whether it is original and who sealed it
	 * @param licence the licence it is, or was made from; empty if the register has none
	 */
	public record OfFile(VerificationResult file, Optional<Licence> licence) {

	}

	/**
	 * Looks at an uploaded file, at most {@link Verification#LARGEST_FILE} bytes of it.
	 */
	public OfFile ofFile(InputStream upload) throws IOException {
		byte[] file = upload.readNBytes(Verification.LARGEST_FILE + 1);
		return new OfFile(this.verification.verify(file), original(file));
	}

	/** The licence whose sealed file this is, or begins with. */
	private Optional<Licence> original(byte[] file) {
		Optional<Licence> whole = this.register.withFile(sha256(file, file.length));
		int from = 0;
		for (int revision = 0; whole.isEmpty() && revision < MOST_REVISIONS; revision++) {
			int end = indexOf(file, END_OF_REVISION, from);
			if (end < 0) {
				break;
			}
			from = end + END_OF_REVISION.length;
			whole = revisionEndingAt(file, from);
		}
		return whole;
	}

	/** A revision may end with or without a line break. */
	private Optional<Licence> revisionEndingAt(byte[] file, int end) {
		Optional<Licence> found = this.register.withFile(sha256(file, end));
		for (int more = 1; found.isEmpty() && more <= 2 && end + more <= file.length; more++) {
			found = this.register.withFile(sha256(file, end + more));
		}
		return found;
	}

	/** How a licence stands today. */
	public LicenceStatus statusOf(Licence licence) {
		return licence.statusOn(LocalDate.now(this.clock));
	}

	private static int indexOf(byte[] file, byte[] sought, int from) {
		for (int at = from; at <= file.length - sought.length; at++) {
			int matched = 0;
			while (matched < sought.length && file[at + matched] == sought[matched]) {
				matched++;
			}
			if (matched == sought.length) {
				return at;
			}
		}
		return -1;
	}

	private static String sha256(byte[] file, int length) {
		MessageDigest digest = Sha256.begun();
		digest.update(file, 0, length);
		return Sha256.of(digest);
	}

}
