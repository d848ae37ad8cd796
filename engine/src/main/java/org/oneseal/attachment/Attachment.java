package org.oneseal.attachment;

/**
 * Content in the store.
 *
 * @param sha256 SHA-256 of the content, 64 lower-case hex digits; also its name in the
 * store
 * @param size in bytes
 * @param mediaType what the content is, found by looking at it
 */
public record Attachment(String sha256, long size, String mediaType) {

}
