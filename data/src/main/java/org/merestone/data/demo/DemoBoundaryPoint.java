package org.merestone.data.demo;

/**
 * A turn of the line between markers (边界点).
 *
 * @param number in the order of the numbering: B001
 */
public record DemoBoundaryPoint(String number, DemoPosition position) {
}
