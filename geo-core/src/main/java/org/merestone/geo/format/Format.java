package org.merestone.geo.format;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** File formats for features; the table on the package page says what each keeps. */
public enum Format {
    GEOJSON("geojson"), SHAPEFILE("shp"), GEOPACKAGE("gpkg"), KML("kml"), DXF("dxf"), CSV("csv"), FLATGEOBUF("fgb");

    private final String extension;

    Format(String extension) {
        this.extension = extension;
    }

    /** Usual ending of a file's name, without the point. A Shapefile travels as a zip of its parts. */
    public String extension() {
        return extension;
    }

    /** The format that a file's ending names, {@code json} and {@code zip} among them. */
    public static Optional<Format> ofName(String fileName) {
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "json" -> Optional.of(GEOJSON);
            case "zip" -> Optional.of(SHAPEFILE);
            default -> Arrays.stream(values()).filter(format -> format.extension.equals(ending)).findFirst();
        };
    }
}
