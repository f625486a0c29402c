package org.merestone.geo.survey;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.merestone.geo.crs.GaussZone;

/**
 * A way to read a file other than as it stands, which a person may choose: the file is then read again with the mend in its
 * {@link SurveyContext}, and the reading says that it was applied. The bytes of the file never change.
 *
 * @param kind what is done
 * @param number the zone for {@link Kind#ZONE}, which tells its width, too; the import rule for {@link Kind#LEAVE_OUT}; 0 for the others
 */
public record Mend(Kind kind, int number) {

    /** What a mend does. */
    public enum Kind {
        /** Reads ， as a comma. */
        FULL_WIDTH_COMMAS,
        /** Takes X for Y and Y for X, or longitude for latitude. */
        SWAP_XY,
        /** Takes every easting as of one zone, whatever its prefix or the header says. */
        ZONE,
        /** Reads 114.1930 as 114°19′30″. */
        PACKED_DMS,
        /** Reads 114.1930 as decimal degrees. */
        DECIMAL_DEGREES,
        /** Joins a ring's last point to its first. */
        CLOSE_RING,
        /** Leaves the last row out, which is not whole. */
        DROP_LAST_ROW,
        /** States that the last row is whole as it stands. */
        LAST_ROW_WHOLE,
        /** States that points far from the others lie there. */
        CONFIRM_PLACES,
        /** Takes heights that no ground has as not measured. */
        DROP_HEIGHTS,
        /** States that longitudes and latitudes are CGCS2000, not taken off a phone map. */
        CONFIRM_CGCS2000,
        /** Takes the shift of GCJ-02 away: to a metre or two, so never for what a marker stands on. */
        FROM_GCJ02,
        /** Takes the shift of BD-09 away: to a metre or two, so never for what a marker stands on. */
        FROM_BD09,
        /** Leaves out the rows with which one import rule finds fault, each of which is told. */
        LEAVE_OUT,
        /** Takes X and Y where longitude and latitude of the same row are another place. */
        KEEP_PLANE,
        /** Takes longitude and latitude where X and Y of the same row are another place. */
        KEEP_DEGREES,
        /** Gives a later point that has the name of another place a name of its own. */
        RENAME_LATER,
        /** Takes markers without a fixed solution for boundary points, until they are measured again. */
        AS_BOUNDARY_POINTS,
        /** Rounds coordinates to 0.1 mm. */
        ROUND,
        /** Takes a file in once more that came in before: for another line, or as a new version of what it made then. */
        IMPORT_AGAIN;

        private String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** @throws IllegalArgumentException if the number is no zone over China or no import rule, or another mend has one */
    public Mend {
        boolean known = switch (kind) {
            case ZONE -> GaussZone.ofPrefix(number).isPresent();
            case LEAVE_OUT -> number >= 12 && number <= 26;
            default -> number == 0;
        };
        if (!known) {
            throw new IllegalArgumentException("no such mend: " + kind + " " + number);
        }
    }

    /** A mend that needs no zone. */
    public static Mend of(Kind kind) {
        return new Mend(kind, 0);
    }

    /** Take every easting as of this zone. */
    public static Mend zone(GaussZone zone) {
        return new Mend(Kind.ZONE, zone.number());
    }

    /** Leave out the rows with which this import rule, 12 to 26, finds fault. */
    public static Mend leaveOut(int rule) {
        return new Mend(Kind.LEAVE_OUT, rule);
    }

    /** Reads what {@link #id} wrote. */
    public static Optional<Mend> parse(String id) {
        if (id.matches("zone:\\d{2}")) {
            return GaussZone.ofPrefix(Integer.parseInt(id.substring(5))).map(Mend::zone);
        }
        if (id.matches("leave-out:(1[2-9]|2[0-6])")) {
            return Optional.of(leaveOut(Integer.parseInt(id.substring(10))));
        }
        return Arrays.stream(Kind.values())
                .filter(kind -> kind != Kind.ZONE && kind != Kind.LEAVE_OUT && kind.id().equals(id)).findFirst().map(Mend::of);
    }

    /** Stable text of this mend: {@code swap-xy}, {@code zone:38}, {@code leave-out:22}. */
    public String id() {
        return number == 0 ? kind.id() : kind.id() + ":" + number;
    }

    /** What a button that applies this mend says. */
    public String label(Locale locale) {
        return Messages.sentence("mend." + kind.name(), Map.of("zone", number, "rule", number), locale);
    }
}
