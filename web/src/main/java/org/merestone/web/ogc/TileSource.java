package org.merestone.web.ogc;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.merestone.data.conflict.Refusal;
import org.merestone.web.picture.MapLook;
import org.merestone.web.picture.PicturedLayer;
import org.merestone.web.register.VectorLayers;

/** What tiles show. */
sealed interface TileSource {

    /** The segments under the landing page below which its tilesets stand. */
    List<String> path();

    /** The form of a tile. */
    Representation form();

    /** The collection whose tiles they are; null for those of the whole register. */
    @Nullable String collection();

    /** As metadata name the kind of data. */
    String dataType();

    /**
     * Features.
     *
     * @param collection one of {@link VectorLayers#FIELDS}, which every collection is; null for all in one tile
     */
    record Features(@Nullable String collection) implements TileSource {

        List<String> layers() {
            return collection == null ? List.copyOf(VectorLayers.FIELDS.keySet()) : List.of(collection);
        }

        @Override
        public List<String> path() {
            return collection == null ? List.of("tiles") : List.of("collections", collection, "tiles");
        }

        @Override
        public Representation form() {
            return Representation.MVT;
        }

        @Override
        public String dataType() {
            return "vector";
        }
    }

    /**
     * The painted map, or what of it a collection holds, over nothing.
     *
     * @param look       one of {@link MapLook#NAMES}
     * @param styled     whether its address names the look
     * @param collection whose features alone are painted, a name of {@link PicturedLayer}; null for the whole map
     */
    record Picture(String look, boolean styled, @Nullable String collection) implements TileSource {

        static Picture of(@Nullable String style) {
            if (style != null && !MapLook.NAMES.contains(style)) {
                throw new Refusal.NotFound("ogc.noStyle", style.length() > 40 ? style.substring(0, 40) + "…" : style,
                        String.join(", ", MapLook.NAMES));
            }
            return new Picture(style == null ? MapLook.NAMES.get(0) : style, style != null, null);
        }

        static Picture ofCollection(String collection) {
            return new Picture(MapLook.NAMES.get(0), false, collection);
        }

        PicturedLayer layer() {
            return collection == null ? PicturedLayer.map : PicturedLayer.valueOf(collection);
        }

        @Override
        public List<String> path() {
            List<String> path = new ArrayList<>(collection != null ? List.of("collections", collection)
                    : styled ? List.of("styles", look) : List.of());
            path.addAll(List.of("map", "tiles"));
            return path;
        }

        @Override
        public Representation form() {
            return Representation.PNG;
        }

        @Override
        public String dataType() {
            return "map";
        }
    }
}
