package org.merestone.web.wms;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.merestone.data.geometry.Geometries;
import org.merestone.geo.crs.LonLat;
import org.merestone.geo.format.GeoJsonWriter;
import org.merestone.web.open.MapLayer;
import org.merestone.web.problem.Sentences;
import org.merestone.web.register.PublishedRegister;
import org.springframework.web.util.HtmlUtils;

/** What lies under a pixel: areas that hold it, and lines, markers and names no farther from it than a pointer misses. */
final class FeatureInfo {

    static final List<String> FORMATS = List.of("text/plain", "text/html", "application/json");
    static final int MOST = 50;
    /** Pixels. */
    private static final int MISSED = 5;
    private static final int DECIMALS = 7;

    private final List<Found> found;

    private FeatureInfo(List<Found> found) {
        this.found = found;
    }

    private record Found(MapLayer layer, MapLayer.Item item) {}

    static FeatureInfo at(PublishedRegister register, Window window, int column, int row, List<SeenLayer> layers, int most) {
        Envelope near = new Envelope();
        LonLat middle;
        try {
            middle = place(window, column + 0.5, row + 0.5);
            near.expandToInclude(place(window, column + 0.5 - MISSED, row + 0.5 - MISSED).toCoordinate());
            near.expandToInclude(place(window, column + 0.5 + MISSED, row + 0.5 + MISSED).toCoordinate());
        } catch (IllegalArgumentException e) {
            return new FeatureInfo(List.of()); // beyond the system's reach nothing lies
        }
        Geometry point = Geometries.FACTORY.createPoint(new Coordinate(middle.lon(), middle.lat()));
        Geometry around = Geometries.FACTORY.toGeometry(near);
        List<Found> found = new ArrayList<>();
        for (SeenLayer layer : layers) {
            for (MapLayer asked : layer.asked()) {
                asked.in(register, near).stream()
                        .filter(item -> item.shape() instanceof Polygonal ? item.shape().covers(point) : item.shape().intersects(around))
                        .forEach(item -> found.add(new Found(asked, item)));
            }
        }
        return new FeatureInfo(found.subList(0, Math.min(most, found.size())));
    }

    private static LonLat place(Window window, double column, double row) {
        Envelope part = window.part();
        return window.system().at(part.getMinX() + part.getWidth() * column / window.width(),
                part.getMinY() + part.getHeight() * row / window.height());
    }

    byte[] as(String format, Sentences sentences) throws IOException {
        return switch (format) {
            case "application/json" -> json();
            case "text/html" -> html(sentences).getBytes(StandardCharsets.UTF_8);
            default -> plain(sentences).getBytes(StandardCharsets.UTF_8);
        };
    }

    private byte[] json() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GeoJsonWriter writer = new GeoJsonWriter(bytes, DECIMALS)) {
            for (Found each : found) {
                writer.feature(each.item().id().toString(), each.item().shape(), each.item().properties());
            }
        }
        return bytes.toByteArray();
    }

    private String plain(Sentences sentences) {
        StringBuilder text = new StringBuilder();
        for (Found each : found) {
            text.append(title(each.layer(), sentences)).append('\n');
            each.item().properties().forEach((name, value) -> text.append("  ").append(name).append(" = ").append(value).append('\n'));
        }
        return text.isEmpty() ? sentences.of("wms.nothing") + "\n" : text.toString();
    }

    private String html(Sentences sentences) {
        StringBuilder text = new StringBuilder("<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>Merestone</title></head><body>");
        for (Found each : found) {
            text.append("<table><caption>").append(HtmlUtils.htmlEscape(title(each.layer(), sentences))).append("</caption>");
            each.item().properties().forEach((name, value) -> text.append("<tr><th>").append(HtmlUtils.htmlEscape(name)).append("</th><td>")
                    .append(HtmlUtils.htmlEscape(String.valueOf(value))).append("</td></tr>"));
            text.append("</table>");
        }
        if (found.isEmpty()) {
            text.append("<p>").append(HtmlUtils.htmlEscape(sentences.of("wms.nothing"))).append("</p>");
        }
        return text.append("</body></html>").toString();
    }

    private static String title(MapLayer layer, Sentences sentences) {
        return sentences.of("ogc.collection." + layer.name());
    }
}
