package org.oneseal.ui.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.oneseal.form.Problem;

/**
 * What a client program sent to have a retry recognised, bound to the address it was sent
 * to: the same word used for another command never hides that command.
 *
 * @param address method and path of the command
 * @param key what was sent, or something unique
 */
record RequestKey(String address, String key) {

	static final String HEADER = "Idempotency-Key";

	private static final Pattern SHAPE = Pattern.compile("[!-~]{1,64}");

	static RequestKey of(HttpServletRequest request) {
		return of(request.getMethod() + " " + request.getRequestURI(), request.getHeader(HEADER));
	}

	static RequestKey of(String address, @Nullable String header) {
		if (header == null) {
			return new RequestKey(address, UUID.randomUUID().toString());
		}
		if (!SHAPE.matcher(header).matches()) {
			throw new Refusal(ProblemType.MALFORMED, List.of(Problem.error(HEADER, "api.idempotency-key")));
		}
		return new RequestKey(address, header);
	}

	/** The key of a command without content. */
	String forCommand() {
		return forCommand("");
	}

	/**
	 * The key of a command.
	 * @param content what was asked; something else is another command
	 * @return 64 hex digits
	 */
	String forCommand(Object content) {
		byte[] command = (this.address + "\n" + this.key + "\n" + content).getBytes(StandardCharsets.UTF_8);
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(command));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
