package org.merestone.geo.format;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Tells what a file is by its first bytes; its name only decides between texts. */
final class FileKind {

    private static final int LOOKED_AT = 4096;

    private FileKind() {
    }

    static Format of(FilePart file) {
        if (file.startsWith(0, 0, 0x27, 0x0A)) {
            return Format.SHAPEFILE;
        }
        if (file.startsWith('S', 'Q', 'L', 'i', 't', 'e', ' ', 'f', 'o', 'r', 'm', 'a', 't', ' ', '3', 0)) {
            return Format.GEOPACKAGE;
        }
        if (file.startsWith('f', 'g', 'b', 3)) {
            return Format.FLATGEOBUF;
        }
        if (file.startsWith('A', 'u', 't', 'o', 'C', 'A', 'D', ' ', 'B', 'i', 'n', 'a', 'r', 'y')) {
            throw new FormatRefused(VectorFault.BINARY_DXF, FilePlace.WHOLE, Map.of());
        }
        if (file.startsWith('A', 'C', '1', '0') && file.ending().equals("dwg")) {
            throw new FormatRefused(VectorFault.DWG, FilePlace.WHOLE, Map.of());
        }
        return ofText(file);
    }

    private static Format ofText(FilePart file) {
        String start = new String(file.bytes(), 0, Math.min(LOOKED_AT, file.bytes().length), StandardCharsets.ISO_8859_1)
                .replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading();
        if (start.startsWith("{")) {
            return Format.GEOJSON;
        }
        if (start.startsWith("<")) {
            return Format.KML;
        }
        if (start.matches("(?s)(0\\s*\\R\\s*SECTION\\s*\\R|999\\s*\\R).*")) {
            return Format.DXF;
        }
        if (start.isEmpty() || start.indexOf(0) >= 0) {
            throw new FormatRefused(VectorFault.NOT_RECOGNISED, FilePlace.WHOLE, Map.of());
        }
        return Format.CSV;
    }
}
