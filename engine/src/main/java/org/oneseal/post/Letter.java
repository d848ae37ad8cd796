package org.oneseal.post;

/**
 * What a mail says.
 *
 * @param id its Message-ID without the angle brackets: a mail that is sent twice is one
 * mail to whoever reads it
 * @param subject without personal data, as mail programs show it to bystanders
 * @param text plain text
 */
public record Letter(String id, String subject, String text) {

}
