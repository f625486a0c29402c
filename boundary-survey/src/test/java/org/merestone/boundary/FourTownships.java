package org.merestone.boundary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.merestone.boundary.line.Classification;
import org.merestone.boundary.line.DivisionImport;
import org.merestone.boundary.line.ImportProgress;
import org.merestone.boundary.line.ImportReport;
import org.merestone.boundary.line.ImportRequest;
import org.merestone.data.division.CodeSystem;
import org.merestone.data.ledger.Actor;
import org.merestone.geo.division.DivisionLevel;

/**
 * Four invented townships of the invented county 990121 round one quadripoint, drawn for these tests:
 * <pre>
 *   石门镇 101 | 白鹭镇 102      north border from (114.30, 29.90) down to the quadripoint (114.30, 29.80)
 *   ----------+----------
 *   青溪镇 103 | 云台乡 201
 * </pre>
 */
public final class FourTownships {

    public static final String SHIMEN = "990121101";
    public static final String BAILU = "990121102";
    public static final String QINGXI = "990121103";
    public static final String YUNTAI = "990121201";
    public static final LocalDate EDITION = LocalDate.of(2025, 12, 31);

    private static final String NORTH = "[114.3,29.9],[114.302,29.87],[114.298,29.84],[114.3,29.8]";
    private static final String NORTH_UP = "[114.3,29.8],[114.298,29.84],[114.302,29.87],[114.3,29.9]";
    private static final String SOUTH = "[114.3,29.8],[114.301,29.76],[114.299,29.73],[114.3,29.7]";
    private static final String SOUTH_UP = "[114.3,29.7],[114.299,29.73],[114.301,29.76],[114.3,29.8]";
    private static final String WEST = "[114.2,29.8],[114.23,29.803],[114.27,29.797],[114.3,29.8]";
    private static final String EAST = "[114.3,29.8],[114.34,29.802],[114.37,29.798],[114.4,29.8]";

    private FourTownships() {}

    /** The townships as a GeoJSON file in a folder. */
    public static Path file(Path folder) {
        return write(folder, "four-townships.geojson", "{\"type\":\"FeatureCollection\",\"features\":["
                + feature(SHIMEN, "石门镇", "[114.2,29.9]," + WEST + "," + NORTH_UP.substring(13)) + ","
                + feature(BAILU, "白鹭镇", NORTH + "," + EAST.substring(13) + ",[114.4,29.9],[114.3,29.9]") + ","
                + feature(QINGXI, "青溪镇", WEST + "," + SOUTH.substring(13) + ",[114.2,29.7],[114.2,29.8]") + ","
                + feature(YUNTAI, "云台乡", EAST + ",[114.4,29.7]," + SOUTH_UP) + "]}");
    }

    /** One feature of a collection; the ring is closed if it is not. */
    public static String feature(String code, String name, String ring) {
        String first = ring.substring(0, ring.indexOf(']') + 1);
        String closed = ring.endsWith(first) ? ring : ring + "," + first;
        return "{\"type\":\"Feature\",\"properties\":{\"code\":\"" + code + "\",\"name\":\"" + name
                + "\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[" + closed + "]]}}";
    }

    public static Path write(Path folder, String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ImportRequest request(Path... files) {
        return new ImportRequest(List.of(files), DivisionLevel.TOWNSHIP, "code", "name", OptionalInt.empty(),
                CodeSystem.civilAffairs(EDITION), Classification.INTERNAL, null, true);
    }

    /** Imports the townships. */
    public static ImportReport importInto(DivisionImport imports, Path folder) {
        try {
            return imports.run(Actor.system("test"), request(file(folder)), ImportProgress.UNSEEN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
