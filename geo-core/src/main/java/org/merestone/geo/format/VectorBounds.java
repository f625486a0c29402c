package org.merestone.geo.format;

/**
 * How much of a file to bear.
 *
 * @param bytes     size of a file, and of all that an archive unpacks to
 * @param features  number of features
 * @param positions number of positions in all features together
 * @param values    number of attribute values in all features together
 * @param entries   number of entries in an archive
 * @param ratio     how many times larger an archive may be unpacked, beyond its first 16 MB
 * @param depth     nesting of geometries, folders and JSON
 */
public record VectorBounds(long bytes, long features, long positions, long values, int entries, int ratio, int depth) {

    /** A province: 256 MB, 500,000 features, 10 million positions and values. */
    public static final VectorBounds USUAL = new VectorBounds(256L << 20, 500_000, 10_000_000, 10_000_000, 1_000, 100, 32);

    /** @throws IllegalArgumentException if nothing could pass, or a file would not fit an array */
    public VectorBounds {
        if (bytes < 1 || bytes > 1L << 30 || features < 1 || positions < 1 || values < 1 || entries < 1 || ratio < 1 || depth < 1) {
            throw new IllegalArgumentException("bounds must let through one feature and no more than 1 GB");
        }
    }
}
