package org.oneseal.matter;

/**
 * The place in the law that carries a rule of a matter.
 *
 * @param law name of the law or regulation, in Chinese
 * @param article article as cited, such as {@code 35} or {@code 11-14}
 * @param note what the citation says about the rule, and whether the text was at hand
 */
public record LegalBasis(String law, String article, String note) {

}
