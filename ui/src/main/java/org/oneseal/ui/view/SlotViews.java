package org.oneseal.ui.view;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

import org.oneseal.cases.CaseFile;
import org.oneseal.cases.CaseStatus;
import org.oneseal.cases.Drafts;
import org.oneseal.cases.Material;
import org.oneseal.form.Answers;
import org.oneseal.form.FormDefinition;
import org.oneseal.matter.Matter;
import org.oneseal.matter.Matter.Necessity;
import org.oneseal.matter.Matter.RequiredMaterial;

/** Materials by the slots they answer. */
@Component
public class SlotViews {

	private final Words words;

	private final LegalDays days;

	private final long largest;

	SlotViews(Words words, LegalDays days, @Value("${oneseal.attachment.max-size:20MB}") DataSize largest) {
		this.words = words;
		this.days = days;
		this.largest = largest.toBytes();
	}

	/**
	 * The slots of an application being written, as its answers need them.
	 * @param address of the materials page; uploads and removals are posted below it
	 * @param errors what is wrong, by slot
	 * @param requests what the correction notice asks for, by slot
	 */
	public List<SlotView> toFill(Drafts.Draft draft, String address, Map<String, String> errors,
			Map<String, String> requests) {
		return shown(draft.pack().matter(), draft.form(), draft.answers()).stream().map((material) -> {
			String slot = material.id();
			List<FileView> files = draft.materials()
				.stream()
				.filter((file) -> file.slot().equals(slot))
				.map((file) -> file(file, address + "/" + file.id() + "/remove", false))
				.toList();
			return slot(material, address + "/" + slot, files, errors.get(slot), requests.get(slot));
		}).toList();
	}

	/**
	 * What was handed in with a filed application, replaced files included.
	 * @param correctedSince when the correction was asked, {@code null} if it never was
	 */
	public List<SlotView> toRead(CaseFile file, @Nullable Instant correctedSince) {
		Predicate<Material> fresh = (material) -> correctedSince != null && material.isJudged()
				&& material.uploadedAt().isAfter(correctedSince);
		Set<String> needed = shown(file.pack().matter(), file.form(), file.answers()).stream()
			.map(RequiredMaterial::id)
			.collect(Collectors.toSet());
		return file.pack().matter().materials().stream().map((material) -> {
			List<FileView> files = file.materials()
				.stream()
				.filter((handedIn) -> handedIn.slot().equals(material.id()) && handedIn.state() != Material.State.DRAFT)
				.map((handedIn) -> file(handedIn, null, fresh.test(handedIn)))
				.toList();
			return slot(material, "", files, null, null);
		}).filter((slot) -> needed.contains(slot.id()) || !slot.files().isEmpty()).toList();
	}

	/**
	 * The slots of materials that were allowed to follow later and have not come.
	 * @param address of the case; uploads are posted below it
	 */
	public List<SlotView> toFollow(CaseFile file, String address, Map<String, String> errors) {
		CaseStatus status = file.approvalCase().status();
		return (status != CaseStatus.RECEIVED && status != CaseStatus.ACCEPTED) ? List.of()
				: file.outstanding()
					.stream()
					.map((material) -> slot(material, address + "/materials/" + material.id(), List.of(),
							errors.get(material.id()), null))
					.toList();
	}

	/** The materials these answers ask for. */
	private static List<RequiredMaterial> shown(Matter matter, FormDefinition form, Answers answers) {
		Set<String> visible = form.visible(answers);
		return matter.materials().stream().filter((material) -> visible.contains(material.id())).toList();
	}

	private SlotView slot(RequiredMaterial material, String uploadHref, List<FileView> files, @Nullable String error,
			@Nullable String request) {
		// a conditional material has a slot only where its condition holds
		Necessity necessity = (material.necessity() == Necessity.CONDITIONAL) ? Necessity.REQUIRED
				: material.necessity();
		String accept = material.accept()
			.stream()
			.sorted()
			.map((kind) -> kind.equals("jpg") ? ".jpg,.jpeg" : "." + kind)
			.collect(Collectors.joining(","));
		return new SlotView(material.id(), this.words.say(material.title()), this.words.say(material.hint()),
				necessity.name(), accept, this.words.kinds(material.accept()), this.largest,
				this.words.size(this.largest), uploadHref, files, error, request);
	}

	private FileView file(Material material, @Nullable String removeHref, boolean fresh) {
		return new FileView(material.id(), material.fileName(), "/materials/" + material.id(), removeHref,
				this.words.size(material.content().size()), this.days.at(material.uploadedAt()),
				material.state() == Material.State.REPLACED, fresh);
	}

}
