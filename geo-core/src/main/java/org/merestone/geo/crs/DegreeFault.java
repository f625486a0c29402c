package org.merestone.geo.crs;

/** A text is not an angle. The reason is stable; the message is for logs and command lines. */
public final class DegreeFault extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    /** What is wrong with the text. */
    public enum Reason {
        /** No known spelling of an angle. */
        NOT_AN_ANGLE("is not an angle in degrees"),
        /** Minutes must be below 60. */
        MINUTES_NOT_BELOW_60("has 60 minutes or more"),
        /** Seconds must be below 60. */
        SECONDS_NOT_BELOW_60("has 60 seconds or more");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }
    }

    private final Reason reason;

    DegreeFault(Reason reason, String text) {
        super("'" + (text.length() > 60 ? text.substring(0, 60) + "…" : text) + "' " + reason.sentence);
        this.reason = reason;
    }

    /** What is wrong. */
    public Reason reason() {
        return reason;
    }
}
