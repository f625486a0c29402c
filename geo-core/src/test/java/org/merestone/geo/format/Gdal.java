package org.merestone.geo.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The command-line programs of GDAL, as a peer that reads what we write and writes what we read. */
final class Gdal {

    private Gdal() {
    }

    /** What the program prints. A missing program fails the test with what to do; it is no reason to skip it. */
    static String run(String program, Object... arguments) {
        List<String> command = Stream.concat(Stream.of(program), Stream.of(arguments).map(Object::toString)).toList();
        try {
            Path errors = Files.createTempFile("gdal", ".txt");
            Path output = Files.createTempFile("gdal", ".out");
            Process process = new ProcessBuilder(command).redirectError(errors.toFile()).redirectOutput(output.toFile()).start();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(command + " does not end");
            }
            String said = Files.readString(errors);
            String printed = new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
            Files.delete(errors);
            Files.delete(output);
            if (process.exitValue() != 0) {
                throw new AssertionError(command + ": " + said);
            }
            return printed;
        } catch (IOException e) {
            throw new AssertionError("GDAL is missing: ./test installs it, or: apt-get install gdal-bin", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** All features of a file as GDAL reads them, by PROJ in EPSG:4490 where {@code -t_srs} or the file's own system says so. */
    static Layer features(Object file, Object... more) {
        Object[] arguments = Stream.concat(Stream.of("-f", "GeoJSON", "-lco", "COORDINATE_PRECISION=15", "-lco", "WRITE_NAME=NO",
                "/vsistdout/", file), Stream.of(more)).toArray();
        String json = run("ogr2ogr", arguments);
        VectorReading reading = VectorFile.read(json.getBytes(StandardCharsets.UTF_8), "gdal.geojson", VectorOptions.USUAL);
        if (reading.layers().size() != 1) {
            throw new AssertionError(reading.findings() + json);
        }
        return reading.layers().get(0);
    }
}
