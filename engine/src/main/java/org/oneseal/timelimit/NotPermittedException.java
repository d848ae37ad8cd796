package org.oneseal.timelimit;

import org.oneseal.organisation.Actor;

/** Somebody tried what is another's to do. */
public class NotPermittedException extends RuntimeException {

	NotPermittedException(Actor actor, String wish) {
		super("%s of %s may not %s".formatted(actor.username(), actor.department(), wish));
	}

}
