package org.merestone.web.ogc.conformance;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.merestone.web.ServedTest;

/** The conformance class whose abstract tests a class restates; each method bears the name of one as its display name. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServedTest
@interface Conformance {

    /** What stands behind {@link #SPECIFICATIONS}, such as {@code ogcapi-features-1/1.0/conf/core}. */
    String value();

    String SPECIFICATIONS = "http://www.opengis.net/spec/";
}
