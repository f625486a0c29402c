package org.merestone.web.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.merestone.data.conflict.Refusal;
import org.merestone.geo.map.MapContent;
import org.merestone.geo.map.TileCoord;
import org.merestone.web.picture.CutTiles;
import org.merestone.web.picture.PaintedTiles;
import org.merestone.web.register.Published;
import org.merestone.web.register.PublishedRegister;
import org.merestone.web.register.RegisterKeeper;
import org.merestone.web.request.BadRequest;
import org.merestone.web.request.Takes;
import org.merestone.web.security.OpenToAll;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * OGC API Tiles: the tiles. One within the limits of its tileset that nothing lies in is answered with 204, one outside with 404, and what
 * is no number with 400.
 */
@Controller
@Published
@OpenToAll
class TilePages {

    private final RegisterKeeper keeper;
    private final Layers layers;
    private final CutTiles cut;
    private final PaintedTiles painted;

    TilePages(RegisterKeeper keeper, Layers layers, CutTiles cut, PaintedTiles painted) {
        this.keeper = keeper;
        this.layers = layers;
        this.cut = cut;
        this.painted = painted;
    }

    @Takes("f")
    @GetMapping({"/ogc/tiles/{gridId}/{zoom}/{row}/{column}", "/ogc/collections/{collectionId}/tiles/{gridId}/{zoom}/{row}/{column}"})
    ResponseEntity<byte[]> features(@PathVariable(required = false) @Nullable String collectionId, @PathVariable String gridId,
            @PathVariable String zoom, @PathVariable String row, @PathVariable String column, HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        TileSource.Features source = new TileSource.Features(collectionId == null ? null : layers.require(collectionId).id());
        TileGrid grid = TileGrid.require(gridId);
        Representation.of(request, List.of(source.form()));
        PublishedRegister register = keeper.current();
        TileCoord coord = within(grid, register, false, zoom, row, column);
        return cut.tile(register.vectorTiles(grid.plane()), source.collection(), coord).answer(request, answer(source.form(), grid));
    }

    @Takes("f")
    @GetMapping({"/ogc/map/tiles/{gridId}/{zoom}/{row}/{column}", "/ogc/styles/{styleId}/map/tiles/{gridId}/{zoom}/{row}/{column}"})
    ResponseEntity<byte[]> map(@PathVariable(required = false) @Nullable String styleId, @PathVariable String gridId,
            @PathVariable String zoom, @PathVariable String row, @PathVariable String column, HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        return picture(TileSource.Picture.of(styleId), gridId, zoom, row, column, request);
    }

    @Takes("f")
    @GetMapping("/ogc/collections/{collectionId}/map/tiles/{gridId}/{zoom}/{row}/{column}")
    ResponseEntity<byte[]> mapOfCollection(@PathVariable String collectionId, @PathVariable String gridId, @PathVariable String zoom,
            @PathVariable String row, @PathVariable String column, HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
        return picture(TileSource.Picture.ofCollection(layers.require(collectionId).id()), gridId, zoom, row, column, request);
    }

    private ResponseEntity<byte[]> picture(TileSource.Picture source, String gridId, String zoom, String row, String column,
            HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
        TileGrid grid = TileGrid.require(gridId);
        Representation.of(request, List.of(source.form()));
        PublishedRegister register = keeper.current();
        TileCoord coord = within(grid, register, true, zoom, row, column);
        MapContent content = source.layer().of(register).on(grid.plane());
        Locale language = LocaleContextHolder.getLocale();
        return answer(source.form(), grid).body(source.collection() == null ? painted.tile(content, source.look(), coord, 1, language)
                : painted.overlay(content, source.look(), coord, language));
    }

    private static ResponseEntity.BodyBuilder answer(Representation form, TileGrid grid) {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(form.mediaType())).header("Content-Crs", grid.system().header());
    }

    private static TileCoord within(TileGrid grid, PublishedRegister register, boolean map, String zoom, String row, String column) {
        int level = number("tileMatrix", zoom);
        int atRow = number("tileRow", row);
        int atColumn = number("tileCol", column);
        if (level > grid.lastZoom(map) || !grid.range(register.bounds(), level).has(atRow, atColumn)) {
            throw new Refusal.NotFound("ogc.noTile", zoom, row, column);
        }
        return grid.tile(level, atRow, atColumn);
    }

    private static int number(String name, String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw new BadRequest("request.wrongValue", name);
        }
        return (int) Math.min(Integer.MAX_VALUE, Long.parseLong(text));
    }
}
