package org.oneseal.ui.view;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.oneseal.licence.Licence;
import org.oneseal.licence.LicenceRegister;

/**
 * Asks the register for whoever holds a licence in hand; codes that are guessed are
 * checked as slowly as {@link Guesses} says.
 */
@Component
public class LicenceCodes {

	private final LicenceRegister register;

	private final Guesses guesses;

	LicenceCodes(LicenceRegister register, Clock clock) {
		this.register = register;
		this.guesses = new Guesses(clock);
	}

	/**
	 * What the register says.
	 *
	 * @param licence empty for a wrong code as for an identifier that does not exist
	 * @param tooMany whether nothing was looked up, because too many codes were wrong
	 */
	public record Found(Optional<Licence> licence, boolean tooMany) {

	}

	/**
	 * Looks up a licence.
	 * @param place address of the network the question came from
	 */
	public Found shown(String identifier, String code, String place) {
		String what = identifier.strip();
		if (!this.guesses.mayTry(what, place)) {
			return new Found(Optional.empty(), true);
		}
		Optional<Licence> licence = this.register.shown(what, code.strip().toUpperCase(Locale.ROOT));
		if (licence.isPresent()) {
			this.guesses.wasRight(what, place);
		}
		else {
			this.guesses.wasWrong(what, place);
		}
		return new Found(licence, false);
	}

}
