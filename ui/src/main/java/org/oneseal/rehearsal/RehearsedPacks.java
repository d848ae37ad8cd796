package org.oneseal.rehearsal;

import java.nio.file.Path;
import java.util.List;

import org.oneseal.matter.PackFiles;
import org.oneseal.matter.PackSource;

/** The packs that are rehearsed, and no others. */
final class RehearsedPacks extends PackSource {

	private final List<PackFiles> packs;

	RehearsedPacks(List<PackFiles> packs) {
		super(Path.of(""));
		this.packs = List.copyOf(packs);
	}

	@Override
	public List<PackFiles> all() {
		return packs;
	}

}
