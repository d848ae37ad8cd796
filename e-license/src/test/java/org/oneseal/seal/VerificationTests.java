package org.oneseal.seal;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.DeflaterOutputStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oneseal.licence.SampleLicence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What an attacker may do to a licence, and what is said about it. */
class VerificationTests {

	@TempDir
	private static Path home;

	@TempDir
	private static Path otherHome;

	private static SampleLicence sample;

	private static byte[] licence;

	@BeforeAll
	static void seal() throws Exception {
		sample = new SampleLicence(home);
		licence = sample.sealed(SampleLicence.data());
	}

	private static VerificationResult verify(byte[] file) {
		return sample.verification().verify(file);
	}

	private static void isAltered(byte[] file, Finding... how) {
		VerificationResult result = verify(file);
		assertThat(result.integrity()).isEqualTo(Integrity.ALTERED);
		assertThat(result.findings()).isNotEmpty().containsAll(List.of(how));
	}

	/** Writes an increment, as an editor does that saves changes. */
	private static byte[] appended(Change change) throws Exception {
		try (PDDocument document = Loader.loadPDF(licence)) {
			change.on(document);
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			document.saveIncremental(out);
			return out.toByteArray();
		}
	}

	private static byte[] replaced(byte[] file, String what, String by) {
		String text = new String(file, StandardCharsets.ISO_8859_1);
		assertThat(text).contains(what);
		return text.replace(what, by).getBytes(StandardCharsets.ISO_8859_1);
	}

	@Test
	void anOriginalIsToldWithWhoAndWhen() throws Exception {
		VerificationResult result = sample.verification().verify(new ByteArrayInputStream(licence));

		assertThat(result.original()).isTrue();
		assertThat(result.findings()).isEmpty();
		assertThat(result.sealedBy()).satisfies((sealer) -> {
			assertThat(sealer.name()).isEqualTo(SampleLicence.DEPARTMENT);
			assertThat(sealer.trusted()).isTrue();
		});
		assertThat(result.sealedAt()).satisfies((time) -> {
			assertThat(time.at()).isEqualTo(SampleLicence.CLOCK.instant());
			assertThat(time.trusted()).isTrue();
		});
	}

	@Test
	void noSignedByteCanBeChangedUnnoticed() {
		RawSignature signature = RawSignature.in(licence).get(0);
		int gap = (int) signature.firstLength();
		int behind = (int) signature.secondStart();

		assertThat(unnoticed(5, gap - 150, 499)).isEmpty();
		assertThat(unnoticed(gap - 150, gap + 1, 1)).isEmpty();
		assertThat(unnoticed(behind - 1, behind + 150, 1)).isEmpty();
		assertThat(unnoticed(behind + 150, licence.length, 499)).isEmpty();
	}

	/**
	 * The signature cannot sign its own wrapping: some digits there mean nothing to
	 * anybody. The hash tells these files from the one that was issued.
	 */
	@Test
	@Tag("thorough")
	void hardlyAByteOfTheSignatureCanBeChangedUnnoticedAndTheHashTellsThoseToo() {
		RawSignature signature = RawSignature.in(licence).get(0);

		List<VerificationResult> unnoticed = unnoticed((int) signature.firstLength(), (int) signature.secondStart(), 1);

		assertThat(unnoticed).hasSizeLessThan(60)
			.extracting(VerificationResult::sha256)
			.doesNotContain(verify(licence).sha256());
	}

	private static List<VerificationResult> unnoticed(int from, int to, int step) {
		List<VerificationResult> unnoticed = new ArrayList<>();
		byte[] file = licence.clone();
		for (int i = from; i < to; i += step) {
			file[i] ^= 1;
			VerificationResult result = verify(file);
			if (result.integrity() != Integrity.ALTERED) {
				unnoticed.add(result);
			}
			file[i] ^= 1;
		}
		return unnoticed;
	}

	@Test
	void aChangedByteIsNamedSo() {
		byte[] file = licence.clone();
		file[file.length / 2] ^= 1;

		isAltered(file, Finding.CHANGED_BYTES);
		assertThat(verify(file).sealedBy().name()).isEqualTo(SampleLicence.DEPARTMENT);
	}

	@Test
	void aNamePaintedOverByAnAppendedRevisionIsAltered() throws Exception {
		byte[] repainted = appended((document) -> {
			PDPage page = document.getPage(0);
			try (PDPageContentStream paint = new PDPageContentStream(document, page,
					PDPageContentStream.AppendMode.APPEND, false)) {
				paint.setNonStrokingColor(Color.WHITE);
				paint.addRect(180, 560, 330, 60);
				paint.fill();
			}
			page.getCOSObject().setNeedToBeUpdated(true);
		});

		isAltered(repainted, Finding.APPENDED);
	}

