package org.oneseal.cases;

/**
 * The application was filed meanwhile, perhaps in another window, and cannot be written
 * in.
 */
public class ApplicationClosedException extends RuntimeException {

	private final String application;

	public ApplicationClosedException(String application) {
		super("Application %s is filed".formatted(application));
		this.application = application;
	}

	/** Id of the application and of its case. */
	public String application() {
		return this.application;
	}

}
