package org.merestone.geo.crs;

import java.util.Map;
import org.merestone.geo.Sentence;

/** A coordinate system cannot be used. The reason is stable; the message is for logs and command lines. */
public final class CoordinateSystemRefused extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    /** Why a system is refused. */
    public enum Reason {
        /** The text is not of the form EPSG:n. */
        NOT_A_CODE("is not an EPSG code such as EPSG:4547"),
        /** No such code, or a system that cannot be turned into longitude and latitude. */
        UNKNOWN_CODE("is not a coordinate system that can be turned into longitude and latitude"),
        /**
         * Three-dimensional, such as CGCS2000 (EPSG:4479, 4480) or WGS 84 (4978, 4979): give longitude and latitude, and the height
         * beside them.
         */
        THREE_DIMENSIONAL("is three-dimensional: give EPSG:4490 and the height in a column of its own"),
        /** 1954 and 1980 coordinates: the official parameters are classified, so only converted files are taken. */
        NEEDS_CERTIFICATE("is of the 1954 or 1980 datum: have it converted to CGCS2000 and give the conversion certificate");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }
    }

    private final Reason reason;
    private final String code;

    CoordinateSystemRefused(Reason reason, String code) {
        super(code + " " + reason.sentence);
        this.reason = reason;
        this.code = code;
    }

    CoordinateSystemRefused(Reason reason, String code, Throwable cause) {
        super(code + " " + reason.sentence, cause);
        this.reason = reason;
        this.code = code;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** Why, for a person. */
    public Sentence sentence() {
        String given = code.length() > 40 ? code.substring(0, 40) + "…" : code;
        return new Sentence("org.merestone.geo.crs.refusals", reason.name(), Map.of("code", given));
    }

    /** The code as it was given. */
    public String code() {
        return code;
    }
}
