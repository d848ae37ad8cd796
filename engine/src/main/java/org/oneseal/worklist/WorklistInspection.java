package org.oneseal.worklist;

import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.function.Consumer;

/**
 * Compares and mends the work list of a system, whether it is running or not. Found at
 * run time, so that a command that only names it waits for nothing that it needs.
 */
public interface WorklistInspection {

	/** The one there is. */
	static WorklistInspection load() {
		return ServiceLoader.load(WorklistInspection.class)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("No inspection of the work list is on the class path"));
	}

	/**
	 * Compares everything, as of one instant.
	 * @param settings of the program, such as {@code --oneseal.home=FOLDER}
	 * @param rebuilds whether lines that are wrong are written anew; then what is told
	 * was wrong when it was written, and nobody could act on the case in between
	 * @param language of what an {@link UnreachableDataException} says
	 * @param each told of each difference, in the order of the ids of the steps
	 */
	Looked inspect(List<String> settings, boolean rebuilds, Locale language, Consumer<WorklistDifference> each);

	/**
	 * How much was compared.
	 *
	 * @param lines of the work list
	 * @param steps of cases, open and ended
	 * @param tasks open in the engine
	 */
	record Looked(long lines, long steps, long tasks) {

	}

	/** There is no database, or it cannot be reached; the message says it in words. */
	final class UnreachableDataException extends RuntimeException {

		private static final long serialVersionUID = 1L;

		public UnreachableDataException(String words, Throwable cause) {
			super(words, cause);
		}

	}

}
