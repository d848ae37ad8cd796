package org.oneseal.rehearsal;

import java.util.List;

import org.oneseal.yaml.YamlMap;

/** {@code authority: 429921}: who answers for the case, perhaps after a referral. */
final class AuthorityExpectation implements ExpectationKind {

	@Override
	public String key() {
		return "authority";
	}

	@Override
	public Expectation read(YamlMap expected, Script script) {
		String authority = expected.text(key());
		script.known(expected, key(), List.of(authority), script.authorities());
		return (stage) -> Expectation.Mismatch.between(authority, stage.file().approvalCase().authority());
	}

}
