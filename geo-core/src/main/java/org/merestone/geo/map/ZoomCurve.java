package org.merestone.geo.map;

import java.util.Arrays;

/** A size that follows the zoom: straight between stops, constant before the first and after the last. */
record ZoomCurve(double[] zooms, double[] sizes) {

    /** Reads stops written as {@code 8:0.6 14:2}, or one size for every zoom. */
    static ZoomCurve parse(String text) {
        String[] stops = text.trim().split("\\s+");
        double[] zooms = new double[stops.length];
        double[] sizes = new double[stops.length];
        for (int i = 0; i < stops.length; i++) {
            int colon = stops[i].indexOf(':');
            zooms[i] = colon < 0 ? 0 : Double.parseDouble(stops[i].substring(0, colon));
            sizes[i] = Double.parseDouble(stops[i].substring(colon + 1));
        }
        return new ZoomCurve(zooms, sizes);
    }

    double at(double zoom) {
        int after = Arrays.binarySearch(zooms, zoom);
        if (after >= 0) {
            return sizes[after];
        }
        after = -after - 1;
        if (after == 0) {
            return sizes[0];
        }
        if (after == zooms.length) {
            return sizes[after - 1];
        }
        double part = (zoom - zooms[after - 1]) / (zooms[after] - zooms[after - 1]);
        return sizes[after - 1] + part * (sizes[after] - sizes[after - 1]);
    }
}
