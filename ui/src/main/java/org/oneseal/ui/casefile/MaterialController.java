package org.oneseal.ui.casefile;

import java.util.Map;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;

import org.oneseal.attachment.PagePicture;
import org.oneseal.attachment.PagePicture.Sharpness;
import org.oneseal.attachment.PagePicture.Shown;
import org.oneseal.attachment.PagePictures;
import org.oneseal.attachment.StoreUnavailableException;
import org.oneseal.cases.CaseFiles;
import org.oneseal.cases.Material;
import org.oneseal.cases.NoSuchCaseException;
import org.oneseal.cases.Uploads;
import org.oneseal.organisation.Actor;
import org.oneseal.ui.worklist.ListWalk;

/**
 * Materials of a case, to be looked at without leaving its file. Who may see a file is
 * decided where it is decided for saving it.
 */
@Controller
class MaterialController {

	private static final String NOTHING_TO_RUN = "default-src 'none'; sandbox";

	private final CaseFiles files;

	private final Uploads uploads;

	private final PagePictures pictures;

	private final MaterialViews views;

	private final ListWalk walk;

	MaterialController(CaseFiles files, Uploads uploads, PagePictures pictures, MaterialViews views, ListWalk walk) {
		this.files = files;
		this.uploads = uploads;
		this.pictures = pictures;
		this.views = views;
		this.walk = walk;
	}

	/** The viewer; a script takes it out of the page and puts it beside the answers. */
	@GetMapping("/case-files/{number}/materials/{id}")
	@Transactional(readOnly = true)
	String material(@PathVariable String number, @PathVariable String id, @RequestParam(defaultValue = "1") int page,
			@RequestParam(defaultValue = "") String list, Actor official, Model model) {
		this.uploads.look(id, official);
		model.addAttribute("way", this.walk.from(list, number, official));
		model.addAttribute("material", this.views.of(this.files.open(number, official), id, page));
		return "casefile/material";
	}

	/**
	 * A page of a PDF as a picture. The browser may keep it, but asks each time whether
	 * it may still be seen.
	 * @param wishes {@code large} for looking closely
	 */
	@GetMapping("/case-files/{number}/materials/{id}/pages/{page}")
	ResponseEntity<byte[]> page(@PathVariable String number, @PathVariable String id, @PathVariable int page,
			@RequestParam Map<String, String> wishes, Actor official, WebRequest request)
			throws StoreUnavailableException {
		Material material = this.uploads.look(id, official);
		Sharpness sharpness = wishes.containsKey("large") ? Sharpness.LARGE : Sharpness.NORMAL;
		String mark = '"' + material.content().sha256() + "-" + page + "-" + sharpness + '"';
		if (!this.files.open(number, official).approvalCase().id().equals(material.applicationId())
				|| !MaterialViews.isPdf(material)) {
			throw new NoSuchCaseException(id);
		}
		if (request.checkNotModified(mark)) {
			return ResponseEntity.status(304).eTag(mark).cacheControl(kept()).build();
		}
		PagePicture picture = this.pictures.page(material.content(), page, sharpness);
		if (!(picture instanceof Shown shown)) {
			throw new NoSuchCaseException(id);
		}
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(shown.mediaType()))
			.eTag(mark)
			.cacheControl(kept())
			.header("Content-Security-Policy", NOTHING_TO_RUN)
			.header("Cross-Origin-Resource-Policy", "same-origin")
			.header("X-Content-Type-Options", "nosniff")
			.body(shown.content());
	}

	private static CacheControl kept() {
		return CacheControl.noCache().cachePrivate();
	}

}
