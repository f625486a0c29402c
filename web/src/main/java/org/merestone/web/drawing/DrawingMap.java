package org.merestone.web.drawing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.merestone.boundary.drawing.DrawingSheet;
import org.merestone.geo.format.GeoJsonWriter;

/** The lines round a draft as GeoJSON, to the last digit: what is drawn beside them may have to meet them. */
final class DrawingMap {

    private DrawingMap() {}

    static void write(DrawingSheet sheet, HttpServletResponse response) throws IOException {
        response.setContentType("application/geo+json;charset=UTF-8");
        try (GeoJsonWriter writer = GeoJsonWriter.exact(response.getOutputStream())) {
            for (DrawingSheet.Line line : sheet.lines()) {
                writer.feature(line.id().toString(), line.course(), Map.of("name", line.name(),
                        "role", line.own() ? "standing" : line.moves() ? "moving" : "beside"));
            }
        }
    }
}
