package org.oneseal.writing;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What somebody typed into the form of an act.
 *
 * @param form address of the form below that of the case file, such as
 * {@code steps/<id>/opinion}
 * @param fields what was typed, by name of the field, several where a name is repeated
 * @param savedAt when it was saved last
 */
public record ActDraft(String form, Map<String, List<String>> fields, Instant savedAt) {

}