	@Test
	void strayBytesBehindTheEndAreAltered() {
		isAltered(Arrays.copyOf(licence, licence.length + 1), Finding.APPENDED);
		byte[] line = Arrays.copyOf(licence, licence.length + 1);
		line[licence.length] = '\n';
		isAltered(line, Finding.APPENDED);
	}

	@Test
	void aMissingEndIsAltered() {
		isAltered(Arrays.copyOf(licence, licence.length - 1), Finding.CUT_SHORT);
		isAltered(Arrays.copyOf(licence, licence.length / 2), Finding.CUT_SHORT);
	}

	@Test
	void aSecondSignatureIsAltered() throws Exception {
		Seal other = new SampleLicence(otherHome).seal();
		byte[] twice = appended((document) -> {
			PDSignature signature = new PDSignature();
			signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
			signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
			document.addSignature(signature, (content) -> {
				try {
					return CadesSignature.of(CadesSignature.sha256(content.readAllBytes()), other,
							sample.keys().timeStamps());
				}
				catch (SealingException ex) {
					throw new IllegalStateException(ex);
				}
			});
		});

		isAltered(twice, Finding.APPENDED, Finding.SECOND_SIGNATURE);
	}

	@Test
	void aWidenedGapIsAltered() {
		int gapEnd = new String(licence, StandardCharsets.ISO_8859_1).indexOf('>',
				new String(licence, StandardCharsets.ISO_8859_1).indexOf("/Contents <"));
		RawSignature signature = RawSignature.in(licence).get(0);
		String range = signature.secondStart() + " " + signature.secondLength();
		String wider = (signature.secondStart() + 40) + " " + (signature.secondLength() - 40);
		assertThat(signature.secondStart()).isEqualTo(gapEnd + 1);

		isAltered(replaced(licence, range, wider));
	}

	@Test
	void textHiddenInTheGapIsAltered() {
		String text = new String(licence, StandardCharsets.ISO_8859_1);
		int start = text.indexOf("/Contents <") + "/Contents <".length();
		int end = text.indexOf('>', start);
		byte[] hidden = licence.clone();
		hidden[end - 1] = '7';
		isAltered(hidden);
		hidden[end - 1] = '(';
		isAltered(hidden, Finding.PART_NOT_COVERED);
	}

	@Test
	void anotherAuthorityOfTheSameNameIsNotOurs() throws Exception {
		byte[] forged = new SampleLicence(otherHome).sealed(SampleLicence.data());

		VerificationResult result = verify(forged);

		assertThat(result.integrity()).isEqualTo(Integrity.NOT_OURS);
		assertThat(result.findings()).containsExactly(Finding.UNKNOWN_AUTHORITY);
		assertThat(result.sealedBy().trusted()).isFalse();
	}

	@Test
	void aLicenceWithoutItsTimeStampIsAltered() throws Exception {
		isAltered(restamped((ours) -> null), Finding.NO_VALID_TIME_STAMP);
	}

	@Test
	void aLicenceWithTheTimeStampOfAnotherIsAltered() throws Exception {
		AttributeTable stolen = signer(sample.sealed(SampleLicence.data())).getUnsignedAttributes();

		isAltered(restamped((ours) -> stolen), Finding.NO_VALID_TIME_STAMP);
	}

	private static CMSSignedData signature(byte[] file) throws Exception {
		return new CMSSignedData(new CMSProcessableByteArray(new byte[0]),
				new ByteArrayInputStream(RawSignature.in(file).get(0).contents()));
	}

	private static SignerInformation signer(byte[] file) throws Exception {
		return signature(file).getSignerInfos().getSigners().iterator().next();
	}

	private static byte[] restamped(UnaryOperator<AttributeTable> change) throws Exception {
		SignerInformation signer = signer(licence);
		SignerInformation changed = SignerInformation.replaceUnsignedAttributes(signer,
				change.apply(signer.getUnsignedAttributes()));
		byte[] encoded = CMSSignedData.replaceSigners(signature(licence), new SignerInformationStore(changed))
			.toASN1Structure()
			.getEncoded(ASN1Encoding.DER);
		RawSignature gap = RawSignature.in(licence).get(0);
		byte[] file = licence.clone();
		int room = (int) (gap.secondStart() - gap.firstLength() - 2) / 2;
		byte[] hex = HexFormat.of().formatHex(Arrays.copyOf(encoded, room)).getBytes(StandardCharsets.US_ASCII);
		System.arraycopy(hex, 0, file, (int) gap.firstLength() + 1, hex.length);
		return file;
	}

