package org.oneseal.ui.casefile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

import org.oneseal.attachment.PagePicture;
import org.oneseal.attachment.PagePicture.NotShown;
import org.oneseal.attachment.PagePicture.Sharpness;
import org.oneseal.attachment.PagePicture.Shown;
import org.oneseal.attachment.PagePictures;
import org.oneseal.attachment.StoreUnavailableException;
import org.oneseal.cases.CaseFile;
import org.oneseal.cases.Material;
import org.oneseal.cases.NoSuchCaseException;
import org.oneseal.matter.Matter;
import org.oneseal.ui.casefile.CaseFileView.Check;
import org.oneseal.ui.casefile.MaterialView.Neighbour;
import org.oneseal.ui.view.LegalDays;
import org.oneseal.ui.view.Tone;
import org.oneseal.ui.view.Words;

/**
 * A file of a case as it is looked at beside the answers. Pages of a PDF are shown as
 * pictures: telephones show no PDF inside a page, and a picture lets the page and the
 * answers be read, turned and enlarged with the same keys everywhere.
 */
@Component
class MaterialViews {

	private final PagePictures pictures;

	private final LegalDays days;

	private final Words words;

	MaterialViews(PagePictures pictures, LegalDays days, Words words) {
		this.pictures = pictures;
		this.days = days;
		this.words = words;
	}

	/**
	 * The files of a case as they are listed: by the order of the matter's materials,
	 * those that are judged first.
	 */
	static List<Material> listed(CaseFile file) {
		List<String> slots = file.pack().matter().materials().stream().map(Matter.RequiredMaterial::id).toList();
		return file.materials()
			.stream()
			.filter((material) -> material.state() != Material.State.DRAFT && slots.contains(material.slot()))
			.sorted(Comparator.<Material, Boolean>comparing((material) -> !material.isJudged())
				.thenComparing((material) -> slots.indexOf(material.slot()))
				.thenComparing(Material::uploadedAt))
			.toList();
	}

	/** Where a file of a case is looked at. */
	static String href(CaseFile file, Material material) {
		return "/case-files/" + file.approvalCase().number() + "/materials/" + material.id();
	}

	/**
	 * A file of a case.
	 * @param page 1 for the first
	 * @throws NoSuchCaseException if the case has no such file
	 */
	MaterialView of(CaseFile file, String id, int page) {
		List<Material> all = listed(file);
		int at = all.stream().map(Material::id).toList().indexOf(id);
		if (at < 0) {
			throw new NoSuchCaseException(id);
		}
		Material material = all.get(at);
		String href = href(file, material);
		Look look = isPdf(material) ? drawn(material, page, href)
				: new Look(1, "/materials/" + id + "?view", null, null, 1);
		return new MaterialView(file.approvalCase().number().value(), file.approvalCase().subject(),
				"/case-files/" + file.approvalCase().number(), title(file, material), material.fileName(),
				this.words.size(material.content().size()), this.days.at(material.uploadedAt()), at + 1, all.size(),
				look.page(), look.pages(), look.picture(), look.sharper(), look.note(), "/materials/" + id + "?view",
				"/materials/" + id, neighbour(file, all, at - 1), neighbour(file, all, at + 1),
				(look.page() > 1) ? href + "?page=" + (look.page() - 1) : null,
				(look.page() < look.pages()) ? href + "?page=" + (look.page() + 1) : null,
				checks(file, all, material, look));
	}

	static boolean isPdf(Material material) {
		return MediaType.APPLICATION_PDF_VALUE.equals(material.content().mediaType());
	}

	/** Drawn now, so that the page can say at once why there is no picture. */
	private Look drawn(Material material, int page, String href) {
		try {
			PagePicture picture = this.pictures.page(material.content(), page, Sharpness.NORMAL);
			if (picture instanceof NotShown missing) {
				return new Look(page, null, null, this.words.say("viewer.not-shown." + missing.reason()), 0);
			}
			String address = href + "/pages/" + page;
			return new Look(page, address, address + "?large", null, ((Shown) picture).pages());
		}
		catch (StoreUnavailableException ex) {
			return new Look(page, null, null, this.words.say("viewer.not-shown.UNAVAILABLE"), 0);
		}
	}

	private @Nullable Neighbour neighbour(CaseFile file, List<Material> all, int at) {
		if (at < 0 || at >= all.size()) {
			return null;
		}
		return new Neighbour(title(file, all.get(at)), href(file, all.get(at)));
	}

	private String title(CaseFile file, Material material) {
		return file.pack()
			.matter()
			.material(material.slot())
			.map((required) -> this.words.say(required.title()))
			.orElse(material.slot());
	}

	/** What the system found, so that officials need not. */
	private List<Check> checks(CaseFile file, List<Material> all, Material material, Look look) {
		List<Check> checks = new ArrayList<>();
		if (look.picture() != null) {
			checks.add(new Check(Tone.GOOD, isPdf(material) ? this.words.say("viewer.check.pdf", look.pages())
					: this.words.say("viewer.check.picture")));
		}
		if (!material.isJudged()) {
			checks.add(new Check(Tone.WAITING, this.words.say("viewer.check.replaced")));
		}
		all.stream()
			.filter((other) -> !other.id().equals(material.id()) && other.isJudged()
					&& other.content().sha256().equals(material.content().sha256()))
			.findFirst()
			.ifPresent((same) -> checks
				.add(new Check(Tone.WAITING, this.words.say("viewer.check.same", title(file, same)))));
		return checks;
	}

	/**
	 * What is seen of a file.
	 *
	 * @param page which page
	 * @param picture its address
	 * @param sharper the same, sharper
	 * @param note why there is none
	 * @param pages how many there are, 0 if that is not known
	 */
	private record Look(int page, @Nullable String picture, @Nullable String sharper, @Nullable String note,
			int pages) {

	}

}
