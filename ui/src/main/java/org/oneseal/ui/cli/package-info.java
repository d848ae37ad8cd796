/**
 * The commands of the one program. They start what they need and nothing else: neither
 * Spring nor a database unless a command cannot do without. Allowed neighbours:
 * supervision, rehearsal, worklist, launch, yaml.
 */
@NullMarked
package org.oneseal.ui.cli;

import org.jspecify.annotations.NullMarked;
