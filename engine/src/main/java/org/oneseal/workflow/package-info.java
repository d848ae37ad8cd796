/**
 * The only code that knows Flowable: deploys packs, drives cases through their processes
 * and keeps definitions to what is safe. Allowed neighbours: cases, matter, timelimit,
 * database, yaml.
 */
@NullMarked
package org.oneseal.workflow;

import org.jspecify.annotations.NullMarked;
