package org.merestone.geo.format;

import java.util.Locale;
import org.merestone.geo.crs.CoordinateSystem;
import org.merestone.geo.crs.GaussZone;

/** The well-known text of a coordinate system in ESRI's words, as a .prj holds it; GDAL and ArcGIS find the EPSG code by it. */
final class EsriText {

    private static final int WGS84 = 4326;
    private static final String WORLD = "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],"
            + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";
    private static final String CHINA = "GEOGCS[\"GCS_China_Geodetic_Coordinate_System_2000\",DATUM[\"D_China_2000\","
            + "SPHEROID[\"CGCS2000\",6378137.0,298.257222101]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";

    private EsriText() {
    }

    /** @throws IllegalArgumentException for a system that is none of those written, see {@link TargetSystem} */
    static String of(CoordinateSystem system) {
        TargetSystem.require(system);
        if (system.isGeographic()) {
            return system.epsg() == WGS84 ? WORLD : CHINA;
        }
        return system.zone().map(zone -> gaussKrueger(zone, GaussZone.isPrefixed(system.epsg()))).orElse(
                "PROJCS[\"WGS_1984_Web_Mercator_Auxiliary_Sphere\"," + WORLD + ",PROJECTION[\"Mercator_Auxiliary_Sphere\"],"
                        + "PARAMETER[\"False_Easting\",0.0],PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\",0.0],"
                        + "PARAMETER[\"Standard_Parallel_1\",0.0],PARAMETER[\"Auxiliary_Sphere_Type\",0.0],UNIT[\"Meter\",1.0]]");
    }

    private static String gaussKrueger(GaussZone zone, boolean prefixed) {
        String width = zone.width() == GaussZone.Width.THREE ? "3_Degree_" : "";
        String which = prefixed ? "Zone_" + zone.number() : "CM_" + (int) zone.centralMeridian() + "E";
        int falseEast = 500_000 + (prefixed ? zone.number() * 1_000_000 : 0);
        return String.format(Locale.ROOT, "PROJCS[\"CGCS2000_%sGK_%s\",%s,PROJECTION[\"Gauss_Kruger\"],"
                + "PARAMETER[\"False_Easting\",%d.0],PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\",%.1f],"
                + "PARAMETER[\"Scale_Factor\",1.0],PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]",
                width, which, CHINA, falseEast, zone.centralMeridian());
    }
}
