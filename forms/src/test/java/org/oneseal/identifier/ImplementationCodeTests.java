package org.oneseal.identifier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** GB/T 39554.1. */
class ImplementationCodeTests {

	@Test
	void codesInUseAreWellFormed() {
		assertThat(Vectors.of("impl_code_31"))
			.noneMatch((code) -> ImplementationCode.verdict(code) == Verdict.MALFORMED);
	}

	@Test
	void theCreditCodeInsideIsChecked() {
		assertThat(ImplementationCode.verdict("11370800MB285591843370117002011")).isEqualTo(Verdict.VALID);
		assertThat(ImplementationCode.verdict("11370800MB285591853370117002011")).isEqualTo(Verdict.WRONG_CHECK_DIGIT);
	}

	@Test
	void theCodeTellsAuthorityLevelAndMatter() {
		ImplementationCode code = new ImplementationCode("11370800MB285591843370117002011");

		assertThat(code.authority()).isEqualTo("11370800MB28559184");
		assertThat(code.level()).isEqualTo(3);
		assertThat(code.basicCode()).isEqualTo("370117002011");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "11370800MB28559184337011700201", "11370800MB285591846370117002011",
			"11370800MB28559184337011700201A" })
	void anythingElseIsMalformed(String code) {
		assertThat(ImplementationCode.verdict(code)).isEqualTo(Verdict.MALFORMED);
		assertThatIllegalArgumentException().isThrownBy(() -> new ImplementationCode(code));
	}

}