	@Test
	void anEncryptedFileIsRefused() throws Exception {
		try (PDDocument document = Loader.loadPDF(licence)) {
			document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			document.save(out);

			VerificationResult result = verify(out.toByteArray());

			assertThat(result.integrity()).isEqualTo(Integrity.UNREADABLE);
			assertThat(result.findings()).containsExactly(Finding.ENCRYPTED);
		}
	}

	@Test
	void aFileSavedAnewByAnEditorIsNoOriginal() throws Exception {
		try (PDDocument document = Loader.loadPDF(licence)) {
			ByteArrayOutputStream plain = new ByteArrayOutputStream();
			document.save(plain, CompressParameters.NO_COMPRESSION);
			ByteArrayOutputStream compressed = new ByteArrayOutputStream();
			document.save(compressed);

			isAltered(plain.toByteArray());
			assertThat(verify(compressed.toByteArray()).original()).isFalse();
		}
	}

	@Test
	void aPdfWithoutASignatureIsToldSo() throws Exception {
		assertThat(verify(sample.composed(SampleLicence.data())).integrity()).isEqualTo(Integrity.NOT_SIGNED);
	}

	@Test
	void whatIsNoPdfOrBrokenOrTooLargeIsRefused() {
		assertThat(verify(new byte[0]).findings()).containsExactly(Finding.NOT_A_PDF);
		assertThat(verify("<html>%PDF-1.7".getBytes(StandardCharsets.US_ASCII)).findings())
			.containsExactly(Finding.NOT_A_PDF);
		assertThat(verify("%PDF-1.7\nnothing".getBytes(StandardCharsets.US_ASCII)).findings())
			.containsExactly(Finding.BROKEN);
		assertThat(verify(new byte[Verification.LARGEST_FILE + 1]).findings()).containsExactly(Finding.TOO_LARGE);
	}

	@Test
	void aStreamThatWouldFillTheMemoryIsNotOpened() throws Exception {
		ByteArrayOutputStream bomb = new ByteArrayOutputStream();
		bomb.writeBytes("%PDF-1.7\n1 0 obj<</Type/ObjStm/Filter/FlateDecode/N 1/First 4>>stream\n"
			.getBytes(StandardCharsets.US_ASCII));
		try (DeflaterOutputStream deflated = new DeflaterOutputStream(bomb)) {
			byte[] zeros = new byte[1024 * 1024];
			for (int i = 0; i < 256; i++) {
				deflated.write(zeros);
			}
		}
		int table = bomb.size() + 20;
		bomb.writeBytes(("\nendstream endobj\n" + " ".repeat(20) + "xref\ntrailer<</Root 1 0 R>>\nstartxref\n" + table
				+ "\n%%EOF\n")
			.getBytes(StandardCharsets.US_ASCII));

		assertThat(verify(bomb.toByteArray()).integrity()).isEqualTo(Integrity.NOT_SIGNED);
	}

	@Test
	void aSignatureMadeToExhaustTheReaderIsAltered() {
		String text = new String(licence, StandardCharsets.ISO_8859_1);
		int start = text.indexOf("/Contents <") + "/Contents <".length();
		int end = text.indexOf('>', start);
		String nested = "3080".repeat((end - start) / 4);

		byte[] file = replaced(licence, text.substring(start, start + nested.length()), nested);

		isAltered(file, Finding.SEAL_DAMAGED);
	}

	@Test
	void withoutATimeStampNothingIsEmitted() throws Exception {
		SealedPdf sealing = new SealedPdf((hash) -> {
			throw new TimeStampUnavailableException("down");
		}, SampleLicence.CLOCK);
		byte[] prepared = sample.composed(SampleLicence.data());

		assertThatExceptionOfType(TimeStampUnavailableException.class)
			.isThrownBy(() -> sealing.seal(prepared, sample.seal(), SampleLicence.LINE));
	}

	@Test
	void aTokenForSomethingElseIsNoTimeStamp() throws Exception {
		byte[] other = sample.keys().timeStamps().token(CadesSignature.sha256(new byte[0]));
		SealedPdf sealing = new SealedPdf((hash) -> other, SampleLicence.CLOCK);
		byte[] prepared = sample.composed(SampleLicence.data());

		assertThatExceptionOfType(TimeStampUnavailableException.class)
			.isThrownBy(() -> sealing.seal(prepared, sample.seal(), SampleLicence.LINE))
			.withMessageContaining("something else");
	}

	private interface Change {

		void on(PDDocument document) throws Exception;

	}

}
