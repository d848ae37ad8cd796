package org.oneseal.licence;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oneseal.seal.Integrity;

import static org.assertj.core.api.Assertions.assertThat;

class ManyLicencesTests {

	private static final int THREADS = 4;

	@TempDir
	private Path home;

	@Test
	void fourThreadsMakeFortyLicencesAndAllAreRight() throws Exception {
		make(10);
	}

	@Test
	@Tag("thorough")
	void fourThreadsMakeTwoHundredLicencesAndAllAreRight() throws Exception {
		make(50);
	}

	private void make(int each) throws Exception {
		SampleLicence sample = new SampleLicence(home);
		ExecutorService threads = Executors.newFixedThreadPool(THREADS);
		List<Future<byte[]>> licences = new ArrayList<>();
		try {
			for (int i = 0; i < THREADS * each; i++) {
				String holder = holder(i);
				licences.add(threads.submit(() -> sample.sealed(SampleLicence.data("holderName", holder))));
			}
			for (int i = 0; i < licences.size(); i++) {
				byte[] licence = licences.get(i).get();
				assertThat(sample.verification().verify(licence).integrity()).isEqualTo(Integrity.ORIGINAL_UNALTERED);
				try (PDDocument document = Loader.loadPDF(licence)) {
					assertThat(new PDFTextStripper().getText(document).lines()).contains(holder(i));
				}
			}
		}
		finally {
			threads.shutdownNow();
		}
	}

	/** A different set of characters each time, rare ones too. */
	private static String holder(int number) {
		return "第" + number + "号" + Character.toString(0x4E00 + number * 37) + Character.toString(0x3400 + number * 11)
				+ ((number % 2 == 0) ? "𠮷" : "𠀋") + "商行";
	}

}
