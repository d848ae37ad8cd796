package org.oneseal.licence;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.RGBLuminanceSource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oneseal.licence.LayoutFault.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

class LicencePaperTests {

	@TempDir
	private static Path home;

	private static SampleLicence sample;

	@BeforeAll
	static void makeKeys() {
		sample = new SampleLicence(home);
	}

	private static String text(byte[] pdf) throws Exception {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return new PDFTextStripper().getText(document);
		}
	}

	private static List<LayoutFault> faults(Map<String, Object> data) {
		return catchThrowableOfType(LayoutException.class, () -> sample.composed(data)).faults();
	}

	@Test
	void everyValueCanBeCopiedExactly() throws Exception {
		String text = text(sample.sealed(SampleLicence.data()));

		assertThat(text.lines())
			.contains("食品经营许可证", "Food Business Licence", "临江市荷塘月色餐饮管理有限公司", "餐饮服务经营者（含网络经营）",
					"自 2026年11月22日 至 2031年11月21日")
			.anySatisfy((line) -> assertThat(line).contains("91310115591693856A"))
			.anySatisfy((line) -> assertThat(line).contains("欧阳䶮"))
			.anySatisfy((line) -> assertThat(line)
				.contains("1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U"));
		assertThat(text.replaceAll("\\R", "")).contains("热食类食品制售、冷食类食品制售、自制饮品制售、预包装食品销售（含冷藏冷冻食品）")
			.contains("临江市滨江区荷花路 18 号锦绣广场 A 座一层 101、102 室");
	}

	@ParameterizedTest
	@ValueSource(strings = { "𠮷野䶮", "𠀋㛃", "Office Affairs & Fish (fi fl ffi)", "买买提·艾力", "一人入二八士大女子寸小山工己干",
			"Ünïcode Ltd. — №5", "“荷塘”月色" })
	void rareCharactersAndLatinTextCanBeCopiedExactly(String name) throws Exception {
		assertThat(text(sample.composed(SampleLicence.data("holderName", name))).lines()).contains(name);
	}

	@Test
	void theCodeLeadsToTheVerification() throws Exception {
		try (PDDocument document = Loader.loadPDF(sample.sealed(SampleLicence.data()))) {
			BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 150);

			assertThat(decode(page)).isEqualTo(SampleLicence.VERIFICATION.toString());
		}
	}

	@Test
	void whoCannotScanReadsTheCode() throws Exception {
		assertThat(text(sample.composed(SampleLicence.data())).lines()).contains("查验码 Code 7QK3M9X2VB4T8NWZ");
	}

	static String decode(BufferedImage page) throws Exception {
		int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
		RGBLuminanceSource source = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
		return new QRCodeReader()
			.decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true))
			.getText();
	}

	@Test
	void aCharacterNoFontHasIsNamed() {
		Map<String, Object> data = SampleLicence.data("holderName", "荷塘😀月色");

		assertThat(faults(data)).containsExactly(LayoutFault.of(Kind.NO_GLYPH, "holderName", "U+1F600", "😀"));
		assertThat(new LicencePaper(SampleLicence.CLOCK).check(SampleLicence.layout(), data)).isEqualTo(faults(data));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\u202e", "\u200b", "\u0007", "\ufeff", "\ud800" })
	void charactersThatCannotBeSeenAreRefused(String invisible) {
		assertThat(faults(SampleLicence.data("holderName", "荷塘" + invisible + "月色"))).singleElement()
			.satisfies((fault) -> assertThat(fault.kind()).isEqualTo(Kind.NO_GLYPH));
	}

	@Test
	void whatIsMissingOrOfAnotherKindIsNamed() {
		Map<String, Object> data = SampleLicence.data("validFrom", "soon");
		data.remove("premises");
		data.put("creditCode", List.of("a", "b"));

		assertThat(faults(data)).extracting(LayoutFault::field, LayoutFault::kind)
			.containsExactlyInAnyOrder(tuple("premises", Kind.MISSING_VALUE), tuple("validFrom", Kind.WRONG_KIND),
					tuple("creditCode", Kind.WRONG_KIND));
	}

	@Test
	void aLongValueShrinksTheLetters() throws Exception {
		String categories = "预包装食品（含冷藏冷冻食品）销售、".repeat(20) + "散装食品销售";

		String text = text(sample.composed(SampleLicence.data("foodCategories", List.of(categories))));

		assertThat(text.replaceAll("\\R", "")).contains(categories);
	}

	@Test
	void whatDoesNotFitEvenInTheSmallestLettersIsNamed() {
		assertThat(faults(SampleLicence.data("premises", "很长的地址".repeat(400)))).singleElement().satisfies((fault) -> {
			assertThat(fault.kind()).isEqualTo(Kind.TOO_LONG);
			assertThat(fault.field()).isEqualTo("premises");
			assertThat(fault.arguments()).containsExactly("2000", "8.0");
		});
	}

	@Test
	void aLongNameOfTheIssuerShrinksAndIsNeverCut() throws Exception {
		String issuer = "新疆维吾尔自治区伊犁哈萨克自治州临江市市场监督管理局".repeat(2);

		assertThat(text(sample.composed(SampleLicence.data("issuer", issuer))).replaceAll("\\R", "")).contains(issuer);
		assertThat(faults(SampleLicence.data("issuer", issuer.repeat(3)))).extracting(LayoutFault::field)
			.containsExactly("issuer");
	}

	@Test
	void theDataTravelWithTheLicence() throws Exception {
		try (PDDocument document = Loader.loadPDF(sample.sealed(SampleLicence.data()))) {
			PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
			byte[] json = names.getEmbeddedFiles().getNames().get(Archive.DATA_FILE).getEmbeddedFile().toByteArray();

			JsonNode content = JsonMapper.builder().build().readTree(json);

			assertThat(content.get("data").get("holderName").stringValue())
				.isEqualTo(SampleLicence.data().get("holderName"));
			assertThat(content.get("verification").stringValue()).isEqualTo(SampleLicence.VERIFICATION.toString());
		}
	}

}
