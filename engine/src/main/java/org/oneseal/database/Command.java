package org.oneseal.database;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.transaction.annotation.Transactional;

/**
 * One wish of one person or client, fulfilled completely or not at all.
 * <p>
 * It is one transaction. When it loses a race in the database (a deadlock, an optimistic
 * lock, a certification conflict or a fail-over in a cluster; also at the commit) it
 * starts again from nothing, after a growing random pause, for 15 seconds in all. So
 * everything it does must be undone by a rollback, and what cannot be must be keyed, as a
 * commit whose answer was lost may have happened. A command called by another command
 * joins its transaction, and the outermost one starts again.
 */
@Target({ ElementType.METHOD, ElementType.TYPE })
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@Transactional
public @interface Command {

}
