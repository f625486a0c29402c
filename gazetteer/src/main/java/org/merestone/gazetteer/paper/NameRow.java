package org.merestone.gazetteer.paper;

import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.Polygonal;
import org.merestone.gazetteer.naming.NamingCase;
import org.merestone.gazetteer.place.Secrecy;
import org.merestone.geo.crs.Ellipsoid2000;
import org.merestone.geo.crs.LonLat;

/**
 * A name as the tables of papers say it.
 *
 * @param number    in the table, from 1
 * @param former    what the place is called until then; empty where it had no name, or keeps it
 * @param className what the class is called
 * @param division  the divisions that it lies in, the highest first: 砚川县石鼓镇
 * @param placeCode 20 digits, or empty
 * @param secrecy   of the place; 内部 while nothing is decided
 * @param applicant who drew the application up
 */
record NameRow(int number, NamingCase namingCase, String former, String className, String division, String placeCode, Secrecy secrecy,
               String applicant) {

    private static final String[] COURSES = {"南北走向", "东北—西南走向", "东西走向", "西北—东南走向"};

    /** What the case asks for, in a word. */
    String kind() {
        return switch (namingCase.kind()) {
            case NAMING -> "命名";
            case RENAMING -> "更名";
            case CANCELLATION -> "销名";
            case EXTENT_CHANGE -> "起止点变更";
            case PRE_NAMING -> "预命名";
            case RESTORATION -> "恢复";
            case RECORDING -> "补录";
        };
    }

    /** How long a road is or how large an area, on the ellipsoid; empty for a point. */
    String size() {
        Geometry shape = namingCase.geometry();
        if (shape instanceof Lineal) {
            return String.format(Locale.ROOT, "长 %.0f 米", Ellipsoid2000.length(shape));
        }
        return shape instanceof Polygonal ? String.format(Locale.ROOT, "面积 %.2f 公顷", Ellipsoid2000.area(shape) / 10_000) : "";
    }

    /** Which way a road runs (走向), by the straight line from its beginning to its end; empty for what is no road. */
    String course() {
        Coordinate[] at = namingCase.geometry().getCoordinates();
        if (!(namingCase.geometry() instanceof Lineal) || at[0].equals2D(at[at.length - 1])) {
            return "";
        }
        double azimuth = Ellipsoid2000.azimuth(LonLat.of(at[0]), LonLat.of(at[at.length - 1])).degrees();
        return COURSES[(int) Math.round(azimuth % 180 / 45) % 4];
    }

    /** How large and which way, beside each other. */
    String extent() {
        return (size() + (course().isEmpty() ? "" : "，" + course())).replaceAll("^，", "");
    }
}
