package org.oneseal.batch;

/**
 * What all acts of a batch have in common.
 *
 * @param to account of the colleague the steps are handed to; empty for other acts
 * @param words reasons of the grants, findings of the opinions, or what the colleague or
 * those who are urged are told
 * @param conditions what the grants ask of the holders; empty for other acts
 */
public record BatchWish(String to, String words, String conditions) {

	/** Nothing was written yet. */
	public static final BatchWish NOTHING = new BatchWish("", "", "");

	public BatchWish {
		to = to.strip();
		words = words.strip();
		conditions = conditions.strip();
	}

}
