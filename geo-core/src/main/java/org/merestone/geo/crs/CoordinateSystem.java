package org.merestone.geo.crs;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.SingleCRS;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/**
 * A coordinate system by its EPSG code, and the way from it to canonical positions and back.
 *
 * <p>Axis order here is always east before north (longitude before latitude, Y before X), whatever order EPSG gives a code:
 * that is the order of JTS, GeoJSON and every GIS file. Degrees for geographic, metres (or the system's own unit) for
 * projected systems. Immutable and thread-safe.
 *
 * <p>EPSG:4490, 4326, 3857 and the CGCS2000 Gauss-Krüger codes 4491–4554 are answered at once; any other code opens GeoTools'
 * EPSG database, about a second the first time. WGS 84 is taken to equal CGCS2000, as PROJ does: they differ by
 * centimetres to a decimetre.
 */
public final class CoordinateSystem {

    private static final Pattern CODE = Pattern.compile("(?:EPSG:|URN:OGC:DEF:CRS:EPSG::?)?(\\d{4,6})");
    private static final int WGS84 = 4326;
    private static final int WEB_MERCATOR = 3857;
    /** Where EPSG:3857 ends: the latitude at which its map is a square. */
    private static final double MERCATOR_END = 85.06;
    private static final Set<Integer> THREE_DIMENSIONAL = Set.of(4479, 4480, 4978, 4979);
    private static final Map<Integer, CoordinateSystem> KNOWN = new ConcurrentHashMap<>();

    private final int epsg;
    private final boolean geographic;
    private final UnaryOperator<double[]> toLonLat;
    private final UnaryOperator<double[]> fromLonLat;

    private CoordinateSystem(int epsg, boolean geographic,
            UnaryOperator<double[]> toLonLat, UnaryOperator<double[]> fromLonLat) {
        this.epsg = epsg;
        this.geographic = geographic;
        this.toLonLat = toLonLat;
        this.fromLonLat = fromLonLat;
    }

    /** The canonical system, EPSG:4490. */
    public static CoordinateSystem canonical() {
        return ofEpsg(LonLat.SRID);
    }

    /**
     * The system with a code.
     *
     * @throws CoordinateSystemRefused if the code is unknown, or its datum may only be converted with a certificate
     */
    public static CoordinateSystem ofEpsg(int epsg) {
        CoordinateSystem known = KNOWN.get(epsg);
        if (known == null) {
            known = create(epsg);
            KNOWN.put(epsg, known);
        }
        return known;
    }

    /**
     * Reads {@code EPSG:4547}, {@code 4547} or {@code urn:ogc:def:crs:EPSG::4547}.
     *
     * @throws CoordinateSystemRefused if the text is no such code, or the code is refused
     */
    public static CoordinateSystem parse(String code) {
        Matcher matcher = CODE.matcher(code.strip().toUpperCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new CoordinateSystemRefused(CoordinateSystemRefused.Reason.NOT_A_CODE, code);
        }
        return ofEpsg(Integer.parseInt(matcher.group(1)));
    }

    /** EPSG code. */
    public int epsg() {
        return epsg;
    }

    /** Whether values are longitude and latitude in degrees. */
    public boolean isGeographic() {
        return geographic;
    }

    /** The Gauss-Krüger zone, if this is such a system. */
    public Optional<GaussZone> zone() {
        return GaussZone.ofEpsg(epsg);
    }

    /**
     * The canonical position of a point of this system.
     *
     * @throws IllegalArgumentException if the point lies outside the system's domain
     */
    public LonLat toLonLat(double east, double north) {
        double[] lonLat = toLonLat.apply(new double[] {east, north});
        return new LonLat(lonLat[0], lonLat[1]);
    }

    /**
     * East and north in this system of a canonical position.
     *
     * @throws IllegalArgumentException if the position lies outside the system's domain
     */
    public double[] fromLonLat(LonLat position) {
        return fromLonLat.apply(new double[] {position.lon(), position.lat()});
    }

    /**
     * A copy of a geometry of this system (x = east) in canonical coordinates, SRID 4490. Vertices are converted one by one;
     * z is kept.
     *
     * @throws IllegalArgumentException if a vertex lies outside the system's domain
     */
    public Geometry toCanonical(Geometry geometry) {
        return converted(geometry, toLonLat, LonLat.SRID);
    }

    /** A copy of a canonical geometry in this system, x = east, with this system's code as SRID. */
    public Geometry fromCanonical(Geometry geometry) {
        return converted(geometry, fromLonLat, epsg);
    }

    private static Geometry converted(Geometry geometry, UnaryOperator<double[]> conversion, int srid) {
        Geometry copy = geometry.copy();
        copy.apply(new EachVertex(conversion));
        copy.setSRID(srid);
        return copy;
    }

