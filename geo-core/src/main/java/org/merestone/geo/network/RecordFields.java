package org.merestone.geo.network;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.merestone.geo.format.Feature;

/**
 * What a feature of a file says beside its shape, for rules 46 and 49 to 53, by the names of its fields: upper and lower case are one.
 * A value that cannot be read is taken as none.
 */
final class RecordFields {

    static final RecordFields USUAL = new RecordFields(Map.of());

    /** What may be said, and how bureaus call it. */
    enum Saying {
        /** The line's code; sections with the same code are one line. */
        LINE("line", "line_code", "linecode", "jxdm", "界线代码", "界线编号"),
        /** Stated length in metres, rule 49. */
        METRES("stated_length", "stated_m", "length_m", "协议长度"),
        /** The same in kilometres. */
        KILOMETRES("stated_km", "length_km", "长度公里"),
        /** Fingerprint of the published course, rule 52. */
        FINGERPRINT("fingerprint", "指纹"),
        /** First day in force, rule 53. */
        FROM("valid_from", "生效日期"),
        /** Day from which it is in force no more. */
        TO("valid_to", "失效日期"),
        /** What ground feature the line follows, rule 50. */
        FOLLOWS("follows", "沿用地物"),
        /** How it follows it: the centre line, rule 51. */
        RELATION("relation", "与地物关系"),
        /** Denominator of the map that the feature was taken from. */
        SCALE("map_scale", "比例尺"),
        /** Of a point: the units of a declared junction, rule 46. */
        UNITS("units", "junction_units", "交会单位");

        private final Set<String> names;

        Saying(String... names) {
            this.names = Set.of(names);
        }
    }

    private static final List<String> WATER = List.of("water", "river", "stream", "canal", "lake", "河", "水", "江", "溪", "渠", "湖");
    private static final Set<String> CENTRE = Set.of("centre", "center", "centre line", "centreline", "centerline", "中心线", "中线");
    private static final double USUAL_SCALE = 10_000;

    private final Map<Saying, String> named;

    /** @param named fields that a person named, in place of the usual names */
    RecordFields(Map<Saying, String> named) {
        this.named = Map.copyOf(named);
    }

    /** The name of the field of a feature that says something, if it has one. */
    Optional<String> field(Feature feature, Saying saying) {
        String wanted = named.get(saying);
        return feature.attributes().keySet().stream().filter(name -> wanted != null ? name.equalsIgnoreCase(wanted)
                : saying.names.contains(name.toLowerCase(Locale.ROOT))).findFirst();
    }

    Optional<String> text(Feature feature, Saying saying) {
        return field(feature, saying).map(name -> FeatureFields.value(feature, name));
    }

    Optional<LocalDate> day(Feature feature, Saying saying) {
        try {
            return text(feature, saying).map(text -> LocalDate.parse(text.replace('/', '-').replace('.', '-')));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Stated metres, whichever unit the file uses. */
    OptionalDouble statedMetres(Feature feature) {
        OptionalDouble metres = number(feature, Saying.METRES);
        OptionalDouble kilometres = number(feature, Saying.KILOMETRES);
        return metres.isPresent() || kilometres.isEmpty() ? metres : OptionalDouble.of(kilometres.getAsDouble() * 1000);
    }

    private OptionalDouble number(Feature feature, Saying saying) {
        try {
            double number = text(feature, saying).map(Double::parseDouble).orElse(Double.NaN);
            return Double.isFinite(number) && number >= 0 ? OptionalDouble.of(number) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    boolean followsWater(Feature feature) {
        String follows = text(feature, Saying.FOLLOWS).orElse("").toLowerCase(Locale.ROOT);
        return WATER.stream().anyMatch(follows::contains);
    }

    boolean isCentreLine(Feature feature) {
        return CENTRE.contains(text(feature, Saying.RELATION).orElse("").toLowerCase(Locale.ROOT));
    }

    double scale(Feature feature) {
        double scale = number(feature, Saying.SCALE).orElse(USUAL_SCALE);
        return scale > 0 ? scale : USUAL_SCALE;
    }

    /** Codes apart by blanks, commas, semicolons or bars. */
    Set<String> units(Feature feature) {
        return text(feature, Saying.UNITS).stream().flatMap(text -> Arrays.stream(text.split("[\\s,;|、，；]+")))
                .filter(code -> !code.isEmpty()).collect(Collectors.toCollection(TreeSet::new));
    }
}
