package org.merestone.geo.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.merestone.geo.crs.Ellipsoid2000;

/**
 * What can be done where townships together are not their county (rule 47): either level may follow the other. Ground that both levels
 * see differently changes hands in one of them; strips of no width are left alone.
 */
final class LevelFixes {

    /** Square metres: less is what rounding leaves where two lines are the same. */
    private static final double SPECK = 0.01;

    private final Network counties;
    private final Network townships;
    private final Function<String, String> countyOf;

    LevelFixes(Network counties, Network townships, Function<String, String> countyOf) {
        this.counties = counties;
        this.townships = townships;
        this.countyOf = countyOf;
    }

    /** @param apart ground that the county has and its townships have not, or the other way round */
    List<LevelFix> fixes(String county, List<Polygon> apart) {
        List<Edit> ofTownships = new ArrayList<>();
        List<Edit> ofCounties = new ArrayList<>();
        for (Polygon ground : apart.stream().filter(LevelFixes::hasWidth).toList()) {
            owners(counties, ground).forEach((inCounty, within) -> owners(townships, within).forEach((inTownship, piece) -> {
                String held = inTownship.isEmpty() ? "" : countyOf.apply(inTownship);
                if (!held.equals(inCounty)) {
                    ofCounties.add(new Edit.TransferGround(piece, named(inCounty), named(held)));
                    String township = inCounty.isEmpty() ? "" : townshipBeside(piece, inCounty);
                    if (township != null) {
                        ofTownships.add(new Edit.TransferGround(piece, named(inTownship), named(township)));
                    }
                }
            }));
        }
        List<LevelFix> fixes = new ArrayList<>();
        if (applies(townships, ofTownships)) {
            fixes.add(new LevelFix(Fix.Kind.FOLLOW_COUNTY, new Edit.AsBuilt(), new Edit.InTurn(ofTownships), List.of(county)));
        }
        if (applies(counties, ofCounties)) {
            fixes.add(new LevelFix(Fix.Kind.FOLLOW_TOWNSHIPS, new Edit.InTurn(ofCounties), new Edit.AsBuilt(), List.of(county)));
        }
        return fixes;
    }

    private static boolean applies(Network network, List<Edit> edits) {
        return !edits.isEmpty() && network.apply(new Edit.InTurn(edits)) instanceof NetworkChange.Applied;
    }

    private static @Nullable String named(String unit) {
        return unit.isEmpty() ? null : unit;
    }

    /** The pieces of some ground by the unit that has them; under the empty code what nobody has. */
    private static Map<String, Geometry> owners(Network network, Geometry ground) {
        Map<String, Geometry> owners = new TreeMap<>();
        double whole = Ellipsoid2000.area(ground);
        Geometry left = ground;
        for (Map.Entry<String, Geometry> area : network.faces().areas().entrySet()) {
            if (area.getValue().getEnvelopeInternal().intersects(ground.getEnvelopeInternal())) {
                Geometry piece = areal(OverlayNGRobust.overlay(ground, area.getValue(), OverlayNG.INTERSECTION));
                double share = Ellipsoid2000.area(piece);
                if (share > whole - SPECK) {
                    return Map.of(area.getKey(), ground);
                }
                if (share > SPECK) {
                    owners.put(area.getKey(), piece);
                    left = areal(OverlayNGRobust.overlay(left, area.getValue(), OverlayNG.DIFFERENCE));
                }
            }
        }
        if (Ellipsoid2000.area(left) > SPECK) {
            owners.put("", owners.isEmpty() ? ground : left);
        }
        return owners;
    }

    private static Geometry areal(Geometry overlaid) {
        List<Geometry> polygons = new ArrayList<>();
        for (int i = 0; i < overlaid.getNumGeometries(); i++) {
            if (overlaid.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty() && hasWidth(polygon)) {
                polygons.add(polygon);
            }
        }
        return polygons.size() == 1 ? polygons.get(0) : Faces.CGCS2000.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    /** A hairline is what rounding leaves between two lines that are one. */
    private static boolean hasWidth(Polygon piece) {
        return Extent.of(piece).width() > NetworkOptions.USUAL.snap();
    }

    /** The township of a county that has the longest border with some ground, else the nearest; null where the county has none. */
    private @Nullable String townshipBeside(Geometry ground, String county) {
        Map<String, double[]> ranks = new LinkedHashMap<>();
        townships.faces().areas().forEach((unit, area) -> {
            if (countyOf.apply(unit).equals(county)) {
                double shared = OverlayNGRobust.overlay(ground.getBoundary(), area.getBoundary(), OverlayNG.INTERSECTION).getLength();
                ranks.put(unit, new double[] {-shared, area.distance(ground)});
            }
        });
        Comparator<String> order = Comparator.comparingDouble(unit -> Objects.requireNonNull(ranks.get(unit))[0]);
        return ranks.keySet().stream().min(order.thenComparingDouble(unit -> Objects.requireNonNull(ranks.get(unit))[1])).orElse(null);
    }
}
