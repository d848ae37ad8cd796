package org.oneseal.load;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** A complete application for a food business licence in the sample city. */
final class SampleApplication {

	static final String MATTER = "food-business-licence";

	static final String AUTHORITY = "429900";

	static final List<String> MATERIALS = List.of("business-registration", "layout-and-process", "food-safety-rules",
			"property-certificate");

	/** Officials of the sample city who give an opinion, by step. */
	static final Map<String, List<String>> EXAMINERS = Map.of("reviewMarketRegulation",
			List.of("chenjianguo", "linxiaomei"), "reviewFireRescue", List.of("zhaogang"), "reviewUrbanManagement",
			List.of("huangwei"));

	private SampleApplication() {
	}

	/** What is answered besides what the account already knows. */
	static Map<String, List<String>> answers() {
		Map<String, List<String>> answers = new LinkedHashMap<>();
		answers.put("premisesAddress", List.of("江城市滨江新区荷花路8号𠮷祥楼"));
		answers.put("premisesArea", List.of("120"));
		answers.put("premisesRight", List.of("owned"));
		answers.put("businessForm", List.of("catering"));
		answers.put("foodCategories", List.of("hotFood", "drinks"));
		answers.put("fumeCleaning", List.of("installed"));
		answers.put("safetyOfficer", List.of("王䶮"));
		answers.put("safetyOfficerId", List.of("11010519491231002X"));
		answers.put("safetyOfficerPhone", List.of("13800000003"));
		answers.put("safetyOfficerKind", List.of("fullTime"));
		answers.put("staff", List.of("6"));
		answers.put("truthful", List.of("true"));
		return answers;
	}

	/** A PDF with one empty page. */
	static byte[] pdf() {
		try (PDDocument document = new PDDocument()) {
			document.addPage(new PDPage());
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			document.save(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
