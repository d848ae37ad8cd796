package org.oneseal.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

import org.oneseal.matter.MatterCode;
import org.oneseal.matter.PackFiles;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The files of {@code packs-for-tests/sample-permit}. */
final class SamplePack {

	static final MatterCode CODE = new MatterCode("sample-permit");

	private SamplePack() {
	}

	static PackFiles files() {
		String folder = "/packs-for-tests/" + CODE + "/";
		Map<String, byte[]> files = new TreeMap<>();
		try {
			for (Resource resource : new PathMatchingResourcePatternResolver()
				.getResources("classpath:" + folder + "**")) {
				String address = resource.getURL().toString();
				if (resource.isReadable() && !address.endsWith("/")) {
					files.put(address.substring(address.indexOf(folder) + folder.length()),
							resource.getContentAsByteArray());
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new PackFiles(CODE, files);
	}

}
