package org.merestone.geo.tile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.merestone.geo.map.Generalisation;
import org.merestone.geo.map.Plane;
import org.merestone.geo.map.TileCoord;

/**
 * Layers that are cut into vector tiles, put together once and never changed. Safe for any number of threads. The shapes for a zoom are
 * made when it is first asked for, and kept; tiles are not.
 */
public final class VectorTiles {

    /** The deepest zoom; one unit of its grid is about 15 cm at the equator. */
    public static final int LAST_ZOOM = 16;
    /** Units that a tile is wide and high. */
    public static final int EXTENT = 4096;
    /** Units beyond each side of a tile that it has too, so that lines and labels go on across its edge. */
    public static final int BORDER = 64;
    /** Bytes that a tile has at most, before it is compressed. */
    public static final int MOST_BYTES = 500_000;
    /** From this zoom no vertex is left out. */
    private static final int FULL_ZOOM = 14;
    /** Detail of less than so many square units is left out before. */
    private static final double LEAST_UNITS = 24;

    private final List<PreparedLayer> layers = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();
    private final int[] firstPath;
    private final Generalisation weighed;
    private final AtomicReferenceArray<ZoomShapes> byZoom = new AtomicReferenceArray<>(LAST_ZOOM + 1);

    private VectorTiles(List<TileLayer> given, Plane plane) {
        Set<String> names = new HashSet<>();
        List<Generalisation.Path> paths = new ArrayList<>();
        IntList first = new IntList();
        for (TileLayer layer : given) {
            if (!names.add(layer.name())) {
                throw new IllegalArgumentException("two layers are called " + layer.name());
            }
            List<Figure> ofLayer = layer.features().stream().map(feature -> Figure.of(feature.shape(), plane)).toList();
            layers.add(new PreparedLayer(layer, ofLayer, figures.size()));
            for (Figure figure : ofLayer) {
                first.add(paths.size());
                if (figure.kind() != Figure.Kind.POINTS) {
                    paths.addAll(figure.paths());
                }
            }
            figures.addAll(ofLayer);
        }
        firstPath = first.toArray();
        weighed = Generalisation.of(paths);
    }

    /** @throws IllegalArgumentException when two layers have one name */
    public static VectorTiles of(List<TileLayer> layers) {
        return of(layers, Plane.MERCATOR);
    }

    /**
     * As {@link #of(List)}, cut on another plane: the tiles of a zoom divide its unit square as those of the WebMercatorQuad do theirs.
     *
     * @throws IllegalArgumentException when two layers have one name
     */
    public static VectorTiles of(List<TileLayer> layers, Plane plane) {
        return new VectorTiles(layers, plane);
    }

    /**
     * One tile of at most {@link #MOST_BYTES} with one of the layers only.
     *
     * @throws IllegalArgumentException for a zoom beyond {@link #LAST_ZOOM}
     */
    public VectorTile tile(TileCoord tile, String layer) {
        return tile(tile, MOST_BYTES, layers.stream().filter(each -> each.name().equals(layer)).toList());
    }

    /** One tile of at most {@link #MOST_BYTES}. */
    public VectorTile tile(TileCoord tile) {
        return tile(tile, MOST_BYTES);
    }

    /**
     * One tile.
     *
     * @param mostBytes what it may have at most, before it is compressed
     * @throws IllegalArgumentException for a zoom beyond {@link #LAST_ZOOM}
     */
    public VectorTile tile(TileCoord tile, int mostBytes) {
        return tile(tile, mostBytes, layers);
    }

    private VectorTile tile(TileCoord tile, int mostBytes, List<PreparedLayer> wanted) {
        if (tile.z() > LAST_ZOOM) {
            throw new IllegalArgumentException("vector tiles end at zoom " + LAST_ZOOM + ", not " + tile.z());
        }
        ZoomShapes shapes = shapes(tile.z());
        double units = units(tile.z());
        int originX = tile.x() * EXTENT;
        int originY = tile.y() * EXTENT;
        double around = BORDER;
        List<LayerCut> cuts = new ArrayList<>(layers.size());
        for (PreparedLayer layer : wanted) {
            int[] candidates = layer.in((originX - around) / units, (originY - around) / units,
                    (originX + EXTENT + around) / units, (originY + EXTENT + around) / units, tile.z());
            cuts.add(new LayerCut(layer, shapes, candidates, originX, originY, 1 - BORDER, EXTENT + BORDER - 1));
        }
        return new TileWriter(cuts).write(mostBytes);
    }

    private static double units(int zoom) {
        return EXTENT * (double) (1 << zoom);
    }

    /** Two threads may both make the shapes of a zoom the first time; they are the same. */
    private ZoomShapes shapes(int zoom) {
        ZoomShapes known = byZoom.get(zoom);
        if (known == null) {
            double units = units(zoom);
            float least = zoom >= FULL_ZOOM ? 0 : (float) (LEAST_UNITS / (units * units));
            known = new ZoomShapes(figures, firstPath, weighed, units, least);
            byZoom.set(zoom, known);
        }
        return known;
    }
}
