package org.oneseal.rehearsal;

import java.util.List;

import org.oneseal.yaml.YamlMap;

/** {@code hand-in: [ids]}: materials that were allowed to follow (容缺受理). */
final class FollowAct implements ActKind {

	@Override
	public String key() {
		return "hand-in";
	}

	@Override
	public Act read(YamlMap step, Script script) {
		List<String> materials = script.materials(step, key());
		return (stage) -> materials.stream()
			.map(stage::follow)
			.filter((problems) -> !problems.isEmpty())
			.findFirst()
			.orElse(List.of());
	}

}
