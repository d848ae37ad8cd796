package org.oneseal.packs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.oneseal.matter.MatterCode;
import org.oneseal.matter.MatterPack;
import org.oneseal.matter.PackFiles;
import org.oneseal.matter.PackReader;
import org.oneseal.matter.PackSource;
import org.oneseal.yaml.FaultyFilesException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PackSourceTests {

	private static final MatterCode FOOD = new MatterCode("food-business-licence");

	@TempDir
	private Path home;

	@Test
	void aPackIsGatheredFromTheFoldersOfSeveralModules() {
		assertThat(pack(FOOD).paths()).contains("application.form", "implementations/429900.yaml", "matter.yaml",
				"process.bpmn20.xml", "texts_en.properties", "texts_zh.properties");
	}

	@Test
	void theSameFilesAreTheSameVersion() {
		assertThat(pack(FOOD).version()).isEqualTo(pack(FOOD).version());
		assertThat(pack(FOOD).manifest()).hasSameSizeAs(pack(FOOD).paths())
			.allSatisfy((path, hash) -> assertThat(hash).matches("[0-9a-f]{64}"));
	}

	@Test
	void anAuthorityAddsItsImplementationInTheHomeFolder() throws IOException {
		String county = new String(pack(FOOD).content("implementations/429921.yaml"), StandardCharsets.UTF_8);
		write("matters/food-business-licence/implementations/429922.yaml",
				county.replace("429921", "429922").replace("11429922011320026E", "11429921011320026E"));

		MatterPack pack = PackReader.readDeployed(pack(FOOD));

		assertThat(pack.implementation("429922").department("fire-rescue")).isEqualTo("429922-fire-rescue");
		assertThat(pack.findImplementation("429921")).isPresent();
	}

	@Test
	void aFileOfTheHomeFolderTakesThePlaceOfTheShippedOne() throws IOException {
		PackFiles shipped = pack(FOOD);
		write("matters/food-business-licence/texts_zh.properties", "step.decision.plain = 正在决定\n");

		assertThat(pack(FOOD).content("texts_zh.properties")).asString(StandardCharsets.UTF_8).contains("正在决定");
		assertThat(pack(FOOD).version()).isNotEqualTo(shipped.version());
	}

	@Test
	void aMatterOfTheAuthorityItselfIsFound() throws IOException {
		write("matters/own-matter/matter.yaml", "code: own-matter\n");
		write("matters/own-matter/.matter.yaml.swp", "left over by an editor");

		assertThat(pack(new MatterCode("own-matter")).paths()).containsExactly("matter.yaml");
	}

	@Test
	void aFolderThatCanBeNoMatterIsNamed() throws IOException {
		write("matters/Food Licence/matter.yaml", "code: food\n");

		assertThatExceptionOfType(FaultyFilesException.class).isThrownBy(() -> new PackSource(this.home).all())
			.withMessageContaining("matters/Food Licence")
			.withMessageContaining("Rename it");
	}

	private PackFiles pack(MatterCode code) {
		List<PackFiles> all = new PackSource(this.home).all();
		return all.stream().filter((files) -> files.code().equals(code)).findFirst().orElseThrow();
	}

	private void write(String path, String text) throws IOException {
		Path file = this.home.resolve(path);
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
	}

}
