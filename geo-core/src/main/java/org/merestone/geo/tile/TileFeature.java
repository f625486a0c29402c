package org.merestone.geo.tile;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.Puntal;

/**
 * One thing in a layer of vector tiles.
 *
 * @param number     the feature's id in the tile, see {@link #number(String)}
 * @param shape      points, lines or polygons, not mixed; longitude (x) and latitude (y) in degrees, EPSG:4490; not changed afterwards
 * @param attributes by key; a value is a text, a whole number, a decimal number or a truth value
 * @param fromZoom   the first zoom whose tiles have it
 * @param importance features of less importance are left out first where a tile is too large
 */
public record TileFeature(long number, Geometry shape, Map<String, Object> attributes, int fromZoom, double importance) {

    private static final int NUMBER_BITS = 53;

    /** @throws IllegalArgumentException for a shape that is empty, mixed or off the earth, or a value of another kind */
    public TileFeature {
        if (!(shape instanceof Polygonal || shape instanceof Lineal || shape instanceof Puntal) || shape.isEmpty()) {
            throw new IllegalArgumentException("a tile shows points, lines or polygons, not " + shape.getGeometryType());
        }
        for (Coordinate at : shape.getCoordinates()) {
            if (!(Math.abs(at.x) <= 180 && Math.abs(at.y) <= 90)) {
                throw new IllegalArgumentException("off the earth: " + at.x + ", " + at.y);
            }
        }
        if (number < 0 || Double.isNaN(importance)) {
            throw new IllegalArgumentException("a feature's number is not negative and its importance a number");
        }
        for (Object value : attributes.values()) {
            if (!(value instanceof String || value instanceof Integer || value instanceof Long || value instanceof Double
                    || value instanceof Boolean)) {
                throw new IllegalArgumentException("a tile cannot say " + value);
            }
        }
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /**
     * The number that stands for a register id in every tile: the first 53 bits of the SHA-256 of its UTF-8 text, so that it is exact in
     * JavaScript too. Two of 100,000 ids have the same one with a chance of less than one in a million.
     */
    public static long number(String registerId) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(registerId.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong() >>> Long.SIZE - NUMBER_BITS;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has SHA-256
        }
    }
}
