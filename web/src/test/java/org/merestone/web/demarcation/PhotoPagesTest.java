package org.merestone.web.demarcation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.merestone.boundary.demarcation.Upload;
import org.merestone.web.ServedTest;
import org.merestone.web.running.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Photographs of a marker over HTTP: whole, in pieces, broken off, too large, and seen by whom. */
@ServedTest
class PhotoPagesTest {

    @LocalServerPort
    int port;
    @Autowired
    ApplicationContext app;

    DemoTask demo;
    Visitor surveyor;
    UUID task;
    String marker;
    byte[] picture;

    @BeforeEach
    void drafted() throws java.io.IOException {
        demo = new DemoTask(app, port);
        surveyor = demo.surveyor;
        task = demo.id;
        demo.draft();
        marker = demo.firstMarker().toString();
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        javax.imageio.ImageIO.write(new java.awt.image.BufferedImage(640, 480, java.awt.image.BufferedImage.TYPE_INT_RGB), "png", bytes);
        picture = bytes.toByteArray();
    }

    @AfterEach
    void cancel() {
        demo.close();
    }

    @Test
    void aPictureBrokenOffGoesOnWhereItStoodAndStandsOnThePage() {
        String upload = begin(picture.length, "filename 6L+R5pmvLnBuZw==").headers().firstValue("Location").orElseThrow();
        assertThat(piece(upload, 0, 100).statusCode()).isEqualTo(204);
        assertThat(piece(upload, 0, 100).statusCode()).isEqualTo(409);
        HttpResponse<String> state = surveyor.send(request(upload).method("HEAD", BodyPublishers.noBody()));
        assertThat(state.headers().firstValue("Upload-Offset")).contains("100");
        assertThat(state.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(add(upload).statusCode()).isEqualTo(422);
        assertThat(piece(upload, 100, picture.length).headers().firstValue("Upload-Offset")).contains(Integer.toString(picture.length));
        assertThat(add(upload).statusCode()).isEqualTo(302);
        String page = surveyor.page(page()).body();
        assertThat(page).contains("近景.png").contains("640×480").contains("没有远景照片").doesNotContain("没有近景照片");
        assertThat(surveyor.send(request(upload).method("HEAD", BodyPublishers.noBody())).statusCode()).isEqualTo(404);
    }

    @Test
    void aPhotographOfAHundredMegabytesIsRefusedBeforeItIsSent() {
        HttpResponse<String> answer = begin(100_000_000, "filename eA==");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("文件约 100 MB").contains("60 MB");
    }

    @Test
    void whatIsNoPictureIsRefusedOnThePageInASentence() {
        String upload = begin(9, "filename YS5oZWlj").headers().firstValue("Location").orElseThrow();
        surveyor.send(request(upload).header("Upload-Offset", "0").header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", BodyPublishers.ofString("ftypheic1")));
        HttpResponse<String> answer = add(upload);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("这不是 JPEG 或 PNG 照片").contains("id=\"photo-form\"");
    }

    @Test
    void withoutScriptsTheFormSendsThePictureInOne() {
        assertThat(whole("近景.png").statusCode()).isEqualTo(302);
        assertThat(surveyor.page(page()).body()).contains("640×480");
        assertThat(whole("又一次.png").body()).contains("已经登记在这个界桩名下");
    }

    @Test
    void bothSidesSeeThePictureAndNobodyElse() {
        whole("近景.png");
        Matcher address = Pattern.compile("/survey(/tasks/[^\"]+/photos/[0-9a-f-]{36})\\?small=true").matcher(surveyor.page(page()).body());
        assertThat(address.find()).isTrue();
        HttpResponse<String> small = surveyor.get("/survey" + address.group(1) + "?small=true");
        assertThat(small.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(small.headers().firstValue("Cache-Control").orElse("")).contains("private");
        assertThat(surveyor.get("/survey" + address.group(1)).headers().firstValue("Content-Type")).contains("image/png");
        Visitor officer = new Visitor(URI.create("http://localhost:" + port)).signIn("officer-lufeng", "merestone-demo");
        assertThat(officer.get("/boundaries" + address.group(1)).statusCode()).isEqualTo(200);
        assertThat(officer.page("/boundaries/tasks/" + task + "/markers/" + marker).body()).contains("640×480").doesNotContain("photo-form");
        assertThat(new Visitor(URI.create("http://localhost:" + port)).get("/survey" + address.group(1)).statusCode()).isIn(302, 401, 403);
    }

    @Test
    void aPictureIsWithdrawnWithAReasonOnly() {
        whole("近景.png");
        Matcher address = Pattern.compile("/survey/tasks/[^\"]+/photos/[0-9a-f-]{36}/withdrawal").matcher(surveyor.page(page()).body());
        assertThat(address.find()).isTrue();
        assertThat(surveyor.form(address.group(), Map.of("reason", " ")).statusCode()).isEqualTo(422);
        assertThat(surveyor.form(address.group(), Map.of("reason", "拍错了")).statusCode()).isEqualTo(302);
        assertThat(surveyor.page(page()).body()).contains("还没有照片");
    }

    @Test
    void theProtocolTellsWhatItCan() {
        HttpResponse<String> answer = surveyor.send(request("/survey/uploads").method("OPTIONS", BodyPublishers.noBody()));
        assertThat(answer.headers().firstValue("Tus-Extension")).contains("creation,expiration,termination");
        assertThat(answer.headers().firstValue("Tus-Max-Size")).contains("60000000");
    }

    private HttpResponse<String> begin(long length, String metadata) {
        return surveyor.send(request("/survey/uploads").header("Upload-Length", Long.toString(length)).header("Upload-Metadata", metadata)
                .POST(BodyPublishers.noBody()));
    }

    private HttpResponse<String> piece(String upload, int from, int to) {
        return surveyor.send(request(upload).header("Upload-Offset", Integer.toString(from))
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", BodyPublishers.ofByteArray(Arrays.copyOfRange(picture, from, to))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(surveyor.address().resolve(path)).header("Tus-Resumable", "1.0.0").header("Accept", "application/json")
                .header("X-CSRF-TOKEN", surveyor.token());
    }

    private HttpResponse<String> add(String upload) {
        return surveyor.form(page() + "/photos", Map.of("subject", "NEAR", "upload", upload.substring(upload.lastIndexOf('/') + 1)));
    }

    private HttpResponse<String> whole(String name) {
        String boundary = "界".hashCode() + "x";
        java.io.ByteArrayOutputStream body = new java.io.ByteArrayOutputStream();
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"subject\"\r\n\r\nNEAR\r\n--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"upload\"\r\n\r\n\r\n--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: image/png\r\n\r\n")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        body.writeBytes(picture);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        return surveyor.send(HttpRequest.newBuilder(surveyor.address().resolve(page() + "/photos")).header("Accept", "text/html")
                .header("X-CSRF-TOKEN", surveyor.token()).header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private String page() {
        return "/survey/tasks/" + task + "/markers/" + marker;
    }
}
