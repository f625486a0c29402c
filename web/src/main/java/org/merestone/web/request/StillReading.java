package org.merestone.web.request;

/** A question that came before the program had read its register (503): an empty one is never taken for the truth. */
public final class StillReading extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