    private static CoordinateSystem create(int epsg) {
        if (epsg == LonLat.SRID || epsg == WGS84) {
            return new CoordinateSystem(epsg, true, UnaryOperator.identity(), UnaryOperator.identity());
        }
        if (epsg == WEB_MERCATOR) {
            return webMercator();
        }
        if (THREE_DIMENSIONAL.contains(epsg)) {
            throw new CoordinateSystemRefused(CoordinateSystemRefused.Reason.THREE_DIMENSIONAL, "EPSG:" + epsg);
        }
        if (OldDatum.owns(epsg)) {
            throw new CoordinateSystemRefused(CoordinateSystemRefused.Reason.NEEDS_CERTIFICATE, "EPSG:" + epsg);
        }
        return GaussZone.ofEpsg(epsg)
                .map(zone -> gaussKrueger(epsg, zone))
                .orElseGet(() -> fromDatabase(epsg));
    }

    /** EPSG method 1024: the sphere of radius a, x = aλ, y = a ln tan(π/4 + φ/2). */
    private static CoordinateSystem webMercator() {
        double a = Ellipsoid2000.SEMI_MAJOR;
        return new CoordinateSystem(WEB_MERCATOR, false,
                plane -> new double[] {
                    Math.toDegrees(plane[0] / a), Math.toDegrees(Math.atan(Math.sinh(plane[1] / a)))},
                lonLat -> {
                    if (Math.abs(lonLat[1]) > MERCATOR_END) {
                        throw new IllegalArgumentException("EPSG:3857 ends at latitude 85.06: " + lonLat[1]);
                    }
                    return new double[] {
                        a * Math.toRadians(lonLat[0]), a * Math.log(Math.tan(Math.PI / 4 + Math.toRadians(lonLat[1]) / 2))};
                });
    }

    private static CoordinateSystem gaussKrueger(int epsg, GaussZone zone) {
        GaussKrueger projection = GaussKrueger.of(zone);
        double prefix = GaussZone.isPrefixed(epsg) ? zone.number() * 1e6 : 0;
        return new CoordinateSystem(epsg, false,
                plane -> {
                    LonLat position = projection.toLonLat(new GridPoint(plane[1], plane[0] - prefix, zone));
                    return new double[] {position.lon(), position.lat()};
                },
                lonLat -> {
                    GridPoint point = projection.toGrid(new LonLat(lonLat[0], lonLat[1]));
                    return new double[] {point.yEast() + prefix, point.xNorth()};
                });
    }

    private static CoordinateSystem fromDatabase(int epsg) {
        QuietGeoTools.hush();
        try {
            CoordinateReferenceSystem system = CRS.decode("EPSG:" + epsg, true);
            if (system.getCoordinateSystem().getDimension() > 2) {
                throw new CoordinateSystemRefused(CoordinateSystemRefused.Reason.THREE_DIMENSIONAL, "EPSG:" + epsg);
            }
            SingleCRS horizontal = CRS.getHorizontalCRS(system);
            if (horizontal == null) {
                throw new CoordinateSystemRefused(CoordinateSystemRefused.Reason.UNKNOWN_CODE, "EPSG:" + epsg);
            }
            String datum = horizontal.getDatum().getName().getCode();
            if (datum.contains("Beijing") || datum.contains("Xian")) {
                throw new CoordinateSystemRefused(CoordinateSystemRefused.Reason.NEEDS_CERTIFICATE, "EPSG:" + epsg);
            }
            CoordinateReferenceSystem canonical = CRS.decode("EPSG:" + LonLat.SRID, true);
            boolean lenient = true;
            return new CoordinateSystem(epsg, CRS.getProjectedCRS(system) == null,
                    through(CRS.findMathTransform(system, canonical, lenient)),
                    through(CRS.findMathTransform(canonical, system, lenient)));
        } catch (FactoryException e) {
            throw new CoordinateSystemRefused(CoordinateSystemRefused.Reason.UNKNOWN_CODE, "EPSG:" + epsg, e);
        }
    }

    private static UnaryOperator<double[]> through(MathTransform transform) {
        return values -> {
            double[] result = new double[2];
            try {
                transform.transform(values, 0, result, 0, 1);
            } catch (TransformException e) {
                throw new IllegalArgumentException("the point lies outside the coordinate system's domain", e);
            }
            return result;
        };
    }

    private record EachVertex(UnaryOperator<double[]> conversion) implements CoordinateSequenceFilter {

        @Override
        public void filter(CoordinateSequence sequence, int i) {
            double[] converted = conversion.apply(new double[] {sequence.getX(i), sequence.getY(i)});
            sequence.setOrdinate(i, 0, converted[0]);
            sequence.setOrdinate(i, 1, converted[1]);
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
