package org.merestone.geo.crs;

import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps GeoTools and the database inside it from writing to the console, and gives the database a
 * folder of its own. What matters reaches the caller as an exception. */
final class QuietGeoTools {

    /** Held here because java.util.logging forgets the level of a logger that nobody refers to. */
    private static final List<Logger> LOGGERS = List.of(
            Logger.getLogger("org.geotools"),
            Logger.getLogger("org.hsqldb"),
            Logger.getLogger("hsqldb.db"),
            Logger.getLogger("java.util.prefs"));

    /** GeoTools' own name for the folder that it unpacks its EPSG database into, 33 MB. */
    private static final String DATABASE_FOLDER = "EPSG-HSQL.directory";

    static {
        // HSQLDB otherwise reconfigures java.util.logging for the whole process.
        System.setProperty("hsqldb.reconfig_logging", "false");
        // By default all users of a machine share one folder, which belongs to the first of them.
        if (System.getProperty(DATABASE_FOLDER) == null) {
            System.setProperty(DATABASE_FOLDER, Path.of(System.getProperty("java.io.tmpdir"),
                    "merestone-epsg-" + System.getProperty("user.name")).toString());
        }
        LOGGERS.forEach(logger -> logger.setLevel(Level.OFF));
    }

    private QuietGeoTools() {
    }

    /** Call before the first use of GeoTools. */
    static void hush() {
        // the work is done once, when the class is initialised
    }
}
