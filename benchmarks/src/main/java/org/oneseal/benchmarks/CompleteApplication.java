package org.oneseal.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** What a company hands in for a food business licence. */
final class CompleteApplication {

	/** The slots it needs. */
	static final List<String> MATERIALS = List.of("business-registration", "layout-and-process", "food-safety-rules",
			"property-certificate");

	private CompleteApplication() {
	}

	/** What a company answers. */
	static Map<String, List<String>> answers() {
		Map<String, List<String>> answers = new LinkedHashMap<>();
		answers.put("operatorKind", List.of("COMPANY"));
		answers.put("operatorName", List.of("江城荷花餐饮管理有限公司"));
		answers.put("creditCode", List.of("914299005882310796"));
		answers.put("representative", List.of("李荷花"));
		answers.put("representativePhone", List.of("13800000001"));
		answers.put("premisesAddress", List.of("江城市东湖区荷花路 18 号"));
		answers.put("premisesArea", List.of("120.5"));
		answers.put("premisesRight", List.of("owned"));
		answers.put("businessForm", List.of("catering"));
		answers.put("foodCategories", List.of("hotFood", "drinks"));
		answers.put("fumeCleaning", List.of("installed"));
		answers.put("safetyOfficer", List.of("王䶮"));
		answers.put("safetyOfficerId", List.of("11010519491231002X"));
		answers.put("safetyOfficerPhone", List.of("13800000003"));
		answers.put("safetyOfficerKind", List.of("fullTime"));
		answers.put("staff", List.of("12"));
		answers.put("truthful", List.of("true"));
		return answers;
	}

	/** One page; no two files are the same. */
	static byte[] pdf() {
		try (PDDocument document = new PDDocument()) {
			document.addPage(new PDPage());
			document.getDocumentInformation().setTitle(UUID.randomUUID().toString());
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			document.save(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
