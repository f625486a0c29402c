package org.merestone.geo.network;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.merestone.geo.format.GeoJsonOptions;
import org.merestone.geo.format.GeoJsonReader;

/**
 * The lines of the network of a folder of GeoJSON areas, each once, as one file of GeoJSON, for peers that paint them: {@code
 * NetworkLines FOLDER CODE_FIELD NAME_FIELD FILE}.
 */
public final class NetworkLines {

    private NetworkLines() {
    }

    public static void main(String[] args) throws IOException {
        NetworkBuilder builder = new NetworkBuilder(NetworkOptions.USUAL);
        GeoJsonReader reader = new GeoJsonReader(GeoJsonOptions.degrees(args[1], args[2]));
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of(args[0]))) {
            files = all.filter(file -> file.toString().endsWith(".geojson")).sorted().toList();
        }
        for (Path file : files) {
            reader.read(file, feature -> {
                for (double[][] polygon : feature.polygons()) {
                    builder.add(feature.code(), polygon);
                }
            });
        }
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[3]), StandardCharsets.UTF_8)) {
            out.write("{\"type\":\"FeatureCollection\",\"features\":[");
            String comma = "";
            for (Edge edge : builder.build().network().edges()) {
                out.write(comma + "\n{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"LineString\",\"coordinates\":[");
                for (int i = 0; i < edge.size(); i++) {
                    out.write(String.format(Locale.ROOT, "%s[%s,%s]", i == 0 ? "" : ",", edge.x(i), edge.y(i)));
                }
                out.write("]}}");
                comma = ",";
            }
            out.write("\n]}\n");
        }
    }
}
