package org.oneseal.rehearsal;

import java.util.List;

import org.oneseal.matter.Matter.RequiredMaterial;
import org.oneseal.yaml.YamlMap;

/** {@code outstanding: [ids]}: materials that were allowed to follow and have not. */
final class OutstandingExpectation implements ExpectationKind {

	@Override
	public String key() {
		return "outstanding";
	}

	@Override
	public Expectation read(YamlMap expected, Script script) {
		List<String> materials = script.materials(expected, key());
		return (stage) -> Expectation.Mismatch.between(stage.words().list(materials.stream().sorted().toList()),
				stage.words().list(stage.file().outstanding().stream().map(RequiredMaterial::id).sorted().toList()));
	}

}
