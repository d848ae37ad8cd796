package org.oneseal.licence;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import org.oneseal.matter.MatterPack;
import org.oneseal.matter.PackVersion;
import org.oneseal.seal.Seal;
import org.oneseal.seal.SealedPdf;
import org.oneseal.seal.SealingException;

/** Prints a licence by the layout of its pack and seals it. */
@Component
class LicencePress {

	private final LicencePaper paper;

	private final SealedPdf sealing;

	private final Seals seals;

	private final String publicUrl;

	private final Map<PackVersion, LicenceLayout> layouts = new ConcurrentHashMap<>();

	LicencePress(SealedPdf sealing, Seals seals, Clock clock, @Value("${oneseal.public-url}") String publicUrl) {
		this.paper = new LicencePaper(clock);
		this.sealing = sealing;
		this.seals = seals;
		this.publicUrl = publicUrl;
	}

	/**
	 * Prints and seals.
	 * @return the sealed PDF; never one without its time stamp
	 * @throws LayoutException if the values do not suit the layout
	 * @throws SealingException if there is no seal or no time stamp now
	 */
	byte[] print(LicenceFacts facts, MatterPack pack) throws LayoutException, SealingException {
		LicenceLayout layout = this.layouts.computeIfAbsent(pack.version(),
				(version) -> LayoutReader.read(MatterPack.LAYOUT_FILE, pack.file(MatterPack.LAYOUT_FILE)));
		Seal seal = this.seals.of(facts.issuerDepartment(), facts.issuerName());
		byte[] page = this.paper.compose(layout, facts.values(), new CheckLink(address(facts), facts.code()));
		return this.sealing.seal(page, seal, layout.seal().line());
	}

	/** Where anybody can ask about the licence; the code keeps others from guessing. */
	private URI address(LicenceFacts facts) {
		return URI.create("%s/verify?id=%s&code=%s".formatted(this.publicUrl, facts.number().value(), facts.code()));
	}

}
