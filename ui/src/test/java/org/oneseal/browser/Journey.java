package org.oneseal.browser;

import java.io.IOException;
import java.nio.file.Path;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The way of an application for a food business licence of the city, from screen to
 * screen.
 */
final class Journey {

	static final String COMPANY = "hehua";

	static final String HOLDER = "江城荷花餐饮管理有限公司";

	/** With rare characters, one of them beyond the first plane of Unicode. */
	static final String PREMISES = "江城市滨江新区䶮湖路8号𠮷祥楼";

	/** As the account has it. */
	static final String RESPONSIBLE = "李荷花";

	private final Visitor visitor;

	private final Path files;

	Journey(Visitor visitor, Path files) {
		this.visitor = visitor;
		this.files = files;
	}

	/** Begins an application; comes to its first page. */
	void begin() {
		this.visitor.signIn(COMPANY);
		this.visitor.open("/matters/food-business-licence");
		this.visitor.press("form[action$='/applications'] [data-primary]");
		this.visitor.reads(this.visitor.say("apply.next"));
	}

	void operator() {
		assertThat(this.visitor.sees("[name=representative]")).as("the account has proved it").isFalse();
		next();
	}

	/** The premises, the right to them being left out. */
	void premisesWithoutTheRight() {
		this.visitor.type("premisesAddress", PREMISES);
		this.visitor.type("premisesArea", "120.5");
	}

	void rightToThePremises() {
		this.visitor.tick("premisesRight", "owned");
		next();
	}

	/**
	 * Hot food asks a question of its own, which comes without leaving the page where
	 * scripts run.
	 */
	void business(boolean scripts) {
		this.visitor.choose("[name=businessForm]", "catering");
		this.visitor.tick("foodCategories", "drinks");
		this.visitor.tick("foodCategories", "hotFood");
		if (!scripts) {
			assertThat(this.visitor.sees("[name=fumeCleaning]")).isFalse();
			this.visitor.press("button[value=refresh]");
		}
		this.visitor.find("[name=fumeCleaning]");
		this.visitor.tick("fumeCleaning", "installed");
		next();
	}

	void safety() {
		this.visitor.type("safetyOfficer", "王䶮");
		this.visitor.type("safetyOfficerId", "11010519491231002X");
		this.visitor.type("safetyOfficerPhone", "13800000003");
		this.visitor.type("staff", "6");
		this.visitor.tick("safetyOfficerKind", "fullTime");
		next();
	}

	/** Everything that is asked for, and on to the check. */
	void materials() throws IOException {
		for (String slot : new String[] { "business-registration", "layout-and-process", "food-safety-rules",
				"property-certificate" }) {
			upload(slot, slot + ".pdf");
		}
		next();
	}

	void upload(String slot, String name) throws IOException {
		this.visitor.upload("#slot-" + slot, pdf(name));
		assertThat(this.visitor.text("#slot-" + slot)).contains(name);
	}

	/** Declares and sends the application; returns the number of the case. */
	String submit() {
		this.visitor.tick("truthful", "true");
		this.visitor.press("form[action$='/check'] [data-primary]");
		this.visitor.reads(this.visitor.say("receipt.title"));
		return this.visitor.text(".os-receipt__number");
	}

	void next() {
		this.visitor.press("main [data-primary]");
	}

	/** A written application that lacks nothing; returns the number of its case. */
	String applied(boolean scripts) throws IOException {
		begin();
		operator();
		premisesWithoutTheRight();
		rightToThePremises();
		business(scripts);
		safety();
		materials();
		return submit();
	}

	/** An official opens a case and takes its step. */
	void take(String official, String number) {
		this.visitor.signIn(official);
		// the pool is shared with other tests and may have several pages: search it
		this.visitor.open("/work?tab=pool&q=" + number);
		this.visitor.reads(number);
		this.visitor.press("form[action$='/claim'] [data-primary]");
		this.visitor.reads(this.visitor.say("work.claimed"), PREMISES);
	}

	void askForCorrection(String number, String aboutMaterial, String aboutField) {
		take("zhoulan", number);
		this.visitor.click("#correct > summary");
		this.visitor.choose("#about-0", "food-safety-rules");
		this.visitor.find("#request-0").sendKeys(aboutMaterial);
		this.visitor.choose("#about-1", "premisesArea");
		this.visitor.find("#request-1").sendKeys(aboutField);
		this.visitor.press("form[action$='/correct'] button[value=send]");
		this.visitor.reads(this.visitor.say("act.done.correction-asked"), aboutMaterial, aboutField);
	}

	/** The applicant mends both and sends it again. */
	void correct(String number, String aboutMaterial, String aboutField) throws IOException {
		this.visitor.signIn(COMPANY);
		this.visitor.open("/cases/" + number);
		this.visitor.reads(aboutMaterial, aboutField);
		this.visitor.press("main [data-primary]");
		String application = this.visitor.place().replaceFirst("^(/applications/[^/?#]+).*", "$1");
		this.visitor.open(application + "/2");
		this.visitor.reads(aboutField);
		this.visitor.type("premisesArea", "98");
		next();
		this.visitor.open(application + "/materials");
		upload("food-safety-rules", "rules-with-self-inspection.pdf");
		next();
		this.visitor.tick("truthful", "true");
		this.visitor.press("form[action$='/check'] [data-primary]");
		this.visitor.reads(this.visitor.say("notice.corrected"));
	}

	void accept(String number) {
		take("zhoulan", number);
		this.visitor.press("form[action$='/accept'] [data-primary]");
		this.visitor.reads(this.visitor.say("act.done.accepted"));
	}

	/** Every department examines; market regulation with two officials. */
	void review(String number) {
		agree("chenjianguo", number);
		assertThat(this.visitor.sees("form[action$='/claim']")).as("the same official again").isFalse();
		this.visitor.reads(this.visitor.say("file.idle.second-official"));
		agree("linxiaomei", number);
		agree("zhaogang", number);
		agree("huangwei", number);
	}

	private void agree(String official, String number) {
		take(official, number);
		this.visitor.tick("verdict", "AGREE");
		this.visitor.type("findings", "现场与申请一致，符合要求。");
		this.visitor.press("form[action$='/opinion'] [data-primary]");
		this.visitor.reads(this.visitor.say("act.done.opinion"));
	}

	void grant(String number) {
		take("wangzhiyuan", number);
		this.visitor.press("form[action$='/grant'] [data-primary]");
		this.visitor.reads(this.visitor.say("act.done.granted"));
	}

	private Path pdf(String name) throws IOException {
		Path file = this.files.resolve(name);
		try (PDDocument document = new PDDocument()) {
			document.addPage(new PDPage());
			document.getDocumentInformation().setTitle(name);
			document.save(file.toFile());
		}
		return file;
	}

}
