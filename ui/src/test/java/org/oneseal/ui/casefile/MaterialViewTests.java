package org.oneseal.ui.casefile;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oneseal.ApplicationTest;
import org.oneseal.People;
import org.oneseal.SampleCases;
import org.oneseal.attachment.AttachmentStore;
import org.oneseal.cases.CaseNumber;
import org.oneseal.text.Sha256;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** Materials are looked at beside the answers, by those who may save them. */
@ApplicationTest
class MaterialViewTests {

	private static final String RULES = "food-safety-rules";

	private final MockMvcTester mvc;

	private final SampleCases samples;

	private final AttachmentStore store;

	private final JdbcClient jdbc;

	private CaseNumber number;

	MaterialViewTests(@Autowired MockMvcTester mvc, @Autowired SampleCases samples, @Autowired AttachmentStore store,
			@Autowired JdbcClient jdbc) {
		this.mvc = mvc;
		this.samples = samples;
		this.store = store;
		this.jdbc = jdbc;
	}

	@BeforeEach
	void file() {
		this.number = this.samples.received(SampleCases.COMPANY);
	}

	@Test
	void theCaseFileLeadsToEachMaterialAndFromOneToTheNext() {
		assertThat(get("/case-files/" + this.number, SampleCases.CLERK)).bodyText().contains(address(RULES));

		MvcTestResult first = get(address("business-registration"), SampleCases.CLERK);
		assertThat(first).hasStatusOk()
			.bodyText()
			.contains("营业执照或者其他主体资格证明文件复印件", "business-registration.pdf", "第 1 份，共 4 份", "PDF 文件，共 1 页，可以打开。",
					address("layout-and-process"), address("business-registration") + "/pages/1");
		assertThat(get(address("property-certificate") + "?lang=en", SampleCases.CLERK)).bodyText()
			.contains("File 4 of 4", "PDF with 1 page, can be opened.", address(RULES));
	}

	@Test
	void aPageIsAPictureThatRunsNothingAndIsAskedForAgain() throws Exception {
		MvcTestResult page = get(address(RULES) + "/pages/1", SampleCases.CLERK);

		assertThat(page).hasStatusOk().hasContentType("image/png");
		assertThat(page).headers()
			.hasValue("Content-Security-Policy", "default-src 'none'; sandbox")
			.hasValue("X-Content-Type-Options", "nosniff")
			.hasValue("Cache-Control", "no-cache, private");
		assertThat(ImageIO.read(new ByteArrayInputStream(page.getResponse().getContentAsByteArray())).getWidth())
			.isEqualTo(1400);
		String mark = page.getResponse().getHeader("ETag");
		assertThat(this.mvc.get()
			.uri(address(RULES) + "/pages/1")
			.header("If-None-Match", mark)
			.with(People.official(SampleCases.CLERK))).hasStatus(HttpStatus.NOT_MODIFIED);
		assertThat(this.mvc.get()
			.uri(address(RULES) + "/pages/1")
			.header("If-None-Match", mark)
			.with(People.official("zhaogang"))).as("kept or not, who may see it is asked each time")
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(ImageIO
			.read(new ByteArrayInputStream(
					get(address(RULES) + "/pages/1?large", SampleCases.CLERK).getResponse().getContentAsByteArray()))
			.getWidth()).isEqualTo(2800);
	}

	@Test
	void whoMayNotSaveAFileMayNotLookAtIt() {
		// the fire brigade has nothing to do with the case before it is accepted
		assertThat(get(address(RULES), "zhaogang")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get(address(RULES) + "/pages/1", "zhaogang")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.mvc.get().uri(address(RULES) + "/pages/1").with(People.company()))
			.hasStatus(HttpStatus.FORBIDDEN);
		CaseNumber other = this.samples.received(SampleCases.COMPANY);
		String elsewhere = address(RULES).replace(this.number.value(), other.value());
		assertThat(get(elsewhere, SampleCases.CLERK)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get(elsewhere + "/pages/1", SampleCases.CLERK)).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void aPageThatIsNotThereIsToldInWords() {
		assertThat(get(address(RULES) + "?page=7", SampleCases.CLERK)).hasStatusOk()
			.bodyText()
			.contains("这份文件没有这一页。", "下载原文件");
		assertThat(get(address(RULES) + "/pages/7", SampleCases.CLERK)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get(address(RULES) + "/pages/x", SampleCases.CLERK)).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void aFileThatDecayedIsToldAndCanStillBeSaved() throws Exception {
		String content = "%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 1 0 R/Kids[1 0 R]>>\nendobj\n" + this.number;
		Path draft = Files.writeString(this.store.draft(), content, StandardCharsets.US_ASCII);
		String hash = Sha256.of(content);
		this.store.keep(draft, hash);
		String id = id(RULES);
		this.jdbc.sql("update material set sha256 = ? where id = ?").params(hash, id).update();

		assertThat(get(address(RULES), SampleCases.CLERK)).hasStatusOk()
			.bodyText()
			.contains("这份文件无法在此显示，可能已损坏", "/materials/" + id)
			.doesNotContain("可以打开", "/pages/1");
		assertThat(get(address(RULES) + "/pages/1", SampleCases.CLERK)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get("/materials/" + id, SampleCases.CLERK)).hasStatusOk();
	}

	@Test
	void theSameFileInTwoPlacesIsPointedOut() {
		String hash = this.jdbc.sql("select sha256 from material where id = ?")
			.param(id(RULES))
			.query(String.class)
			.single();
		this.jdbc.sql("update material set sha256 = ? where id = ?").params(hash, id("property-certificate")).update();

		assertThat(get(address(RULES), SampleCases.CLERK)).bodyText().contains("与“经营场所不动产权证书”提交的是同一个文件");
	}

	@Test
	void aReplacedFileComesLastAndIsCalledSo() {
		this.jdbc.sql("update material set state = 'REPLACED' where id = ?")
			.param(id("business-registration"))
			.update();

		assertThat(get(address("business-registration"), SampleCases.CLERK)).bodyText()
			.contains("第 4 份，共 4 份", "补正后已被替换，不再作为审查依据。");
	}

	private String id(String slot) {
		return this.samples.file(this.number)
			.materials()
			.stream()
			.filter((material) -> material.slot().equals(slot))
			.findFirst()
			.orElseThrow()
			.id();
	}

	private String address(String slot) {
		return "/case-files/" + this.number + "/materials/" + id(slot);
	}

	private MvcTestResult get(String address, String official) {
		return this.mvc.get().uri(address).with(People.official(official)).exchange();
	}

}
