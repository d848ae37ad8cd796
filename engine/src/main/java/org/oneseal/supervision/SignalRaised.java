package org.oneseal.supervision;

/** News: a signal was raised, or stands again. Published in the transaction of that. */
record SignalRaised(Warning warning) {

}
