package org.oneseal.licence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.oneseal.seal.Seal;
import org.oneseal.seal.SealKeys;
import org.oneseal.seal.SealedPdf;
import org.oneseal.seal.SealingException;
import org.oneseal.seal.TrustAnchors;
import org.oneseal.seal.Verification;

/**
 * A food business licence, and everything needed to print, seal and verify it.
 */
public final class SampleLicence {

	public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T01:30:00Z"), ZoneId.of("Asia/Shanghai"));

	public static final String DEPARTMENT = "临江市市场监督管理局";

	public static final String LINE = "行政许可专用章";

	public static final URI VERIFICATION = URI
		.create("https://licences.example.gov.cn/verify/1.2.156.3005.2.11100000000013338W011?code=7QK3M9X2VB4T8NWZ");

	private static final String CODE = "7QK3M9X2VB4T8NWZ";

	private final SealKeys keys;

	private final LicencePaper paper = new LicencePaper(CLOCK);

	private final SealedPdf sealing;

	private final Seal seal;

	private final Verification verification;

	public SampleLicence(Path home) {
		try {
			keys = new SealKeys(home, CLOCK);
			seal = keys.seal("market-regulation", DEPARTMENT);
			sealing = new SealedPdf(keys.timeStamps(), CLOCK);
			TrustAnchors anchors = new TrustAnchors(List.of(keys.authority()));
			verification = new Verification(anchors, anchors);
		}
		catch (IOException | SealingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public SealKeys keys() {
		return keys;
	}

	public Seal seal() {
		return seal;
	}

	public Verification verification() {
		return verification;
	}

	public static LicenceLayout layout() {
		String file = "matters/food-business-licence/licence.layout.yaml";
		try (InputStream in = SampleLicence.class.getResourceAsStream("/" + file)) {
			return LayoutReader.read(file, in.readAllBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public static Map<String, Object> data() {
		Map<String, Object> data = new LinkedHashMap<>();
		data.put("licenceNumber", "1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U");
		data.put("holderName", "临江市荷塘月色餐饮管理有限公司");
		data.put("creditCode", "91310115591693856A");
		data.put("responsiblePerson", "欧阳䶮");
		data.put("premises", "临江市滨江区荷花路 18 号锦绣广场 A 座一层 101、102 室");
		data.put("businessForm", "餐饮服务经营者（含网络经营）");
		data.put("foodCategories", List.of("热食类食品制售", "冷食类食品制售", "自制饮品制售", "预包装食品销售（含冷藏冷冻食品）"));
		data.put("validFrom", LocalDate.of(2026, 11, 22));
		data.put("validUntil", "2031-11-21");
		data.put("issuer", DEPARTMENT);
		data.put("issuedOn", LocalDate.of(2026, 11, 22));
		return data;
	}

	public static Map<String, Object> data(String name, Object value) {
		Map<String, Object> data = data();
		data.put(name, value);
		return data;
	}

	public byte[] composed(Map<String, Object> data) throws LayoutException {
		return paper.compose(layout(), data, new CheckLink(VERIFICATION, CODE));
	}

	public byte[] sealed(Map<String, Object> data) throws LayoutException, SealingException {
		return sealing.seal(composed(data), seal, LINE);
	}

}
