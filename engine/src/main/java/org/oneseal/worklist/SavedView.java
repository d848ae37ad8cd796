package org.oneseal.worklist;

/**
 * A list as an official named it.
 *
 * @param id its id
 * @param name as the official calls it
 * @param address what names the list, in words of whoever shows it
 */
public record SavedView(String id, String name, String address) {

}
