package org.merestone.data.demo;

import org.locationtech.jts.geom.Polygon;

/** The built-up area (建成区) of the invented county seat. */
public record DemoBuiltUpArea(String name, String townshipCode, Polygon geometry) {
}
