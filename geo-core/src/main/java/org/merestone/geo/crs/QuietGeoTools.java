package org.merestone.geo.crs;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps GeoTools and the database inside it from writing to the console; what matters reaches the caller as an exception. */
final class QuietGeoTools {

    /** Held here because java.util.logging forgets the level of a logger that nobody refers to. */
    private static final List<Logger> LOGGERS = List.of(
            Logger.getLogger("org.geotools"),
            Logger.getLogger("org.hsqldb"),
            Logger.getLogger("hsqldb.db"),
            Logger.getLogger("java.util.prefs"));

    static {
        // HSQLDB otherwise reconfigures java.util.logging for the whole process.
        System.setProperty("hsqldb.reconfig_logging", "false");
        LOGGERS.forEach(logger -> logger.setLevel(Level.OFF));
    }

    private QuietGeoTools() {
    }

    /** Call before the first use of GeoTools. */
    static void hush() {
        // the work is done once, when the class is initialised
    }
}
