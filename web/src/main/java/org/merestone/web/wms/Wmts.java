package org.merestone.web.wms;

import jakarta.servlet.http.HttpServletRequest;
import org.merestone.data.conflict.Refusal;
import org.merestone.web.ogc.TileGrid;
import org.merestone.web.picture.PaintedTiles;
import org.merestone.web.problem.Sentences;
import org.merestone.web.register.Published;
import org.merestone.web.register.PublishedRegister;
import org.merestone.web.register.RegisterKeeper;
import org.merestone.web.request.Takes;
import org.merestone.web.security.OpenToAll;
import org.merestone.web.terms.DataTerms;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** WMTS 1.0.0 (OGC 07-057r7) on the map tiles of OGC API Tiles, by key and value and by template. */
@Controller
@Published
@OpenToAll
class Wmts {

    static final String LAYER = "map";
    private static final MediaType XML = MediaType.parseMediaType("text/xml;charset=UTF-8");

    private final RegisterKeeper keeper;
    private final PaintedTiles painted;
    private final Sentences sentences;
    private final DataTerms terms;

    Wmts(RegisterKeeper keeper, PaintedTiles painted, Sentences sentences, DataTerms terms) {
        this.keeper = keeper;
        this.painted = painted;
        this.sentences = sentences;
        this.terms = terms;
    }

    @Takes(value = {"SERVICE", "REQUEST"}, andMore = true)
    @GetMapping("/wmts")
    ResponseEntity<byte[]> byKeys(HttpServletRequest request) {
        Words words = new Words(request);
        String operation = words.require("REQUEST");
        if (!words.require("SERVICE").equals("WMTS")) {
            throw new ServiceFault("InvalidParameterValue", "wms.service", "WMTS");
        }
        return switch (operation) {
            case "GetCapabilities" -> capabilities(request);
            case "GetTile" -> {
                if (!words.require("FORMAT").equals("image/png")) {
                    throw new ServiceFault("InvalidParameterValue", "wms.format", "image/png");
                }
                yield tile(words.require("LAYER"), words.of("STYLE"), words.require("TILEMATRIXSET"), words.require("TILEMATRIX"),
                        words.require("TILEROW"), words.require("TILECOL"));
            }
            default -> throw new ServiceFault("OperationNotSupported", "wms.operation", operation.length() > 40 ? "…" : operation,
                    "GetCapabilities, GetTile");
        };
    }

    /** Clients put the keys of the other way behind this address too; here, as there, what is not needed is read over. */
    @Takes(value = {}, andMore = true)
    @GetMapping("/wmts/1.0.0/WMTSCapabilities.xml")
    ResponseEntity<byte[]> capabilities(HttpServletRequest request) {
        String address = ServletUriComponentsBuilder.fromContextPath(request).build().toUriString() + "/wmts";
        return ResponseEntity.ok().contentType(XML).body(new WmtsCapabilities(sentences, terms, address)
                .of(keeper.current().bounds()));
    }

    @Takes(value = {}, andMore = true)
    @GetMapping("/wmts/1.0.0/{layer}/{style}/{grid}/{zoom}/{row}/{column}.png")
    ResponseEntity<byte[]> byTemplate(@PathVariable String layer, @PathVariable String style, @PathVariable String grid,
            @PathVariable String zoom, @PathVariable String row, @PathVariable String column) {
        return tile(layer, style, grid, zoom, row, column);
    }

    private ResponseEntity<byte[]> tile(String layer, String style, String gridName, String zoom, String row, String column) {
        if (!layer.equals(LAYER)) {
            throw new ServiceFault("InvalidParameterValue", "wms.layer", layer.length() > 40 ? "…" : layer, LAYER);
        }
        String look = SeenLayer.look(style);
        TileGrid grid = grid(gridName);
        PublishedRegister register = keeper.current();
        int level = number("TileMatrix", zoom);
        int atRow = number("TileRow", row);
        int atColumn = number("TileCol", column);
        if (level > grid.lastZoom(true) || !grid.range(register.bounds(), level).has(atRow, atColumn)) {
            throw new ServiceFault("TileOutOfRange", "ogc.noTile", zoom, row, column);
        }
        return ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).body(painted.tile(register.map().on(grid.plane()), look,
                grid.tile(level, atRow, atColumn), 1, LocaleContextHolder.getLocale()));
    }

    private static TileGrid grid(String name) {
        try {
            return TileGrid.require(name);
        } catch (Refusal.NotFound e) {
            throw new ServiceFault("InvalidParameterValue", e.key(), e.arguments().toArray());
        }
    }

    private static int number(String name, String text) {
        if (!text.matches("[0-9]{1,9}")) {
            throw new ServiceFault("InvalidParameterValue", "wms.whole", name, 0, Integer.MAX_VALUE);
        }
        return Integer.parseInt(text);
    }

    @ExceptionHandler(ServiceFault.class)
    ResponseEntity<byte[]> refused(ServiceFault fault) {
        byte[] report = new Xml().open("ExceptionReport", "version", "1.1.0", "xmlns", "http://www.opengis.net/ows/1.1")
                .open("Exception", "exceptionCode", fault.code().isEmpty() ? "NoApplicableCode" : fault.code())
                .text("ExceptionText", sentences.of(fault.key(), fault.arguments())).close().close().bytes();
        return ResponseEntity.status(fault.code().equals("TileOutOfRange") ? 404 : 400).header("Cache-Control", "no-store")
                .contentType(XML).body(report);
    }
}
