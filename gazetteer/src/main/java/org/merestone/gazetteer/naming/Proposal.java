package org.merestone.gazetteer.naming;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.merestone.data.conflict.Refusal;
import org.merestone.gazetteer.name.PlaceClass;

/**
 * What an applicant asks for (命名申请): a name for a place that is drawn on the map.
 *
 * @param name              the proposed name (拟名)
 * @param confirmedReadings toned syllable by position of a polyphone in the name, counted in code points
 * @param meaning           what the name means (含义)
 * @param reason            why it is given (命名理由)
 * @param locationText      where it lies, in words: from where to where
 * @param geometry          longitude/latitude, EPSG:4490; a road as a line from its beginning to its end
 * @param divisionId        the township it lies in
 * @param given             the spelling of a name of a minority language with its source, or null to have it made by the rules
 */
public record Proposal(String name, PlaceClass placeClass, Map<Integer, String> confirmedReadings, String meaning, String reason,
                       String locationText, Geometry geometry, UUID divisionId, @Nullable GivenSpelling given) {

    /** In code points: so long that the spelling, up to seven letters a character, fits its column. */
    public static final int LONGEST_NAME = 28;
    private static final int LONGEST_TEXT = 1_000;
    private static final int LONGEST_LOCATION = 500;
    private static final int MOST_POINTS = 10_000;

    /**
     * A spelling that somebody gives (原文罗马字母拼写).
     *
     * @param source where it comes from (出处)
     */
    public record GivenSpelling(String toned, String source) {

        private static final int LONGEST = 200;

        /** @throws Refusal.NotAllowed without a source, or where the spelling has other than Latin letters */
        public GivenSpelling {
            toned = toned.strip();
            source = source.strip();
            boolean latin = toned.codePoints().allMatch(c -> c == ' ' || c == '\'' || c == '-' || Character.isDigit(c)
                    || Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
            if (toned.isEmpty() || source.isEmpty() || !latin || toned.length() > LONGEST || source.length() > LONGEST) {
                throw new Refusal.NotAllowed("naming.givenSpelling", LONGEST);
            }
        }
    }

    /** With a spelling made by the rules. */
    public Proposal(String name, PlaceClass placeClass, Map<Integer, String> confirmedReadings, String meaning, String reason,
            String locationText, Geometry geometry, UUID divisionId) {
        this(name, placeClass, confirmedReadings, meaning, reason, locationText, geometry, divisionId, null);
    }

    /** @throws Refusal.NotAllowed where something is missing, too long or no position */
    public Proposal {
        name = name.strip();
        confirmedReadings = Map.copyOf(confirmedReadings);
        if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST_NAME) {
            throw new Refusal.NotAllowed("naming.nameLength", LONGEST_NAME);
        }
        if (meaning.isBlank() || reason.isBlank()) {
            throw new Refusal.NotAllowed("naming.meaningAndReason");
        }
        if (meaning.length() > LONGEST_TEXT || reason.length() > LONGEST_TEXT || locationText.length() > LONGEST_LOCATION) {
            throw new Refusal.NotAllowed("naming.textTooLong", LONGEST_TEXT, LONGEST_LOCATION);
        }
        if (geometry.isEmpty() || geometry.getNumPoints() > MOST_POINTS) {
            throw new Refusal.NotAllowed("naming.geometry", MOST_POINTS);
        }
        for (Coordinate at : geometry.getCoordinates()) {
            if (!(Math.abs(at.x) <= 180 && Math.abs(at.y) <= 90)) {
                throw new Refusal.NotAllowed("naming.geometry", MOST_POINTS);
            }
        }
    }
}
