package org.merestone.web.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.merestone.web.problem.Sentences;
import org.merestone.web.register.Published;
import org.merestone.web.register.RegisterKeeper;
import org.merestone.web.request.Takes;
import org.merestone.web.security.OpenToAll;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** OGC API Tiles before the tiles themselves: the tilesets there are, what each is, and the grids they stand on. */
@Controller
@Published
@OpenToAll
class TileSetPages {

    private static final List<Representation> TILESET = List.of(Representation.JSON, Representation.HTML, Representation.TILEJSON);

    private final RegisterKeeper keeper;
    private final Layers layers;
    private final TileSetDescriptions descriptions;
    private final Sentences sentences;

    TileSetPages(RegisterKeeper keeper, Layers layers, TileSetDescriptions descriptions, Sentences sentences) {
        this.keeper = keeper;
        this.layers = layers;
        this.descriptions = descriptions;
        this.sentences = sentences;
    }

    @Takes("f")
    @GetMapping({"/ogc/tiles", "/ogc/collections/{collectionId}/tiles"})
    Object featureTileSets(@PathVariable(required = false) @Nullable String collectionId, HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        return list(features(collectionId), request);
    }

    @Takes("f")
    @GetMapping({"/ogc/map/tiles", "/ogc/styles/{styleId}/map/tiles"})
    Object mapTileSets(@PathVariable(required = false) @Nullable String styleId, HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        return list(TileSource.Picture.of(styleId), request);
    }

    @Takes("f")
    @GetMapping("/ogc/collections/{collectionId}/map/tiles")
    Object mapTileSetsOfCollection(@PathVariable String collectionId, HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        return list(TileSource.Picture.ofCollection(layers.require(collectionId).id()), request);
    }

    @Takes("f")
    @GetMapping({"/ogc/tiles/{gridId}", "/ogc/collections/{collectionId}/tiles/{gridId}"})
    Object featureTileSet(@PathVariable(required = false) @Nullable String collectionId, @PathVariable String gridId,
            HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
        return tileSet(features(collectionId), TileGrid.require(gridId), request);
    }

    @Takes("f")
    @GetMapping({"/ogc/map/tiles/{gridId}", "/ogc/styles/{styleId}/map/tiles/{gridId}"})
    Object mapTileSet(@PathVariable(required = false) @Nullable String styleId, @PathVariable String gridId, HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        return tileSet(TileSource.Picture.of(styleId), TileGrid.require(gridId), request);
    }

    @Takes("f")
    @GetMapping("/ogc/collections/{collectionId}/map/tiles/{gridId}")
    Object mapTileSetOfCollection(@PathVariable String collectionId, @PathVariable String gridId, HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        return tileSet(TileSource.Picture.ofCollection(layers.require(collectionId).id()), TileGrid.require(gridId), request);
    }

    @Takes("f")
    @GetMapping("/ogc/tileMatrixSets")
    Object grids(HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
        Representation form = Representation.of(request, Representation.DOCUMENT);
        Addresses addresses = new Addresses(request, sentences);
        List<Link> links = addresses.selfAndAlternates(form, Representation.DOCUMENT);
        List<Map<String, Object>> grids = TileGrid.ALL.stream().map(grid -> Members.of("id", grid.id(),
                "title", sentences.of("ogc.tileGrid." + grid.id()),
                "uri", grid.registered() == null ? addresses.at("tileMatrixSets", grid.id()) : grid.registered(),
                "crs", grid.system().uri(),
                "links", StartPages.members(Stream.of("self", "item").map(rel -> addresses.link(addresses.at("tileMatrixSets", grid.id()),
                        rel, Representation.JSON.mediaType(), "tileGrid")).toList()))).toList();
        return Answers.document(form, Members.of("links", StartPages.members(links), "tileMatrixSets", grids), links, "ogc/tilegrids",
                Map.of());
    }

    @Takes("f")
    @GetMapping("/ogc/tileMatrixSets/{gridId}")
    Object grid(@PathVariable String gridId, HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
        TileGrid grid = TileGrid.require(gridId);
        Representation form = Representation.of(request, Representation.DOCUMENT);
        Addresses addresses = new Addresses(request, sentences);
        return Answers.document(form, grid.definition(sentences.of("ogc.tileGrid." + grid.id()), addresses.at("tileMatrixSets", gridId)),
                addresses.selfAndAlternates(form, Representation.DOCUMENT), "ogc/tilegrid", Map.of());
    }

    private TileSource features(@Nullable String collectionId) {
        return new TileSource.Features(collectionId == null ? null : layers.require(collectionId).id());
    }

    private Object list(TileSource source, HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
        Representation form = Representation.of(request, Representation.DOCUMENT);
        Addresses addresses = new Addresses(request, sentences);
        List<Link> links = addresses.selfAndAlternates(form, Representation.DOCUMENT);
        return Answers.document(form, Members.of("links", StartPages.members(links), "tilesets",
                TileGrid.ALL.stream().map(grid -> descriptions.item(source, grid, addresses)).toList()), links, "ogc/tilesets",
                Map.of("title", descriptions.name(source) + " · " + sentences.of("ogc.link.tileset")));
    }

    private Object tileSet(TileSource source, TileGrid grid, HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
        List<Representation> offered = grid == TileGrid.WEB_MERCATOR ? TILESET : Representation.DOCUMENT;
        Representation form = Representation.of(request, offered);
        Addresses addresses = new Addresses(request, sentences);
        if (form == Representation.TILEJSON) {
            return ResponseEntity.ok().contentType(MediaType.parseMediaType(form.mediaType()))
                    .body(descriptions.tileJson(source, grid, keeper.current(), addresses));
        }
        List<Link> links = new ArrayList<>(addresses.selfAndAlternates(form, offered));
        links.addAll(descriptions.ways(source, grid, addresses));
        return Answers.document(form, descriptions.of(source, grid, keeper.current(), links, addresses), links, "ogc/tileset", Map.of());
    }
}
