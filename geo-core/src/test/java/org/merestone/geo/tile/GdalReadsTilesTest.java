package org.merestone.geo.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merestone.geo.map.TileCoord;

/** Needs ogr2ogr (Debian: gdal-bin); fails without it. */
class GdalReadsTilesTest {

    private static final TileCoord TILE = TileCoord.at(7, 110.2, 30.2);

    @TempDir
    private Path folder;

    @Test
    void gdalFindsEveryLayerAndItsChineseNames() throws IOException, InterruptedException {
        TileCounty county = new TileCounty(4, 6, 7);
        String divisions = read(county, "divisions", "code,name");
        assertThat(divisions.lines().skip(1)).hasSize(county.areas().size());
        county.areas().keySet().forEach(code -> assertThat(divisions).contains("\"" + code + "\",乡镇" + code.substring(5)));
        assertThat(read(county, "lines", "code").lines().skip(1)).hasSize(42);
        assertThat(read(county, "names", "name,height")).contains("\uD883\uDEDD村3,\"-6\"");
    }

    @Test
    void gdalFindsTheDivisionsWhereTheyAre() throws IOException, InterruptedException {
        TileCounty county = new TileCounty(4, 6, 7);
        String areas = read(county, "divisions", "code", "-dialect", "sqlite", "-sql",
                "select sum(st_area(geometry)) area, min(st_minx(geometry)) west, min(st_isvalid(geometry)) valid from divisions");
        String[] found = areas.lines().skip(1).findFirst().orElseThrow().replace("\"", "").split(",");
        double detail = 5 * 40075016.685578488 / (1 << 7) / 4096;
        assertThat(Double.parseDouble(found[1])).isCloseTo(county.areas().values().stream()
                .mapToDouble(area -> area.getEnvelopeInternal().getMinX()).min().orElseThrow() * 20037508.342789244 / 180, within(detail));
        assertThat(found[2]).isEqualTo("1");
    }

    private String read(TileCounty county, String layer, String fields, String... more) throws IOException, InterruptedException {
        Path file = Files.createDirectories(folder.resolve(TILE.z() + "/" + TILE.x())).resolve(TILE.y() + ".mvt");
        Files.write(file, county.tiles().tile(TILE).bytes());
        List<String> command = Stream.concat(Stream.of("ogr2ogr", "-f", "CSV", "/vsistdout/", file.toString(), "-oo", "X=" + TILE.x(),
                "-oo", "Y=" + TILE.y(), "-oo", "Z=" + TILE.z()),
                more.length > 0 ? Stream.of(more) : Stream.of(layer, "-select", fields)).toList();
        Process process = new ProcessBuilder(command).redirectError(folder.resolve("errors").toFile()).start();
        try (InputStream out = process.getInputStream()) {
            String text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(Files.readString(folder.resolve("errors"))).isZero();
            return text;
        }
    }
}
