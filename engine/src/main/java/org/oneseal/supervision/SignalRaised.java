package org.oneseal.supervision;

/** News: a signal was raised. Published in the transaction that raised it. */
record SignalRaised(Warning warning) {

}
