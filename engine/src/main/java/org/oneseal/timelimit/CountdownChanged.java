package org.oneseal.timelimit;

/**
 * News: a limit began, stopped, went on, became longer, was computed anew or ended.
 * Published in the transaction of the act; the case is locked.
 *
 * @param began whether it began just now
 */
public record CountdownChanged(Countdown countdown, boolean began) {

}
