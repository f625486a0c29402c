package org.merestone.geo.format;

import org.merestone.geo.crs.CoordinateSystem;

/** What a file says of the coordinate system that it is in. */
sealed interface StatedSystem {

    StatedSystem SILENT = new Silent();

    /** One that may be taken at its word. */
    record Known(CoordinateSystem system) implements StatedSystem {
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
