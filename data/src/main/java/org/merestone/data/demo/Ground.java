package org.merestone.data.demo;

/** The invented relief: a valley that crosses the county from north-west to south-east between hills. */
final class Ground {

    private static final double VALLEY_WIDTH = 17_000;

    private final long seed;

    Ground(long seed) {
        this.seed = seed;
    }

    /** Height in metres at local x, y. */
    double height(double x, double y) {
        double off = Math.abs(y - valley(x)) / VALLEY_WIDTH;
        double wild = 0.25 + 0.9 * Math.min(1, off);
        double hills = 0.6 * off + wild * (0.95 * (noise(x, y, 9_000) - 0.42) + 0.35 * (noise(x, y, 3_500) - 0.5));
        double rise = Math.max(0, hills);
        double fall = 0.0009 * (y - x);
        return 50 + fall + 12 * off + 760 * rise * StrictMath.sqrt(rise) + 6 * noise(x, y, 900);
    }

    /** Northing of the valley's bottom at local x. */
    double valley(double x) {
        return -0.42 * x + 3_200 * StrictMath.sin(x / 7_300 + unit(seed, 11) * 6) - 600;
    }

    /** Smooth noise of three octaves between 0 and 1. */
    double noise(double x, double y, double wavelength) {
        double sum = 0;
        double weight = 0;
        double share = 1;
        for (int octave = 0; octave < 3; octave++) {
            sum += share * lattice(x / wavelength, y / wavelength, octave + Math.round(wavelength));
            weight += share;
            share *= 0.5;
            wavelength *= 0.5;
        }
        return sum / weight;
    }

    private double lattice(double x, double y, long layer) {
        long column = (long) Math.floor(x);
        long row = (long) Math.floor(y);
        double fx = ease(x - column);
        double fy = ease(y - row);
        double south = mix(corner(column, row, layer), corner(column + 1, row, layer), fx);
        double north = mix(corner(column, row + 1, layer), corner(column + 1, row + 1, layer), fx);
        return mix(south, north, fy);
    }

    private double corner(long column, long row, long layer) {
        return unit(seed + layer * 0x9E3779B97F4A7C15L, column * 73_856_093L ^ row * 19_349_663L);
    }

    private static double ease(double t) {
        return t * t * (3 - 2 * t);
    }

    private static double mix(double a, double b, double t) {
        return a + (b - a) * t;
    }

    /** A number between 0 and 1 that depends on the seed and the key only. */
    static double unit(long seed, long key) {
        return (scramble(seed ^ scramble(key)) >>> 11) * 0x1.0p-53;
    }

    private static long scramble(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
