package org.oneseal.ui.view;

/** How a state is drawn: each has its icon and colour besides its words. */
public enum Tone {

	NEUTRAL, ACTIVE, WAITING, GOOD, BAD

}
