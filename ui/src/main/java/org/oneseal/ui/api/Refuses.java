package org.oneseal.ui.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The kinds of problem a method of the interface can answer with, beside those that
 * follow from what it takes; the description and its readers rely on it.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@interface Refuses {

	/** The kinds. */
	ProblemType[] value();

}
