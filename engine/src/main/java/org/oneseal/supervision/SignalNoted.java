package org.oneseal.supervision;

import org.oneseal.cases.Act;
import org.oneseal.cases.ApprovalCase;

/**
 * News: the system raised a signal or took it back. Published in the transaction of what
 * brought it about.
 */
record SignalNoted(ApprovalCase approvalCase, Act act, Warning warning) {

}
