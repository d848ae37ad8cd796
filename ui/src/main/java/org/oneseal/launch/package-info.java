/**
 * Starting quickly: the packed jar is unpacked once and its classes are archived, and
 * every later start runs from there. Allowed neighbours: none; only {@link ClassArchive}
 * runs inside the application.
 */
@NullMarked
package org.oneseal.launch;

import org.jspecify.annotations.NullMarked;
