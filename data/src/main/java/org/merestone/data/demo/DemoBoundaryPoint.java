package org.merestone.data.demo;

/**
 * A point of the line between markers (边界点).
 *
 * @param number in the order of the numbering: B001
 * @param nature what it is on the ground: 拐点, 山顶, 河流中心
 */
public record DemoBoundaryPoint(String number, DemoPosition position, String nature) {
}
