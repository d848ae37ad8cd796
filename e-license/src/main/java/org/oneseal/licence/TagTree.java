package org.oneseal.licence;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.jspecify.annotations.Nullable;

/**
 * The logical structure of a page (ISO 32000-1, 14.7): what a screen reader reads, in the
 * order it was added.
 */
final class TagTree {

	private static final int PAGE_KEY = 0;

	private static final int FIELD_KEY = 1;

	private final PDPage page;

	private final COSDictionary root = new COSDictionary();

	private final COSDictionary whole = element("Document");

	private final COSArray children = new COSArray();

	private final COSArray byContent = new COSArray();

	private final COSArray byKey = new COSArray();

	TagTree(PDDocument document, PDPage page) {
		this.page = page;
		root.setItem(COSName.TYPE, COSName.STRUCT_TREE_ROOT);
		root.setItem(COSName.K, whole);
		whole.setItem(COSName.P, root);
		whole.setItem(COSName.K, children);
		COSDictionary parents = new COSDictionary();
		parents.setItem(COSName.NUMS, byKey);
		root.setItem(COSName.PARENT_TREE, parents);
		root.setInt(COSName.getPDFName("ParentTreeNextKey"), FIELD_KEY + 1);
		byKey.add(COSInteger.get(PAGE_KEY));
		byKey.add(byContent);
		page.setStructParents(PAGE_KEY);
		COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
		catalog.setItem(COSName.STRUCT_TREE_ROOT, root);
		COSDictionary marks = new COSDictionary();
		marks.setBoolean(COSName.getPDFName("Marked"), true);
		catalog.setItem(COSName.MARK_INFO, marks);
	}

	/**
	 * Adds a piece of content.
	 * @param type such as {@code H1} or {@code P}
	 * @param language when it is not the document's
	 * @param alternative what to say instead of a picture
	 * @return the number its operators on the page are marked with
	 */
	int content(String type, @Nullable String language, @Nullable String alternative) {
		COSDictionary element = child(type, alternative);
		if (language != null) {
			element.setString(COSName.LANG, language);
		}
		int number = byContent.size();
		element.setInt(COSName.K, number);
		byContent.add(element);
		return number;
	}

	/**
	 * Adds the form field that will bear the seal.
	 */
	void field(PDAnnotation widget, String alternative) {
		COSDictionary element = child("Form", alternative);
		COSDictionary reference = new COSDictionary();
		reference.setItem(COSName.TYPE, COSName.getPDFName("OBJR"));
		reference.setItem(COSName.getPDFName("Obj"), widget);
		reference.setItem(COSName.PG, page);
		element.setItem(COSName.K, reference);
		widget.setStructParent(FIELD_KEY);
		byKey.add(COSInteger.get(FIELD_KEY));
		byKey.add(element);
	}

	private COSDictionary child(String type, @Nullable String alternative) {
		COSDictionary element = element(type);
		element.setItem(COSName.P, whole);
		element.setItem(COSName.PG, page);
		if (alternative != null) {
			element.setString(COSName.ALT, alternative);
		}
		children.add(element);
		return element;
	}

	private static COSDictionary element(String type) {
		COSDictionary element = new COSDictionary();
		element.setItem(COSName.TYPE, COSName.getPDFName("StructElem"));
		element.setName(COSName.S, type);
		return element;
	}

}
