package org.merestone.web.running;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who speaks HTTP with the running program, with a session of their own. */
public final class Visitor {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** No answer takes as long, not even on a machine that has much else to do. */
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" content=\"([^\"]+)\"");

    private final URI address;
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER).connectTimeout(PATIENCE).build();
    private String token = "";
    private String bearer = "";

    public Visitor(URI address) {
        this.address = address;
    }

    /** Signs in through the form, as a person does. */
    public Visitor signIn(String username, String password) {
        HttpResponse<String> answer = trySignIn(username, password);
        if (answer.statusCode() != 302 || answer.headers().firstValue("location").orElse("").contains("failed")) {
            throw new IllegalStateException(username + " could not sign in: " + answer.statusCode());
        }
        fetchToken("/");
        return this;
    }

    /** A machine that speaks for an account. */
    public static Visitor withToken(URI address, String token) {
        Visitor machine = new Visitor(address);
        machine.bearer = token;
        return machine;
    }

    /** A visitor whose forms come without their token, as a forged one does. */
    public Visitor forgetToken() {
        token = "";
        return this;
    }

    /** Sends the sign-in form; its answer as it comes. */
    public HttpResponse<String> trySignIn(String username, String password) {
        fetchToken("/login");
        return form("/login", Map.of("username", username, "password", password));
    }

    public HttpResponse<String> page(String path) {
        return send(HttpRequest.newBuilder(address.resolve(path)).header("Accept", "text/html").GET());
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(address.resolve(path)).header("Accept", "application/json, */*;q=0.5").GET());
    }

    public JsonNode json(String path) {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    public static JsonNode read(String body) {
        return JSON.readTree(body);
    }

    public HttpResponse<String> form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream().map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return formBody(path, body);
    }

    /** A form whose body is encoded already: fields may come more than once, in their order. */
    public HttpResponse<String> formBody(String path, String body) {
        return send(HttpRequest.newBuilder(address.resolve(path)).header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-CSRF-TOKEN", token).header("Accept", "text/html").POST(BodyPublishers.ofString(body)));
    }

    /** A form with a file in its field {@code file}, as browsers send it. */
    public HttpResponse<String> upload(String path, Map<String, String> fields, String fileName, byte[] content) {
        String boundary = "a-boundary-between-parts";
        String part = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> body.writeBytes((part + name + "\"\r\n\r\n" + value + "\r\n").getBytes(StandardCharsets.UTF_8)));
        body.writeBytes((part + "file\"; filename=\"" + fileName + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return send(HttpRequest.newBuilder(address.resolve(path)).header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("X-CSRF-TOKEN", token).header("Accept", "text/html").POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    public HttpResponse<String> post(String path, Object body) {
        return send(HttpRequest.newBuilder(address.resolve(path)).header("Content-Type", "application/json")
                .header("X-CSRF-TOKEN", token).header("Accept", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** A file as it is. */
    public HttpResponse<byte[]> bytes(String path) {
        return send(HttpRequest.newBuilder(address.resolve(path)).GET(), HttpResponse.BodyHandlers.ofByteArray());
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        if (!bearer.isEmpty()) {
            request.header("Authorization", "Bearer " + bearer);
        }
        try {
            return client.send(request.timeout(PATIENCE).build(), handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public URI address() {
        return address;
    }

    /** What proves that a writing request comes from a page of this session. */
    public String token() {
        return token;
    }

    private void fetchToken(String path) {
        Matcher matcher = TOKEN.matcher(page(path).body());
        if (!matcher.find()) {
            throw new IllegalStateException(path + " carries no CSRF token");
        }
        token = matcher.group(1);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
