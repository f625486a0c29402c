package org.merestone.web.ogc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.merestone.web.problem.Sentences;
import org.merestone.web.register.PublishedRegister;
import org.merestone.web.register.VectorLayers;
import org.merestone.web.terms.DataTerms;
import org.springframework.stereotype.Component;

/** Says what a tileset is (OGC 17-083r4, tileset metadata): its grid, its limits, its layers, its links. */
@Component
class TileSetDescriptions {

    private static final String TILING_SCHEME = "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme";
    private static final Map<String, Integer> DIMENSIONS = Map.of("divisions", 2, "lines", 1, "markers", 0, "names", 0);

    private final Sentences sentences;
    private final DataTerms terms;

    TileSetDescriptions(Sentences sentences, DataTerms terms) {
        this.sentences = sentences;
        this.terms = terms;
    }

    /** What a list of tilesets says of each. */
    Map<String, Object> item(TileSource source, TileGrid grid, Addresses addresses) {
        return Members.of("title", title(source, grid), "dataType", source.dataType(), "crs", grid.system().uri(),
                "tileMatrixSetURI", uri(grid, addresses), "links", members(links(source, grid, addresses)));
    }

    Map<String, Object> of(TileSource source, TileGrid grid, PublishedRegister register, List<Link> links, Addresses addresses) {
        Envelope bounds = register.bounds();
        boolean painted = source instanceof TileSource.Picture;
        return Members.of("title", title(source, grid), "description", text(source),
                "attribution", terms.attribution(), "dataType", source.dataType(),
                "accessConstraints", "unclassified", "crs", grid.system().uri(), "tileMatrixSetId", grid.id(),
                "tileMatrixSetURI", uri(grid, addresses), "mediaTypes", List.of(source.form().mediaType()),
                "tileMatrixSetLimits", IntStream.rangeClosed(0, grid.lastZoom(painted))
                        .mapToObj(zoom -> grid.range(bounds, zoom).members(zoom)).toList(),
                "boundingBox", bounds.isNull() ? null : Members.of("lowerLeft", List.of(bounds.getMinX(), bounds.getMinY()),
                        "upperRight", List.of(bounds.getMaxX(), bounds.getMaxY()), "crs", OfferedSystem.CRS84.uri()),
                "layers", source instanceof TileSource.Features features ? features.layers().stream().map(this::layer).toList() : null,
                "links", members(links));
    }

    /** What TileJSON 3.0 says, for tiles on the grid of web maps. */
    Map<String, Object> tileJson(TileSource source, TileGrid grid, PublishedRegister register, Addresses addresses) {
        Envelope bounds = register.bounds();
        boolean painted = source instanceof TileSource.Picture;
        return Members.of("tilejson", "3.0.0", "name", title(source, grid), "description", text(source),
                "attribution", terms.attribution(), "scheme", "xyz",
                "tiles", List.of(template(source, grid, addresses).replace("{tileMatrix}", "{z}").replace("{tileRow}", "{y}")
                        .replace("{tileCol}", "{x}")), "minzoom", 0, "maxzoom", grid.lastZoom(painted),
                "bounds", bounds.isNull() ? null : List.of(bounds.getMinX(), bounds.getMinY(), bounds.getMaxX(), bounds.getMaxY()),
                "vector_layers", source instanceof TileSource.Features features ? features.layers().stream()
                        .map(id -> Members.of("id", id, "description", sentences.of("ogc.collection." + id), "fields",
                                VectorLayers.FIELDS.get(id))).toList() : null);
    }

    /** The links of a tileset in a list: to documents only, so that whoever follows every one of them gets an answer. */
    List<Link> links(TileSource source, TileGrid grid, Addresses addresses) {
        String own = addresses.at(append(source.path(), grid.id()));
        List<Link> links = new ArrayList<>();
        links.add(addresses.link(own, "self", Representation.JSON.mediaType(), "tileset"));
        if (grid == TileGrid.WEB_MERCATOR) {
            links.add(addresses.link(own + "?f=tilejson", "describedby", Representation.TILEJSON.mediaType(), "tilejson"));
        }
        links.addAll(context(source, grid, addresses));
        return links;
    }

    /** The links that lead from a tileset to its tiles, its grid and its terms. */
    List<Link> ways(TileSource source, TileGrid grid, Addresses addresses) {
        List<Link> links = new ArrayList<>();
        links.add(addresses.template(template(source, grid, addresses), "item", source.form().mediaType(), "tile"));
        links.addAll(context(source, grid, addresses));
        links.addAll(addresses.licence(terms));
        return links;
    }

    private static List<Link> context(TileSource source, TileGrid grid, Addresses addresses) {
        List<Link> links = new ArrayList<>();
        links.add(addresses.link(addresses.at("tileMatrixSets", grid.id()), TILING_SCHEME, Representation.JSON.mediaType(), "tileGrid"));
        String collection = source.collection();
        if (collection != null || source instanceof TileSource.Features) {
            links.add(addresses.link(collection == null ? addresses.landing() : addresses.at("collections", collection),
                    "http://www.opengis.net/def/rel/ogc/1.0/geodata", Representation.JSON.mediaType(),
                    "collection"));
        }
        return links;
    }

    String title(TileSource source, TileGrid grid) {
        return name(source) + " · " + sentences.of("ogc.tileGrid." + grid.id());
    }

    String name(TileSource source) {
        String name = source.collection() == null ? "" : sentences.of("ogc.collection." + source.collection());
        if (source instanceof TileSource.Picture picture) {
            return (name.isEmpty() ? "" : name + " · ") + sentences.of("ogc.look." + picture.look());
        }
        return name.isEmpty() ? sentences.of("ogc.title") : name;
    }

    private String text(TileSource source) {
        return source.collection() == null ? sentences.of("ogc.text") : sentences.of("ogc.collection." + source.collection() + ".text");
    }

    private Map<String, Object> layer(String id) {
        Map<String, Object> properties = new LinkedHashMap<>();
        VectorLayers.FIELDS.get(id).forEach((name, type) -> properties.put(name, Members.of("type",
                type.equals("Number") ? "number" : "string")));
        return Members.of("id", id, "title", sentences.of("ogc.collection." + id), "dataType", "vector",
                "geometryDimension", DIMENSIONS.get(id), "propertiesSchema", Members.of("type", "object", "properties", properties));
    }

    private static String template(TileSource source, TileGrid grid, Addresses addresses) {
        return addresses.at(append(source.path(), grid.id())) + "/{tileMatrix}/{tileRow}/{tileCol}?f=" + source.form().parameter();
    }

    private static String uri(TileGrid grid, Addresses addresses) {
        @Nullable String registered = grid.registered();
        return registered == null ? addresses.at("tileMatrixSets", grid.id()) : registered;
    }

    private static String[] append(List<String> path, String last) {
        List<String> all = new ArrayList<>(path);
        all.add(last);
        return all.toArray(String[]::new);
    }

    private static List<Map<String, Object>> members(List<Link> links) {
        return StartPages.members(links);
    }
}
