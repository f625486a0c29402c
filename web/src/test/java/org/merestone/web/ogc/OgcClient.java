package org.merestone.web.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the service as any client does. Paths begin behind the landing page, or are whole addresses. */
public final class OgcClient {

    public static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
    public static final List<String> COLLECTIONS = List.of("lines", "markers", "names", "divisions", "notices");
    /** Those that the demonstration county has features of on every day; whether it has a notice depends on the day. */
    public static final List<String> NEVER_EMPTY = List.of("divisions", "lines", "markers", "names");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String server;

    public OgcClient(int port) {
        server = "http://localhost:" + port;
    }

    public static String epsg(int code) {
        return "http://www.opengis.net/def/crs/EPSG/0/" + code;
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public String landing() {
        return server + "/ogc";
    }

    public HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send("GET", path, headers);
    }

    public HttpResponse<String> send(String method, String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : landing() + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    public JsonNode json(String path, String... headers) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path, headers);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    /** The detail of a refusal, which must be a problem document. */
    public String refusal(int status, String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(status);
        assertThat(type(answer)).isEqualTo("application/problem+json");
        return JSON.readTree(answer.body()).get("detail").asString();
    }

    /** Every page from a first address on, by the links to the next. */
    public List<JsonNode> pages(String path) throws IOException, InterruptedException {
        List<JsonNode> pages = new ArrayList<>();
        String next = path;
        while (!next.isEmpty()) {
            JsonNode page = json(next);
            pages.add(page);
            next = href(page, "next");
        }
        return pages;
    }

    public static String type(HttpResponse<?> answer) {
        return answer.headers().firstValue("content-type").orElse("");
    }

    /** The address of the first link with a relation, or nothing. */
    public static String href(JsonNode document, String rel) {
        return list(document.get("links")).stream().filter(link -> link.get("rel").asString().equals(rel))
                .map(link -> link.get("href").asString()).findFirst().orElse("");
    }

    public static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    public static List<String> texts(JsonNode array) {
        return list(array).stream().map(JsonNode::asString).toList();
    }

    public static List<String> ids(JsonNode page) {
        return list(page.get("features")).stream().map(feature -> feature.get("id").asString()).toList();
    }
}
