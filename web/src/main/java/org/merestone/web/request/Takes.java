package org.merestone.web.request;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares parameters that a handler reads from the request itself, because their sentences need more than their type. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Takes {

    String[] value();

    /** Whether others may come too, such as the properties of a collection; the handler then refuses itself what it does not know. */
    boolean andMore() default false;
}
