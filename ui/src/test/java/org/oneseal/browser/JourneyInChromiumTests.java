package org.oneseal.browser;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

import org.flowable.engine.ManagementService;
import org.flowable.job.api.Job;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

import org.oneseal.ApplicationTest;
import org.oneseal.seal.SealKeys;

import static org.assertj.core.api.Assertions.assertThat;

/** From the first click to the sealed licence and its verification, in both languages. */
@ApplicationTest
class JourneyInChromiumTests {

	private static final String ABOUT_MATERIAL = "缺少食品安全自查制度，请补充。";

	private static final String ABOUT_FIELD = "面积与产权证书不一致，请核对。";

	@Autowired
	private MessageSource messages;

	@Autowired
	private ManagementService jobs;

	@Autowired
	private SealKeys keys;

	@Autowired
	private Clock clock;

	@LocalServerPort
	private int port;

	@TempDir
	private Path home;

	@ParameterizedTest
	@ValueSource(strings = { "zh", "en" })
	void anApplicationBecomesALicenceThatAnybodyCanVerify(String language) throws Exception {
		try (Chromium chromium = Chromium.start(this.home)) {
			Visitor visitor = new Visitor(chromium, this.port, this.messages, Locale.forLanguageTag(language));
			Journey journey = new Journey(visitor, this.home);

			String number = applyWithAFault(visitor, journey);
			journey.askForCorrection(number, ABOUT_MATERIAL, ABOUT_FIELD);
			journey.correct(number, ABOUT_MATERIAL, ABOUT_FIELD);
			journey.accept(number);
			journey.review(number);
			journey.grant(number);
			runAutomaticSteps();
			LicenceInHand licence = download(visitor, number);

			licence.convinces(this.keys.authority(), this.clock.instant().plusSeconds(60));
			assertThat(licence.text()).contains(Journey.HOLDER, Journey.RESPONSIBLE, Journey.PREMISES, "热食类食品制售");
			verify(visitor, licence);
		}
	}

	private static String applyWithAFault(Visitor visitor, Journey journey) throws Exception {
		journey.begin();
		journey.operator();
		journey.premisesWithoutTheRight();
		visitor.pressInVain("main [data-primary]");
		visitor.reads(visitor.say("problems.title", 1));
		assertThat(visitor.text("#f-premisesRight .os-field__error")).isNotBlank();
		assertThat(visitor.valueOf("premisesAddress")).isEqualTo(Journey.PREMISES);
		assertThat(visitor.valueOf("premisesArea")).isEqualTo("120.5");
		journey.rightToThePremises();
		journey.business(true);
		journey.safety();
		journey.materials();
		visitor.reads(Journey.PREMISES, Journey.RESPONSIBLE, "120.5");
		return journey.submit();
	}

	private LicenceInHand download(Visitor visitor, String number) throws Exception {
		visitor.signIn(Journey.COMPANY);
		visitor.open("/cases/" + number);
		visitor.reads(visitor.say("licence.status.VALID"), visitor.say("mine.download"));
		return new LicenceInHand(visitor.download("a[href$='.pdf'][data-primary]"), this.home);
	}

	private static void verify(Visitor visitor, LicenceInHand licence) throws Exception {
		visitor.signOut();
		visitor.open("/verify");
		visitor.upload("form[action$='/verify'][method=post]", licence.file());
		visitor.reads(visitor.say("verification.integrity.original-unaltered"), "江城市市场监督管理局",
				visitor.say("verification.validity.valid"), Journey.HOLDER);

		URI printed = URI.create(licence.qrCode());
		visitor.open(printed.getRawPath() + "?" + printed.getRawQuery());
		visitor.reads(visitor.say("verify.result.register"), "江城市市场监督管理局", visitor.say("verification.validity.valid"),
				Journey.HOLDER);

		visitor.open("/verify");
		visitor.upload("form[action$='/verify'][method=post]", licence.altered());
		visitor.reads(visitor.say("verification.integrity.altered"));
		assertThat(visitor.text("main")).doesNotContain(visitor.say("verification.integrity.original-unaltered"));
	}

	private void runAutomaticSteps() {
		List<Job> waiting = this.jobs.createJobQuery().list();
		while (!waiting.isEmpty()) {
			waiting.forEach((job) -> this.jobs.executeJob(job.getId()));
			waiting = this.jobs.createJobQuery().list();
		}
	}

}
