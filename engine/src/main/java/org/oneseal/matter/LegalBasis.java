package org.oneseal.matter;

import org.jspecify.annotations.Nullable;

import org.oneseal.text.Text;

/**
 * The place in the law that carries a rule of a matter.
 *
 * @param law name of the law or regulation
 * @param article article as cited, such as {@code 35} or {@code 11-14}
 * @param note what the citation says about the rule and whether its text was at hand;
 * {@code null} where the article speaks for itself
 */
public record LegalBasis(Text law, String article, @Nullable Text note) {

}
