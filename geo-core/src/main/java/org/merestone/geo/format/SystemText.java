package org.merestone.geo.format;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.merestone.geo.crs.CoordinateSystem;
import org.merestone.geo.crs.GaussZone;
import org.merestone.geo.crs.LonLat;

/**
 * What a file's own words say of its coordinate system: an EPSG code, a URN, or the well-known text of a .prj. Taken at their word are
 * CGCS2000 (EPSG:4490 and its Gauss-Krüger zones), WGS 84 (4326) and Web Mercator (3857); any other system is asked about, and
 * 1954 and 1980 want a certificate.
 */
final class SystemText {

    private static final int WGS84 = 4326;
    private static final int WEB_MERCATOR = 3857;
    private static final int WGS84_HEIGHTS = 4979;
    private static final int CGCS2000_HEIGHTS = 4480;
    private static final Pattern CODE = Pattern.compile("(?i)\\s*(?:urn:ogc:def:crs:)?(?:OGC|EPSG):(?:[\\w.]*:)?(CRS84|\\d{4,6})\\s*");
    private static final Pattern OLD = Pattern.compile("(?i)beijing[ _]*(?:19)?54|xi_?.?an[ _]*(?:19)?80|"
            + "北京(?:19)?54|西安(?:19)?80|pulkovo|kras+ov|iag_?75");
    private static final Pattern CHINA_2000 = Pattern.compile("(?i)d?_?(china[ _]*(geodetic coordinate system)?[ _]*2000|cgcs[ _]*2000)");
    private static final Pattern WGS_84 = Pattern.compile("(?i)d?_?(wgs[ _]*(19)?84|world geodetic system 1984).*");
    private static final double A_MILLIONTH = 1e-6;

    private SystemText() {
    }

    static StatedSystem read(String text) {
        if (text.isBlank()) {
            return StatedSystem.SILENT;
        }
        Matcher code = CODE.matcher(text);
        if (code.matches()) {
            String digits = code.group(1).toUpperCase(Locale.ROOT);
            return digits.equals("CRS84") ? known(WGS84) : ofCode(Integer.parseInt(digits));
        }
        String words = text.strip();
        String shown = words.length() > 80 ? words.substring(0, 80) + "…" : words;
        return WktTree.parse(words).map(tree -> ofTree(tree, tree.name().isEmpty() ? shown : tree.name()))
                .orElse(new StatedSystem.Unknown(shown));
    }

    /** A code as GeoPackage and FlatGeobuf give it. */
    static StatedSystem ofCode(int epsg) {
        if (epsg == LonLat.SRID || epsg == WGS84 || epsg == WEB_MERCATOR || GaussZone.ofEpsg(epsg).isPresent()) {
            return known(epsg);
        }
        if (epsg == WGS84_HEIGHTS || epsg == CGCS2000_HEIGHTS) {
            return new StatedSystem.Ellipsoidal(CoordinateSystem.ofEpsg(epsg == WGS84_HEIGHTS ? WGS84 : LonLat.SRID), "EPSG:" + epsg);
        }
        // 1954: 4214, 2401–2442, 21413–21463; 1980: 4610, 2327–2390
        boolean old = epsg == 4214 || epsg == 4610 || epsg >= 2327 && epsg <= 2390 || epsg >= 2401 && epsg <= 2442
                || epsg >= 21413 && epsg <= 21463;
        return old ? new StatedSystem.NeedsCertificate("EPSG:" + epsg) : new StatedSystem.Unknown("EPSG:" + epsg);
    }

    private static StatedSystem known(int epsg) {
        return new StatedSystem.Known(CoordinateSystem.ofEpsg(epsg));
    }

