package org.merestone.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One line of a county's project, as its people work on it by HTTP: the steps between those that a test looks at in a browser. */
final class LineAtWork {

    static final String TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
    private static final String ID = "([0-9a-f-]{36})";

    final Visitor surveyor;
    final Visitor county;
    final Visitor sideA;
    final Visitor sideB;
    final String page;
    final String lineId;
    private int papers;

    private LineAtWork(Visitor surveyor, Visitor county, Visitor sideA, Visitor sideB, String page) {
        this.surveyor = surveyor;
        this.county = county;
        this.sideA = sideA;
        this.sideB = sideB;
        this.page = page;
        this.lineId = found(county.page(page).body(), "/boundaries/claims/" + ID);
    }

    /** The line of a project that the county opens if there is none. */
    static LineAtWork of(URI address, String line, String officerA, String officerB) {
        Visitor county = new Visitor(address).signIn("county", "merestone-demo");
        String projects = county.page("/boundaries/projects").body();
        Matcher open = Pattern.compile("href=\"(/boundaries/projects/" + ID + ")\"").matcher(projects);
        String project = open.find() ? open.group(1) : opened(county, projects);
        String board = county.page(project + "?text=" + URLEncoder.encode(line, StandardCharsets.UTF_8)).body();
        return new LineAtWork(new Visitor(address).signIn("surveyor", "merestone-demo"), county, new Visitor(address).signIn(officerA,
                "merestone-demo"),
                new Visitor(address).signIn(officerB, "merestone-demo"), "/boundaries/lines/" + found(board, "/boundaries/lines/" + ID));
    }

    private static String opened(Visitor county, String projects) {
        HttpResponse<String> answer = county.form("/boundaries/projects", Map.of("county", found(projects,
                "<option value=\"" + ID + "\""), "name",
                "砚川县乡级界线勘定", "contractor", "第一测绘院", "supervisor", "监理公司", "begins", "2026-01-01", "ends", "2030-12-31"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return URI.create(answer.headers().firstValue("location").orElseThrow()).getPath();
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
        ok(upload(hand, page + "/papers", fields, kind + ".pdf", "contents of " + kind + papers));
    }

    void finish(Visitor hand, String stage) {
        ok(hand.form(page + "/stages/" + stage + "/end", Map.of("rowVersion", rowVersion(page), "doneOn", TODAY)));
    }

    /** Fills in the sheet of every marker of the task's draft. */
    void registerMarkers(String task) {
        List<String> markers = all(surveyor.page(task).body(), task + "/markers/" + ID);
        for (String marker : markers) {
            String sheet = surveyor.page(task + "/markers/" + marker).body();
            List<String> units = all(sheet.substring(sheet.indexOf("id=\"manager\""), sheet.indexOf("</select>",
                    sheet.indexOf("id=\"manager\""))),
                    "value=\"" + ID + "\"");
            List<String> fields = new ArrayList<>(List.of("rowVersion=" + found(sheet, "name=\"rowVersion\" value=\"(\\d+)\""),
                    "material=GRANITE",
                    "size=20", "depth=0.6", "manager=" + units.get(0)));
            units.forEach(unit -> fields.add("face=" + unit + "&engraved=2026"));
            for (int i = 0; i < 3; i++) {
                fields.add("name=object" + i + "&part=&azimuthKind=TRUE&azimuth=" + (10 + 110 * i)
                        + "&declination=&observed=&distance=30.5&condition=INTACT"
                        + "&lon=&lat=");
            }
            String form = found(sheet, "action=\"(/survey/tasks/[^\"]+/draft/[^\"]+/markers/" + marker + ")\"");
            ok(surveyor.formBody(form, String.join("&", fields)));
        }
    }

    /** Drafts the agreement and attaches all its map sheets; answers its page. */
    String agreement() {
        HttpResponse<String> drafted = surveyor.form("/boundaries/agreements", Map.of("line", lineId));
        ok(drafted);
        String agreement = URI.create(drafted.headers().firstValue("location").orElseThrow()).getPath();
        int sheets = all(surveyor.page(agreement).body(), "/sheets/(\\d+)\"").size();
        for (int i = 1; i <= sheets; i++) {
            String version = found(surveyor.page(agreement).body(), "name=\"rowVersion\" value=\"(\\d+)\"");
            ok(upload(surveyor, agreement + "/sheets/" + i, Map.of("rowVersion", version), i + ".pdf", "%PDF-1.4 sheet " + i));
        }
        return agreement;
    }

    /** A letter on the way of an agreement: report, approval or notice. */
    void letter(String agreement, String step, String number, Map<String, String> more) {
        Map<String, String> fields = new LinkedHashMap<>(more);
        fields.put("fingerprint", found(county.page(agreement).body(), "name=\"fingerprint\" value=\"([0-9a-f]{64})\""));
        fields.put("number", number);
        fields.put("day", TODAY);
        ok(county.form(agreement + "/" + step, fields));
    }

    /** Begins and closes an inspection without a fault. */
    void inspect(Visitor hand, String task, String level) {
        String inspections = task.replace("/survey/", "/boundaries/") + "/inspections";
        ok(hand.form(inspections, Map.of("level", level)));
        ok(hand.form(inspections + "/" + found(hand.page(inspections).body(), "inspections/" + ID + "/faults") + "/closing",
                Map.of("note", "")));
    }

    private String rowVersion(String path) {
        return found(county.page(path).body(), "name=\"rowVersion\" value=\"(\\d+)\"");
    }

    static void ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.request().uri() + " " + answer.body()).isEqualTo(302);
    }

    static String found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
        return matcher.group(1);
    }

    private static List<String> all(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().map(each -> each.group(1)).distinct().toList();
    }

    /** A form with a file, as browsers send it. */
    private static HttpResponse<String> upload(Visitor hand, String path, Map<String, String> fields, String fileName, String content) {
        String boundary = "a-boundary-between-parts";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name,
                value) -> body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value
                + "\r\n").getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/pdf\r\n\r\n" + content + "\r\n--" + boundary
                + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return hand.send(HttpRequest.newBuilder(hand.address().resolve(path)).header("Content-Type",
                "multipart/form-data; boundary=" + boundary)
                .header("X-CSRF-TOKEN", hand.token()).header("Accept",
                "text/html").POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }
}
