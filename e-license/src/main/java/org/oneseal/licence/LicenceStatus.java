package org.oneseal.licence;

/** How a licence stands in the register. */
public enum LicenceStatus {

	NOT_YET_VALID, VALID, EXPIRED

}
