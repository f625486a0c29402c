package org.merestone.web.wms;

import jakarta.servlet.http.HttpServletRequest;
import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.merestone.web.picture.MapLook;
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
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** WMS 1.3.0 (OGC 06-042) with GetFeatureInfo, and GetLegendGraphic of its profile for styles (OGC 05-078r4). */
@Controller
class Wms {

    static final List<String> FORMATS = List.of("image/png", "image/jpeg");
    private static final MediaType XML = MediaType.parseMediaType("text/xml;charset=UTF-8");
    private static final int MOST_LAYERS = 12;
    static final int LEGEND_ZOOM = 14;
    private static final double USUAL_DPI = 96;

    private final RegisterKeeper keeper;
    private final MapLook looks;
    private final PixelRoom room;
    private final Sentences sentences;
    private final DataTerms terms;

    Wms(RegisterKeeper keeper, MapLook looks, PixelRoom room, Sentences sentences, DataTerms terms) {
        this.keeper = keeper;
        this.looks = looks;
        this.room = room;
        this.sentences = sentences;
        this.terms = terms;
    }

    @Published
    @OpenToAll
    @Takes(value = {"SERVICE", "REQUEST"}, andMore = true)
    @GetMapping("/wms")
    ResponseEntity<byte[]> answer(HttpServletRequest request) throws IOException {
        Words words = new Words(request);
        PublishedRegister register = keeper.current();
        String operation = words.require("REQUEST");
        return switch (operation) {
            case "GetCapabilities" -> capabilities(words, register, request);
            case "GetMap" -> map(words, register);
            case "GetFeatureInfo" -> info(words, register);
            case "GetLegendGraphic" -> legend(words, register);
            default -> throw new ServiceFault("OperationNotSupported", "wms.operation", operation.length() > 40 ? "…" : operation,
                    "GetCapabilities, GetMap, GetFeatureInfo, GetLegendGraphic");
        };
    }

    private ResponseEntity<byte[]> capabilities(Words words, PublishedRegister register, HttpServletRequest request) {
        if (!words.require("SERVICE").equals("WMS")) {
            throw new ServiceFault("", "wms.service", "WMS");
        }
        String address = ServletUriComponentsBuilder.fromContextPath(request).build().toUriString() + "/wms";
        return ResponseEntity.ok().contentType(XML).body(new WmsCapabilities(sentences, terms, looks, address).of(register));
    }

