package org.oneseal.cases;

import java.util.List;

/**
 * What follows when steps of a case end, by the process it was started with and by where
 * its other branches are now.
 *
 * @param next ids of the steps that begin for people at once
 * @param automatic ids of the steps the program does on the way
 * @param waitsFor ids of open steps that have to end first, because ways meet behind them
 * @param then ids of the steps that begin for people when those have ended
 */
public record Outlook(List<String> next, List<String> automatic, List<String> waitsFor, List<String> then) {

	public Outlook {
		next = List.copyOf(next);
		automatic = List.copyOf(automatic);
		waitsFor = List.copyOf(waitsFor);
		then = List.copyOf(then);
	}

}
