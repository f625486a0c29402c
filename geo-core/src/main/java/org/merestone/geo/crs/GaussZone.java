package org.merestone.geo.crs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A zone of the Gauss-Krüger projection (高斯－克吕格投影带) over China, either 3° or 6° wide.
 *
 * <p>A 3° zone n has its central meridian at 3n°, n = 25…45; a 6° zone N at 6N−3°, N = 13…23. The two ranges do not
 * overlap, so the prefix of a full easting (zone·10⁶ + 500 000 m + y) tells the width too.
 */
public record GaussZone(Width width, int number) implements Comparable<GaussZone> {

    /** How wide a zone is, in degrees of longitude, and which EPSG codes its zones have. */
    public enum Width {
        /** 三度带: EPSG 4513–4533 with prefixed eastings, 4534–4554 without. */
        THREE(3, 25, 45, 4513, 4534),
        /** 六度带: EPSG 4491–4501 with prefixed eastings, 4502–4512 without. */
        SIX(6, 13, 23, 4491, 4502);

        private final int degrees;
        private final int first;
        private final int last;
        private final int firstPrefixedEpsg;
        private final int firstPlainEpsg;

        Width(int degrees, int first, int last, int firstPrefixedEpsg, int firstPlainEpsg) {
            this.degrees = degrees;
            this.first = first;
            this.last = last;
            this.firstPrefixedEpsg = firstPrefixedEpsg;
            this.firstPlainEpsg = firstPlainEpsg;
        }

        /** Width in degrees of longitude. */
        public int degrees() {
            return degrees;
        }
    }

    /** The zone with each number; most points of a file ask for the same. */
    private static final List<Optional<GaussZone>> BY_NUMBER = byNumber();

    /** @throws IllegalArgumentException if the number is not one of the width's zones over China */
    public GaussZone {
        if (number < width.first || number > width.last) {
            throw new IllegalArgumentException("a " + width.degrees + "-degree zone over China has a number from "
                    + width.first + " to " + width.last + ": " + number);
        }
    }

    /** The 3° zone with this number, 25…45. */
    public static GaussZone three(int number) {
        return new GaussZone(Width.THREE, number);
    }

    /** The 6° zone with this number, 13…23. */
    public static GaussZone six(int number) {
        return new GaussZone(Width.SIX, number);
    }

    /** The 3° zone that holds this longitude; on the edge between two zones the eastern one. */
    public static GaussZone of(double lon) {
        return three((int) Math.floor((lon + 1.5) / 3));
    }

    /** The 6° zone that holds this longitude; on the edge between two zones the eastern one. */
    public static GaussZone sixDegreeOf(double lon) {
        return six((int) Math.floor(lon / 6) + 1);
    }

    /** The zone that an easting's prefix names, of either width, or nothing if no zone has that number. */
    public static Optional<GaussZone> ofPrefix(int prefix) {
        return prefix >= 0 && prefix < BY_NUMBER.size() ? BY_NUMBER.get(prefix) : Optional.empty();
    }

    private static List<Optional<GaussZone>> byNumber() {
        List<Optional<GaussZone>> zones = new ArrayList<>(Collections.nCopies(Width.THREE.last + 1, Optional.empty()));
        for (Width width : Width.values()) {
            for (int number = width.first; number <= width.last; number++) {
                zones.set(number, Optional.of(new GaussZone(width, number)));
            }
        }
        return List.copyOf(zones);
    }

    /** The zone of an EPSG code of CGCS2000 Gauss-Krüger, 4491…4554, with or without prefix. */
    public static Optional<GaussZone> ofEpsg(int epsg) {
        for (Width width : Width.values()) {
            int count = width.last - width.first;
            for (int base : new int[] {width.firstPrefixedEpsg, width.firstPlainEpsg}) {
                if (epsg >= base && epsg <= base + count) {
                    return Optional.of(new GaussZone(width, width.first + epsg - base));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether this code's eastings carry the zone number in front; meaningful for codes that {@link #ofEpsg} knows. */
    public static boolean isPrefixed(int epsg) {
        return ofEpsg(epsg).filter(zone -> zone.epsgPrefixed() == epsg).isPresent();
    }

    /** Longitude of the central meridian, degrees. */
    public double centralMeridian() {
        return width == Width.THREE ? 3.0 * number : 6.0 * number - 3;
    }

    /** EPSG code of the system whose eastings carry the zone number in front (Y = 38 531 166). */
    public int epsgPrefixed() {
        return width.firstPrefixedEpsg + number - width.first;
    }

    /** EPSG code of the system whose eastings carry no zone number (Y = 531 166). */
    public int epsg() {
        return width.firstPlainEpsg + number - width.first;
    }

    /** Whether the longitude lies in this zone proper, edges included. */
    public boolean contains(double lon) {
        return Math.abs(lon - centralMeridian()) <= width.degrees / 2.0;
    }

    /** By width, then from west to east. */
    @Override
    public int compareTo(GaussZone other) {
        int byWidth = width.compareTo(other.width);
        return byWidth != 0 ? byWidth : Integer.compare(number, other.number);
    }
}
