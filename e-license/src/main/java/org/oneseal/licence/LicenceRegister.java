package org.oneseal.licence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.oneseal.attachment.AttachmentStore;

/** The licences that were issued. What it says counts, whatever a paper says. */
@Component
public class LicenceRegister {

	private final Licences licences;

	private final AttachmentStore store;

	LicenceRegister(Licences licences, AttachmentStore store) {
		this.licences = licences;
		this.store = store;
	}

	/** The licence a case led to, if it is made. */
	@Transactional(readOnly = true)
	public Optional<Licence> ofCase(String caseId) {
		return this.licences.findByCaseId(caseId);
	}

	/** The licences that cases led to, by the id of the case. */
	@Transactional(readOnly = true)
	public Map<String, Licence> ofCases(Collection<String> caseIds) {
		return caseIds.isEmpty() ? Map.of()
				: this.licences.findByCaseIdIn(caseIds)
					.stream()
					.collect(Collectors.toMap(Licence::caseId, Function.identity()));
	}

	/**
	 * The licence somebody holds in hand. A wrong code and a number that does not exist
	 * look the same.
	 * @param identifier as printed on the licence
	 * @param code as in its QR code
	 */
	@Transactional(readOnly = true)
	public Optional<Licence> shown(String identifier, String code) {
		return this.licences.findById(identifier)
			.filter((licence) -> MessageDigest.isEqual(licence.code().getBytes(StandardCharsets.UTF_8),
					code.getBytes(StandardCharsets.UTF_8)));
	}

	/** The licence whose sealed file has this hash. */
	@Transactional(readOnly = true)
	public Optional<Licence> withFile(String sha256) {
		return this.licences.findBySha256(sha256);
	}

	/** The sealed PDF. */
	public InputStream open(Licence licence) throws IOException {
		return this.store.open(licence.sha256());
	}

}
