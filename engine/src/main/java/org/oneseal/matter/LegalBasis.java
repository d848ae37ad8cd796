package org.oneseal.matter;

import org.jspecify.annotations.Nullable;

import org.oneseal.text.Text;

/**
 * The place in the law that carries a rule of a matter.
 *
 * @param law name of the law or regulation
 * @param article article as cited, such as {@code 35} or {@code 11-14}; {@code null}
 * where the text was not at hand and a lawyer has still to name it
 * @param note what the citation says about the rule, and that its text was not at hand
 * where it was not; {@code null} where the article speaks for itself
 */
public record LegalBasis(Text law, @Nullable String article, @Nullable Text note) {

}
