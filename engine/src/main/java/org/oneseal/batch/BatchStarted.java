package org.oneseal.batch;

/**
 * News: an official said that a batch be done.
 *
 * @param id the batch
 */
record BatchStarted(String id) {

}
