package org.oneseal.licence;

import java.net.URI;

/**
 * Where a licence is checked.
 *
 * @param address what the QR code leads to, with identifier and code
 * @param code the code alone, printed for whoever types it
 */
public record CheckLink(URI address, String code) {

}