    private static StatedSystem ofTree(WktTree whole, String name) {
        WktTree tree = whole.keyword().startsWith("COMPD") || whole.keyword().startsWith("COMPOUND")
                ? whole.children().stream().filter(SystemText::isHorizontal).findFirst().orElse(whole) : whole;
        String datum = tree.below("DATUM", "GEODETICDATUM", "TRF", "ENSEMBLE").map(WktTree::name).orElse("");
        if (OLD.matcher(datum).find() || OLD.matcher(name).find()) {
            return new StatedSystem.NeedsCertificate(name);
        }
        boolean china = CHINA_2000.matcher(datum.strip()).matches();
        boolean world = WGS_84.matcher(datum.strip()).matches();
        if (!isHorizontal(tree) || !china && !world || !hasUsualUnits(tree)) {
            return new StatedSystem.Unknown(name);
        }
        if (tree.keyword().startsWith("GEO")) {
            int code = china ? LonLat.SRID : WGS84;
            return hasHeights(tree) ? new StatedSystem.Ellipsoidal(CoordinateSystem.ofEpsg(code), name) : known(code);
        }
        String method = WktTree.plain(tree.below("PROJECTION", "METHOD").map(WktTree::name).orElse(""));
        if (world) {
            boolean mercator = method.contains("pseudomercator") || method.contains("auxiliarysphere")
                    || method.equals("mercator1sp") && name.toLowerCase(Locale.ROOT).contains("pseudo-mercator");
            return mercator ? known(WEB_MERCATOR) : new StatedSystem.Unknown(name);
        }
        return method.contains("gausskruger") || method.contains("transversemercator")
                ? gaussKrueger(tree).<StatedSystem>map(zone -> known(zone)).orElse(new StatedSystem.Unknown(name))
                        : new StatedSystem.Unknown(name);
    }

    /** Three axes, or an ESRI name or unit that says so. */
    private static boolean hasHeights(WktTree tree) {
        boolean three = tree.child("CS").flatMap(cs -> cs.values().isEmpty() ? Optional.empty() : Optional.of(cs.values().get(cs.values()
                .size() - 1))).filter("3"::equals).isPresent();
        return three || tree.children().stream().filter(child -> child.keyword().equals("AXIS")).count() == 3
                || tree.child("LINUNIT").isPresent();
    }

    private static boolean isHorizontal(WktTree tree) {
        return tree.keyword().matches("PROJCS|PROJCRS|PROJECTEDCRS|GEOGCS|GEOGCRS|GEODCRS|GEOGRAPHICCRS");
    }

    /** Metres for a plane; an ESRI text with feet or a rescaled unit is not of the known systems. */
    private static boolean hasUsualUnits(WktTree tree) {
        if (tree.keyword().startsWith("GEO")) {
            return true;
        }
        WktTree unit = tree.child("UNIT", "LENGTHUNIT").or(() -> tree.child("CS").flatMap(cs -> cs.below("LENGTHUNIT"))).orElse(null);
        return unit == null || unit.values().size() < 2 || WktTree.number(unit.values().get(1)).orElse(0) == 1;
    }

    /** By central meridian and false easting: what the name says is not trusted, except where a meridian is of both widths. */
    private static Optional<Integer> gaussKrueger(WktTree tree) {
        double meridian = first(tree, "centralmeridian", "longitudeofnaturalorigin").orElse(Double.NaN);
        double falseEast = first(tree, "falseeasting", "falseeasting").orElse(Double.NaN);
        boolean usual = near(first(tree, "falsenorthing", "falsenorthing").orElse(0), 0)
                && near(first(tree, "latitudeoforigin", "latitudeofnaturalorigin").orElse(0), 0)
                && near(first(tree, "scalefactor", "scalefactoratnaturalorigin").orElse(1), 1);
        double prefix = (falseEast - 500_000) / 1_000_000;
        if (!usual || !near(prefix, Math.rint(prefix))) {
            return Optional.empty();
        }
        if (!near(prefix, 0)) {
            return GaussZone.ofPrefix((int) Math.rint(prefix)).filter(zone -> near(zone.centralMeridian(), meridian))
                    .map(GaussZone::epsgPrefixed);
        }
        boolean sixByName = tree.name().matches("(?i).*(6[-_ ]degree|2000[_ /]+GK[_ ].*|Gauss-Kruger CM.*|Gauss-Kruger zone.*)")
                && !tree.name().matches("(?i).*3[-_ ]degree.*");
        for (int number = 13; number <= 23 && sixByName; number++) {
            if (near(GaussZone.six(number).centralMeridian(), meridian)) {
                return Optional.of(GaussZone.six(number).epsg());
            }
        }
        double number = meridian / 3;
        return near(number, Math.rint(number)) && number > 24.5 && number < 45.5
                ? Optional.of(GaussZone.three((int) Math.rint(number)).epsg()) : Optional.empty();
    }

    private static OptionalDouble first(WktTree tree, String name, String otherName) {
        OptionalDouble one = tree.parameter(name);
        return one.isPresent() ? one : tree.parameter(otherName);
    }

    private static boolean near(double one, double other) {
        return Math.abs(one - other) < A_MILLIONTH;
    }
}
