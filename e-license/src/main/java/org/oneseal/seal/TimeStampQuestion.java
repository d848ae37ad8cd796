package org.oneseal.seal;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;

import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;

/** What an authority is asked (RFC 3161, 2.4.1), and whether its answer belongs to it. */
final class TimeStampQuestion {

	private static final int NONCE_BITS = 64;

	private final TimeStampRequest request;

	/**
	 * @param sha256 the hash of what is to be stamped
	 */
	TimeStampQuestion(byte[] sha256, SecureRandom random) {
		TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
		generator.setCertReq(true);
		this.request = generator.generate(TSPAlgorithms.SHA256, sha256, new BigInteger(NONCE_BITS, random));
	}

	byte[] encoded() throws IOException {
		return this.request.getEncoded();
	}

	/**
	 * Reads an answer.
	 * @param answer DER
	 * @return the answer; without a token if the authority refused
	 * @throws TSPException if it does not answer this question
	 */
	TimeStampResponse answeredBy(byte[] answer) throws IOException, TSPException {
		TimeStampResponse response = new TimeStampResponse(answer);
		response.validate(this.request);
		return response;
	}

}
