package org.merestone.data.demo;

/**
 * A lasting object from which a marker is found again (方位物).
 *
 * @param part       which part of it was measured
 * @param azimuthDeg true azimuth from the marker, degrees clockwise from north
 * @param distanceM  metres, to 0.1 m
 */
public record DemoReferenceObject(String name, String part, double azimuthDeg, double distanceM) {

    public DemoReferenceObject {
        if (azimuthDeg < 0 || azimuthDeg >= 360 || distanceM <= 0) {
            throw new IllegalArgumentException("azimuth " + azimuthDeg + "°, distance " + distanceM + " m");
        }
    }
}
