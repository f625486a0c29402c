package org.merestone.geo.format;

import org.merestone.geo.crs.CoordinateSystem;

/** What a file says of the coordinate system that it is in. */
sealed interface StatedSystem {

    StatedSystem SILENT = new Silent();

    /** One that may be taken at its word. */
    record Known(CoordinateSystem system) implements StatedSystem {
    }

    /**
     * Longitude, latitude and height above the ellipsoid: positions are taken as of the system's two dimensions, and the heights are told
     * to be what they are.
     *
     * @param text how the file calls it
     */
    record Ellipsoidal(CoordinateSystem system, String text) implements StatedSystem {
    }

    /** Nothing at all. */
    record Silent() implements StatedSystem {
    }

    /** Something that is none of the systems taken without asking. */
    record Unknown(String text) implements StatedSystem {
    }

    /** 1954 or 1980: the parameters are classified. */
    record NeedsCertificate(String text) implements StatedSystem {
    }
}
