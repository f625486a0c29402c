package org.merestone.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.merestone.geo.LegalTime;

/** One line of a county's project, as its people work on it by HTTP: the steps between those that a test looks at in a browser. */
final class LineAtWork {

    static final String TODAY = LocalDate.now(LegalTime.ZONE).toString();
    private static final String ID = "([0-9a-f-]{36})";
    private static final String PASSWORD = "merestone-demo";

    final Visitor surveyor;
    final Visitor county;
    final Visitor sideA;
    final Visitor sideB;
    final String project;
    final String page;
    final String lineId;
    private int papers;

    private LineAtWork(URI address, String officerA, String officerB, Visitor county, String project, String page) {
        this.surveyor = new Visitor(address).signIn("surveyor", PASSWORD);
        this.county = county;
        this.sideA = new Visitor(address).signIn(officerA, PASSWORD);
        this.sideB = new Visitor(address).signIn(officerB, PASSWORD);
        this.project = project;
        this.page = page;
        this.lineId = found(county.page(page).body(), "/boundaries/claims/" + ID);
    }

    /** The line of a project that the county opens if there is none. */
    static LineAtWork of(URI address, String line, String officerA, String officerB) {
        Visitor county = new Visitor(address).signIn("county", PASSWORD);
        String projects = county.page("/boundaries/projects").body();
        Matcher open = Pattern.compile("href=\"(/boundaries/projects/" + ID + ")\"").matcher(projects);
        String project = open.find() ? open.group(1) : opened(county, projects);
        String board = county.page(project + "?text=" + URLEncoder.encode(line, StandardCharsets.UTF_8)).body();
        return new LineAtWork(address, officerA, officerB, county, project, "/boundaries/lines/" + found(board, "/boundaries/lines/" + ID));
    }

    private static String opened(Visitor county, String projects) {
        return ok(county.form("/boundaries/projects", Map.of("county", found(projects, "<option value=\"" + ID + "\""),
                "name", "砚川县乡级界线勘定", "contractor", "第一测绘院", "supervisor", "监理公司",
                "begins", "2026-01-01", "ends", "2030-12-31")));
    }

    /** Everything before both sides go out: the plan, what each side says of the boundary, the number of markers. */
    void desk(int markers) {
        file(county, "PLAN_APPROVAL");
        finish(county, "PREPARATION");
        file(sideA, "SITUATION");
        file(sideB, "SITUATION");
        finish(county, "DESK_STUDY");
        ok(county.form(page + "/markers", Map.of("rowVersion", rowVersion(page), "markers", Integer.toString(markers))));
        file(sideA, "DIRECTION_MAP");
        file(sideB, "DIRECTION_MAP");
    }

