package org.merestone.web.custody;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What this handler answers with is material of a line: it is entered in the ledger of exports before it is sent (rule 97). */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface HandsOut {

    /** Request attribute under which a handler that is about many lines leaves their ids. */
    String LINES = "merestone.handed-out.lines";

    /** How the line is found: by the path's variable, by what the handler says, or not here because the service enters the file itself. */
    enum About { LINE, TASK, VERSION, SAID, SERVICE }

    /** Whose id the variable is. */
    About value();

    /** Name of the path's variable. */
    String variable() default "id";

    /** What the ledger calls it. */
    String as() default "";
}
