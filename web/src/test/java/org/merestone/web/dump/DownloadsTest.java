package org.merestone.web.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merestone.web.Gdal;
import org.merestone.web.ServedTest;
import org.merestone.web.register.RegisterKeeper;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The register as files, taken away over HTTP and opened by GDAL. */
@ServedTest
class DownloadsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    int port;
    @Autowired
    DailyEditions daily;
    @Autowired
    RegisterKeeper keeper;
    @TempDir
    Path folder;
    private JsonNode edition;

    @BeforeEach
    void written() throws Exception {
        FileSystemUtils.deleteRecursively(Path.of("target/served/downloads")); // of an earlier run
        daily.write(keeper.current());
        edition = JSON.readTree(get("/api/v1/downloads").body()).get("editions").get(0);
    }

    @Test
    void everyFileIsAsLongAndHasTheChecksumThatTheListSays() throws Exception {
        assertThat(edition.get("files").size() % 3).as("three formats of each, and two texts").isEqualTo(2);
        assertThat(edition.get("files").size()).isGreaterThanOrEqualTo(4 * 3 + 2);
        for (JsonNode file : edition.get("files")) {
            byte[] bytes = file(file.get("name").asString()).body();
            assertThat(bytes).hasSize(file.get("bytes").asInt());
            assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))).isEqualTo(file.get("sha256").asString());
        }
    }

    @Test
    void gdalOpensEveryFileWithAsManyFeaturesAsTheRegisterUnderTheirNames() throws Exception {
        for (JsonNode file : edition.get("files")) {
            String collection = file.get("collection").asString();
            if (!collection.isEmpty() && !collection.equals("notices")) {
                Path taken = Files.write(folder.resolve(file.get("name").asString()), file(file.get("name").asString()).body());
                JsonNode kept = JSON.readTree(get("/ogc/collections/" + collection + "/items?limit=10000").body());
                Path read = folder.resolve("read.geojson");
                Files.deleteIfExists(read);
                Gdal.run("ogr2ogr", "-f", "GeoJSON", read.toString(), taken.toString());
                JsonNode written = JSON.readTree(Files.readString(read));
                assertThat(written.get("features").size()).as(taken.toString()).isEqualTo(kept.get("numberMatched").asInt())
                        .isEqualTo(file.get("features").asInt());
                assertThat(names(written)).isEqualTo(names(kept)).anySatisfy(name -> assertThat(name).containsPattern("\\p{IsHan}"));
            }
        }
    }

    @Test
    void anEditionIsTakenAwayOnceOneOfItsPlacesIsNoLongerPublic() throws Exception {
        String name = "/downloads/" + day() + "/" + edition.get("files").get(0).get("name").asString();
        daily.withdraw(keeper.current());
        assertThat(get(name).statusCode()).as("all its places are public").isEqualTo(200);
        Files.writeString(Path.of("target/served/downloads", day(), EditionFolder.PLACES), UUID.randomUUID() + "\n", StandardOpenOption.APPEND);
        daily.withdraw(keeper.current());
        assertThat(get(name).statusCode()).isEqualTo(404);
        assertThat(JSON.readTree(get("/api/v1/downloads").body()).get("editions")).isEmpty();
        daily.look();
        for (int i = 0; i < 600 && get(name).statusCode() != 200; i++) {
            Thread.sleep(100);
        }
        assertThat(get(name).statusCode()).as("today's is made anew").isEqualTo(200);
    }

    @Test
    void theListOfItsPlacesIsNoFileOfAnEdition() throws Exception {
        assertThat(Files.readAllLines(Path.of("target/served/downloads", day(), EditionFolder.PLACES)))
                .hasSize(JSON.readTree(get("/ogc/collections/names/items?limit=1").body()).get("numberMatched").asInt());
        assertThat(get("/downloads/" + day() + "/" + EditionFolder.PLACES).statusCode()).isEqualTo(404);
    }

    @Test
    void aBrokenDownloadGoesOnWhereItBroke() throws Exception {
        String name = edition.get("files").get(0).get("name").asString();
        byte[] whole = file(name).body();
        String tag = file(name).headers().firstValue("etag").orElseThrow();
        HttpResponse<byte[]> rest = get("/downloads/" + day() + "/" + name, "Range", "bytes=100-", "If-Range", tag);
        assertThat(rest.statusCode()).isEqualTo(206);
        assertThat(rest.body()).hasSize(whole.length - 100);
        assertThat(get("/downloads/" + day() + "/" + name, "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void theTermsStandBesideTheFilesAndOnThePage() throws Exception {
        assertThat(text(file("README.txt"))).contains("许可", "EPSG:4490", "Licence", day());
        assertThat(text(get("/downloads"))).contains("<html", "许可", edition.get("files").get(0).get("sha256").asString())
                .doesNotContain("??");
        assertThat(text(get("/downloads?lang=en"))).contains("Licence", "SHA-256").doesNotContain("??");
        assertThat(text(file("SHA256SUMS"))).contains(edition.get("files").get(0).get("sha256").asString());
    }

    @Test
    void nothingBesideTheListIsGivenOut() throws Exception {
        for (String path : new String[] {"/downloads/" + day() + "/edition.json", "/downloads/" + day() + "/..%2f..%2fmerestone.mv.db",
            "/downloads/1999-01-01/README.txt", "/downloads/today/README.txt", "/downloads/" + day() + "/.unfinished"}) {
            assertThat(get(path).statusCode()).as(path).isIn(400, 404);
        }
    }

    @Test
    void anEditionIsDueFromItsHourOnAndBeforeItWhenThereIsNone() {
        LocalDateTime today = LocalDate.parse(day()).atTime(12, 0);
        assertThat(daily.isDue(today)).isFalse();
        assertThat(daily.isDue(today.plusDays(1).withHour(3).withMinute(29))).isFalse();
        assertThat(daily.isDue(today.plusDays(1).withHour(3).withMinute(30))).isTrue();
        assertThat(daily.isDue(today.plusDays(2).withHour(0))).as("yesterday's is missing").isTrue();
    }

    private String day() {
        return edition.get("day").asString();
    }

    private HttpResponse<byte[]> file(String name) throws Exception {
        HttpResponse<byte[]> file = get("/downloads/" + day() + "/" + name);
        assertThat(file.statusCode()).as(name).isEqualTo(200);
        return file;
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static TreeSet<String> names(JsonNode features) {
        TreeSet<String> names = new TreeSet<>();
        features.get("features").forEach(feature -> names.add(feature.get("properties").get("name").asString()));
        return names;
    }
}
