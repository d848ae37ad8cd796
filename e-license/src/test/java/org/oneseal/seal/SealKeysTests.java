package org.oneseal.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SealKeysTests {

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T01:30:00Z"), ZoneOffset.UTC);

	@TempDir
	private Path home;

	private SealKeys keys() throws IOException {
		return new SealKeys(home, CLOCK);
	}

	@Test
	void keysAndAuthoritySurviveARestart() throws Exception {
		X509Certificate authority = keys().authority();
		X509Certificate seal = keys().seal("health", "临江市卫生健康委员会").certificate();

		assertThat(keys().authority()).isEqualTo(authority);
		assertThat(keys().seal("health", "临江市卫生健康委员会").certificate()).isEqualTo(seal);
	}

	@Test
	void aSealBearsTheDepartmentsNameAndLeadsToTheAuthority() throws Exception {
		Seal seal = keys().seal("health", "临江市卫生健康委员会");

		assertThat(seal.label()).isEqualTo("临江市卫生健康委员会");
		assertThat(Certificates.commonName(seal.certificate())).isEqualTo("临江市卫生健康委员会");
		assertThat(new TrustAnchors(List.of(keys().authority())).leadTo(seal.certificate(), List.of(), CLOCK.instant()))
			.isTrue();
	}

	@Test
	void aRenamedDepartmentGetsANewSeal() throws Exception {
		X509Certificate before = keys().seal("health", "临江市卫生局").certificate();

		X509Certificate after = keys().seal("health", "临江市卫生健康委员会").certificate();

		assertThat(after).isNotEqualTo(before);
		assertThat(keys().seal("health", "临江市卫生健康委员会").certificate()).isEqualTo(after);
	}

	@Test
	void onlyTheOwnerMayReadKeysAndPasswords() throws Exception {
		Assumptions.assumeTrue(home.getFileSystem().supportedFileAttributeViews().contains("posix"),
				"There are no such rights here");
		keys().seal("health", "临江市卫生健康委员会");
		keys().timeStamps();

		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("keys"))))
			.isEqualTo("rwx------");
		try (Stream<Path> files = Files.list(home.resolve("keys"))) {
			assertThat(files.filter((file) -> !file.endsWith(".lock"))).hasSize(6)
				.allSatisfy((file) -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
					.isEqualTo("rw-------"));
		}
	}

	@Test
	void manyWhoAskAtOnceGetTheSameKey() throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(8);
		List<Future<X509Certificate>> asked = new ArrayList<>();
		for (int i = 0; i < 8; i++) {
			asked.add(threads.submit(() -> keys().seal("health", "临江市卫生健康委员会").certificate()));
		}

		Set<X509Certificate> got = new HashSet<>();
		for (Future<X509Certificate> answer : asked) {
			got.add(answer.get());
		}
		threads.shutdown();

		assertThat(got).hasSize(1);
	}

	@Test
	void aCodeCannotLeaveTheFolder() {
		assertThatIllegalArgumentException().isThrownBy(() -> keys().seal("../health", "x"));
	}

	@Test
	void aWrongPasswordOrAliasIsToldWithoutThePassword() throws Exception {
		keys().authority();
		Path store = home.resolve("keys/authority.p12");
		PasswordSource right = PasswordSource.file(home.resolve("keys/authority.password"));

		assertThatExceptionOfType(SealingException.class)
			.isThrownBy(() -> KeyStoreSeal.open(store, "wrong-secret"::toCharArray, "key", "x"))
			.withMessageContaining("authority.p12")
			.withMessageNotContaining("wrong-secret");
		assertThatExceptionOfType(SealingException.class)
			.isThrownBy(() -> KeyStoreSeal.open(store, right, "nobody", "x"))
			.withMessageContaining("nobody");
		assertThatExceptionOfType(SealingException.class)
			.isThrownBy(() -> KeyStoreSeal.open(home.resolve("absent.p12"), right, "key", "x"))
			.withMessageContaining("absent.p12");
	}

}
