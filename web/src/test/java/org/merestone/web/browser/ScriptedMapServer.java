package org.merestone.web.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.webjars.WebJarVersionLocator;

/** Serves the map page as the application does, with answers of the API that the test gives. */
final class ScriptedMapServer implements AutoCloseable {

    private static final String POLICY = "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'";

    private static final SpringTemplateEngine PAGES = pages();
    private static final WebJarVersionLocator WEBJARS = new WebJarVersionLocator();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Function<String, String>> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final byte[] tile = tile();

    ScriptedMapServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    private static SpringTemplateEngine pages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/web", "messages/map", "messages/open");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        templates.setCharacterEncoding("UTF-8");
        SpringTemplateEngine pages = new SpringTemplateEngine();
        pages.setTemplateResolver(templates);
        pages.setTemplateEngineMessageSource(messages);
        return pages;
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    /** Answers a path by a function of the decoded query; an answer that begins with a number and a space is that status. */
    ScriptedMapServer answering(String path, Function<String, String> answer) {
        answers.put(path, answer);
        return this;
    }

    /** Paths and decoded queries that were asked for, in order. */
    List<String> asked() {
        return asked;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String raw = exchange.getRequestURI().getRawQuery();
        String query = raw == null ? "" : URLDecoder.decode(raw, StandardCharsets.UTF_8);
        asked.add(query.isEmpty() ? path : path + "?" + query);
        if (path.equals("/")) {
            send(exchange, 200, "text/html; charset=utf-8", page(query).getBytes(StandardCharsets.UTF_8));
        } else if (answers.containsKey(path)) {
            answer(exchange, answers.get(path).apply(query));
        } else if (path.startsWith("/tiles/base/") || path.startsWith("/tiles/contrast/") || path.equals("/map.png")) {
            send(exchange, 200, "image/png", tile);
        } else {
            file(exchange, path);
        }
    }

    /** As the application does: features are GeoJSON, and whoever does not take that gets 406. */
    private void answer(HttpExchange exchange, String answer) throws IOException {
        String accept = exchange.getRequestHeaders().getFirst("Accept");
        if (exchange.getRequestURI().getPath().endsWith("/features") && !accept.contains("application/geo+json")) {
            send(exchange, 406, "application/problem+json", "{}".getBytes(StandardCharsets.UTF_8));
            return;
        }
        boolean fault = answer.matches("(?s)\\d{3} .*");
        send(exchange, fault ? Integer.parseInt(answer.substring(0, 3)) : 200,
                fault ? "application/problem+json" : "application/json",
                (fault ? answer.substring(4) : answer).getBytes(StandardCharsets.UTF_8));
    }

    private String page(String query) {
        Map<String, Object> said = new HashMap<>(Map.of("path", "/", "doors", List.of(), "demonstration", true, "lon", 114.3, "lat", 29.8,
                "zoom", 10, "look", query.contains("look=contrast") ? "contrast" : "base", "otherLanguage", "?lang=", "q", ""));
        said.put("terms", "许可：测试许可。审图号：测S（2026）1号。");
        said.put("today", "2026-06-30");
        said.put("classNames", query.contains("lang=en") ? Map.of("21610", "Administrative village") : Map.of());
        said.put("at", query.matches("(.*&)?at=.*") ? query.replaceAll("(.*&)?at=([0-9-]{10}).*", "$2") : null);
        said.putAll(Map.of("scales", List.of(5000, 10_000, 25_000, 50_000, 100_000, 250_000, 500_000), "frames",
                List.of(Map.of("paper", "A4", "landscape", "261.0 138.0", "portrait", "174.0 225.0"),
                        Map.of("paper", "A3", "landscape", "384.0 225.0", "portrait", "261.0 348.0")),
                "north", 30.2, "south", 29.4, "west", 113.9, "east", 114.7));
        return PAGES.process("map", new Context(query.contains("lang=en") ? Locale.ENGLISH : Locale.CHINESE, said));
    }

    private void file(HttpExchange exchange, String path) throws IOException {
        try (InputStream file = resource(path)) {
            if (file == null) {
                send(exchange, 404, "text/plain", path.getBytes(StandardCharsets.UTF_8));
            } else {
                send(exchange, 200, type(path), file.readAllBytes());
            }
        }
    }

    private @Nullable InputStream resource(String path) {
        String place = "static" + path;
        if (path.startsWith("/webjars/")) {
            String[] parts = path.substring("/webjars/".length()).split("/", 2);
            place = WEBJARS.fullPath(parts[0], parts[1]);
        }
        return place == null ? null : getClass().getClassLoader().getResourceAsStream(place);
    }

    private static String type(String path) {
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "js" -> "text/javascript; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "svg" -> "image/svg+xml";
            default -> "application/octet-stream";
        };
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static byte[] tile() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(256, 256, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