    private ResponseEntity<byte[]> map(Words words, PublishedRegister register) {
        requireVersion(words);
        MapDrawing.Wish wish = wish(words, register.bounds());
        String format = format(words, FORMATS);
        byte[] picture = room.paint((long) wish.window().width() * wish.window().height() * wish.layers().size(),
                () -> new MapDrawing(looks, LocaleContextHolder.getLocale()).draw(wish, register, format));
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(format)).body(picture);
    }

    private static MapDrawing.Wish wish(Words words, Envelope bounds) {
        List<String> names = words.list("LAYERS");
        if (names.isEmpty() || names.size() > MOST_LAYERS) {
            throw new ServiceFault("LayerNotDefined", "wms.layers", MOST_LAYERS);
        }
        List<SeenLayer> layers = names.stream().map(SeenLayer::require).toList();
        List<String> styles = words.list("STYLES");
        if (!styles.isEmpty() && styles.size() != layers.size()) {
            throw new ServiceFault("StyleNotDefined", "wms.styles");
        }
        List<String> looks = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            looks.add(SeenLayer.look(styles.isEmpty() ? null : styles.get(i)));
        }
        boolean transparent = words.isTrue("TRANSPARENT") && !words.of("FORMAT").equals("image/jpeg");
        return new MapDrawing.Wish(Window.read(words, bounds), layers, looks, transparent, ground(words), scale(words));
    }

    private static @Nullable Color ground(Words words) {
        String colour = words.of("BGCOLOR");
        if (colour.isEmpty()) {
            return null;
        }
        if (!colour.matches("0[xX][0-9a-fA-F]{6}")) {
            throw new ServiceFault("", "wms.colour", colour.length() > 20 ? "…" : colour);
        }
        return new Color(Integer.parseInt(colour.substring(2), 16));
    }

    /** Clients tell the resolution of their screens in one of three ways, none of them the standard's. */
    private static int scale(Words words) {
        String dpi = words.of("DPI").isEmpty() ? words.of("MAP_RESOLUTION") : words.of("DPI");
        if (dpi.isEmpty() && words.of("FORMAT_OPTIONS").toLowerCase(Locale.ROOT).startsWith("dpi:")) {
            dpi = words.of("FORMAT_OPTIONS").substring(4);
        }
        if (!dpi.matches("[0-9]{1,4}(\\.[0-9]{1,6})?")) {
            return 1;
        }
        return (int) Math.max(1, Math.min(3, Math.round(Double.parseDouble(dpi) / USUAL_DPI)));
    }

    private ResponseEntity<byte[]> info(Words words, PublishedRegister register) throws IOException {
        requireVersion(words);
        Window window = Window.read(words, register.bounds());
        int column = point(words, "I", window.width());
        int row = point(words, "J", window.height());
        List<SeenLayer> layers = words.list("QUERY_LAYERS").stream().map(SeenLayer::require).toList();
        layers.stream().filter(layer -> !layer.isQueryable()).findFirst().ifPresent(layer -> {
            throw new ServiceFault("LayerNotQueryable", "wms.notQueryable", layer.name());
        });
        if (layers.isEmpty()) {
            throw new ServiceFault("LayerNotDefined", "wms.missing", "QUERY_LAYERS");
        }
        int most = words.has("FEATURE_COUNT") ? words.whole("FEATURE_COUNT", 1, FeatureInfo.MOST) : 1;
        String format = words.of("INFO_FORMAT").isEmpty() ? FeatureInfo.FORMATS.get(0) : words.of("INFO_FORMAT");
        if (!FeatureInfo.FORMATS.contains(format)) {
            throw new ServiceFault("InvalidFormat", "wms.format", String.join(", ", FeatureInfo.FORMATS));
        }
        FeatureInfo info = FeatureInfo.at(register, window, column, row, layers, most);
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(format + ";charset=UTF-8")).body(info.as(format, sentences));
    }

    private static int point(Words words, String name, int side) {
        String value = words.require(name);
        if (!value.matches("[0-9]{1,6}") || Integer.parseInt(value) >= side) {
            throw new ServiceFault("InvalidPoint", "wms.point", name, side - 1);
        }
        return Integer.parseInt(value);
    }

    private ResponseEntity<byte[]> legend(Words words, PublishedRegister register) {
        SeenLayer layer = SeenLayer.require(words.require("LAYER"));
        String look = SeenLayer.look(words.of("STYLE"));
        format(words, List.of("image/png"));
        return ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).body(Objects.requireNonNull(looks.of(look))
                .legend(layer.of(register), LEGEND_ZOOM, LocaleContextHolder.getLocale()));
    }

    private static void requireVersion(Words words) {
        if (!words.require("VERSION").equals("1.3.0")) {
            throw new ServiceFault("", "wms.version", "1.3.0");
        }
    }

    private static String format(Words words, List<String> offered) {
        String wanted = words.require("FORMAT");
        return offered.stream().filter(wanted::equals).findFirst()
                .orElseThrow(() -> new ServiceFault("InvalidFormat", "wms.format", String.join(", ", offered)));
    }

    @ExceptionHandler(ServiceFault.class)
    ResponseEntity<byte[]> refused(ServiceFault fault) {
        Xml xml = new Xml().open("ServiceExceptionReport", "version", "1.3.0", "xmlns", "http://www.opengis.net/ogc");
        String sentence = sentences.of(fault.key(), fault.arguments());
        if (fault.code().isEmpty()) {
            xml.text("ServiceException", sentence);
        } else {
            xml.text("ServiceException", sentence, "code", fault.code());
        }
        return ResponseEntity.badRequest().header("Cache-Control", "no-store").contentType(XML).body(xml.close().bytes());
    }
}
