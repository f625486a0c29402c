package org.merestone.data.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Another name of a place.
 *
 * @param from  first day, when known
 * @param until the day it ended; null for an alias still heard
 */
public record DemoOtherName(Kind kind, String name, String specific, String generic, DemoRoman roman,
        @Nullable LocalDate from, @Nullable LocalDate until, String reason) {

    /** 曾用名 or 别名. */
    public enum Kind { FORMER, ALIAS }
}
