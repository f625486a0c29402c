package org.merestone.geo.format;

import java.util.List;

/** A layer before it is placed. */
record RawLayer(String name, List<Field> fields, StatedSystem stated, List<RawFeature> features) {
}
