package org.oneseal.ui.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.oneseal.text.Sha256;

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
			throw Refusal.malformed(HEADER, "api.idempotency-key");
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
		MessageDigest digest = begun();
		digest.update(content.toString().getBytes(StandardCharsets.UTF_8));
		return Sha256.of(digest);
	}

	/**
	 * The key of a command whose content is a file.
	 * @param file read to its end; another file is another command
	 * @return 64 hex digits
	 */
	String forCommand(InputStream file) throws IOException {
		DigestInputStream read = new DigestInputStream(file, begun());
		read.transferTo(OutputStream.nullOutputStream());
		return Sha256.of(read.getMessageDigest());
	}

	private MessageDigest begun() {
		MessageDigest digest = Sha256.begun();
		digest.update((this.address + "\n" + this.key + "\n").getBytes(StandardCharsets.UTF_8));
		return digest;
	}

}
