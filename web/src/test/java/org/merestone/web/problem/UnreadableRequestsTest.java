package org.merestone.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merestone.web.ServedTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the server itself cannot read is refused with a sentence too. */
@ServedTest
class UnreadableRequestsTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"/ogc/collections/..%2f..%2fetc/items", "/ogc/collections/lines/items?filter=<>"})
    void anAddressThatCannotBeReadIsAProblemInBothLanguages(String path) throws IOException {
        String answer = raw(path);
        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json", "请求无法理解", "Bad request").doesNotContain("<html",
                "Tomcat", "Exception");
    }

    private String raw(String path) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").getBytes(
                    StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