    void file(Visitor hand, String kind) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("rowVersion", rowVersion(page));
        fields.put("kind", kind);
        fields.put("title", kind);
        fields.put("documentNo", "砚民函〔2026〕" + ++papers + "号");
        fields.put("dated", TODAY);
        ok(hand.upload(page + "/papers", fields, kind + ".pdf", ("contents of " + kind + papers).getBytes(StandardCharsets.UTF_8)));
    }

    void finish(Visitor hand, String stage) {
        ok(hand.form(page + "/stages/" + stage + "/end", Map.of("rowVersion", rowVersion(page), "doneOn", TODAY)));
    }

    /** Surveys the line with the demonstration's file of it; answers the task. */
    String surveyed(String sample) {
        String task = ok(surveyor.form("/survey/tasks", Map.of("line", lineId)));
        String text = surveyor.page("/survey/samples/" + URLEncoder.encode(sample, StandardCharsets.UTF_8)).body();
        String batch = ok(surveyor.upload(task + "/files", Map.of(), sample, text.getBytes(StandardCharsets.UTF_8)));
        String read = surveyor.page(batch).body();
        ok(surveyor.form(found(read, "action=\"(" + task + "/files/" + ID + "/acceptance)\""),
                Map.of("rowVersion", found(read, "name=\"rowVersion\" value=\"(\\d+)\""))));
        return task;
    }

    /** Fills in the sheet of every marker of the task's draft. */
    void registerMarkers(String task) {
        for (String marker : markers(task)) {
            String sheet = surveyor.page(marker).body();
            int managers = sheet.indexOf("id=\"manager\"");
            List<String> units = all(sheet.substring(managers, sheet.indexOf("</select>", managers)), "value=\"" + ID + "\"");
            List<String> fields = new ArrayList<>(List.of("rowVersion=" + found(sheet, "name=\"rowVersion\" value=\"(\\d+)\""),
                    "material=GRANITE", "size=20", "depth=0.6", "manager=" + units.get(0)));
            units.forEach(unit -> fields.add("face=" + unit + "&engraved=2026"));
            for (int i = 0; i < 3; i++) {
                fields.add("name=object" + i + "&part=&azimuthKind=TRUE&azimuth=" + (10 + 110 * i)
                        + "&declination=&observed=&distance=30.5&condition=INTACT&lon=&lat=");
            }
            ok(surveyor.formBody(found(sheet, "action=\"(/survey/tasks/[^\"]+/draft/[^\"]+/markers/" + ID + ")\""),
                    String.join("&", fields)));
        }
    }

    /** Brings a near and a far photograph of every marker. */
    void photograph(String task) {
        int shade = 0;
        for (String marker : markers(task)) {
            for (String subject : List.of("NEAR", "FAR")) {
                ok(surveyor.upload(marker + "/photos", Map.of("subject", subject, "upload", ""), subject + ".png", picture(++shade)));
            }
        }
    }

    /** The address of a surveyor's task as everybody else knows it. */
    String staff(String task) {
        return task.replace("/survey/", "/boundaries/");
    }

    private List<String> markers(String task) {
        return all(surveyor.page(task).body(), "(" + task + "/markers/[0-9a-f-]{36})");
    }

    private static byte[] picture(int shade) {
        BufferedImage image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        image.setRGB(shade, shade, 0xffffff);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Both sides confirm the draft. */
    void confirmed(String task) {
        String seen = staff(task);
        for (Visitor side : List.of(sideA, sideB)) {
            String draft = side.page(seen).body();
            ok(side.form(found(draft, "action=\"(" + seen + "/draft/" + ID + "/confirmation)\""),
                    Map.of("fingerprint", found(draft, "name=\"fingerprint\" value=\"([0-9a-f]{64})\""))));
        }
    }

    /** Drafts the agreement and attaches all its map sheets; answers its page. */
    String agreement() {
        String agreement = ok(surveyor.form("/boundaries/agreements", Map.of("line", lineId)));
        int sheets = all(surveyor.page(agreement).body(), "/sheets/(\\d+)\"").size();
        for (int i = 1; i <= sheets; i++) {
            String version = found(surveyor.page(agreement).body(), "name=\"rowVersion\" value=\"(\\d+)\"");
            ok(surveyor.upload(agreement + "/sheets/" + i, Map.of("rowVersion", version), i + ".pdf",
                    ("%PDF-1.4 sheet " + i).getBytes(StandardCharsets.UTF_8)));
        }
        return agreement;
    }

    private String rowVersion(String path) {
        return found(county.page(path).body(), "name=\"rowVersion\" value=\"(\\d+)\"");
    }

    /** Where an act that was taken leads to. */
    private static String ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.request().uri() + " " + answer.body()).isEqualTo(302);
        URI next = URI.create(answer.headers().firstValue("location").orElseThrow());
        return next.getRawPath() + (next.getRawQuery() == null ? "" : "?" + next.getRawQuery());
    }

    private static String found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
        return matcher.group(1);
    }

    private static List<String> all(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().map(each -> each.group(1)).distinct().toList();
    }
}
