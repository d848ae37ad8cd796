package org.oneseal.timelimit;

/**
 * News: a limit began, stopped, went on, became longer, was computed anew or ended.
 * Published in the transaction of the act; the case is locked.
 */
public record CountdownChanged(Countdown countdown) {

}
