package org.merestone.web.drafts;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.merestone.data.account.Accounts;
import org.merestone.data.account.ApiTokens;
import org.merestone.web.running.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A GIS with a surveyor's token, at work on the draft of a line that nobody else works on. */
public final class DraftClient {

    static final String ITEMS = "/ogc/collections/line-drafts/items";
    private static final String GEOJSON = "application/geo+json";

    private final int port;
    private final JdbcClient jdbc;
    private final ApiTokens tokens;
    private final Accounts accounts;
    private final Visitor surveyor;
    private final UUID line;
    private final List<double[]> course = new ArrayList<>();
    private String made = "";

    public DraftClient(int port, JdbcClient jdbc, ApiTokens tokens, Accounts accounts) {
        this.port = port;
        this.jdbc = jdbc;
        this.tokens = tokens;
        this.accounts = accounts;
        surveyor = machine("surveyor");
        String scope = accounts.byUsername("surveyor").orElseThrow().divisionCode() + "%";
        line = jdbc.sql("""
                select l.id from boundary_line l join division_version a on a.division_id = l.unit_a_id and a.valid_to is null
                join division_version b on b.division_id = l.unit_b_id and b.valid_to is null
                join boundary_line_version v on v.line_id = l.id and v.stage = 'IN_FORCE' and v.valid_to is null
                  and v.superseded_at is null and v.classification = 'PUBLIC'
                where l.level = 'TOWNSHIP' and a.code like :scope and b.code like :scope
                  and not exists (select 1 from line_task t where t.line_id = l.id and t.state in ('OPEN', 'DRAFTED'))
                order by v.length_m fetch first 1 rows only""").param("scope", scope).query(UUID.class).single();
        JsonNode standing = surveyor.json("/ogc/collections/lines/items/" + line).get("geometry").get("coordinates").get(0);
        standing.forEach(vertex -> course.add(new double[] {vertex.get(0).asDouble(), vertex.get(1).asDouble()}));
    }

    public void giveUpWhatIsLeft() {
        if (!made.isEmpty()) {
            HttpResponse<String> left = get(surveyor, made);
            if (left.statusCode() == 200) {
                send(surveyor, "DELETE", made + "?reason=test", "", tag(left));
            }
        }
    }

    public Visitor surveyor() {
        return surveyor;
    }

    UUID line() {
        return line;
    }

    public List<double[]> course() {
        return course;
    }

    /** The address of the draft that {@link #create} made. */
    public String made() {
        return made;
    }

    public String items() {
        return address().resolve(ITEMS).toString();
    }

    String officerOfNeitherSide() {
        return jdbc.sql("""
                select a.username from account a where a.username like 'officer-%' and a.division_code not in (
                    select v.code from boundary_line l join division_version v on v.division_id in (l.unit_a_id, l.unit_b_id)
                    where l.id = :line) order by a.username fetch first 1 rows only""").param("line", line).query(String.class).single();
    }

    public HttpResponse<String> create() {
        HttpResponse<String> created = send(surveyor, "POST", ITEMS, body(moved(1e-6), "按遥感影像绘制"), "");
        made = created.headers().firstValue("location").orElse("");
        return created;
    }

    /** The course with its middle a little to the east; the ends are junctions and stay. */
    public List<double[]> moved(double degrees) {
        List<double[]> moved = new ArrayList<>(course);
        double[] middle = moved.get(moved.size() / 2);
        moved.set(moved.size() / 2, new double[] {middle[0] + degrees, middle[1]});
        return moved;
    }

    public String body(List<double[]> vertices, String reason) {
        StringBuilder coordinates = new StringBuilder();
        vertices.forEach(vertex -> coordinates.append(coordinates.isEmpty() ? "" : ",").append("[").append(vertex[0]).append(",")
                .append(vertex[1]).append("]"));
        return "{\"type\":\"Feature\",\"geometry\":{\"type\":\"LineString\",\"coordinates\":[" + coordinates
                + "]},\"properties\":{\"line\":\""
                + line + "\",\"reason\":\"" + reason + "\"}}";
    }

    Visitor machine(String username) {
        return Visitor.withToken(address(), tokens.issue(accounts.byUsername(username).orElseThrow().id(), "test",
                Duration.ofHours(1)).token());
    }

    public HttpResponse<String> get(Visitor visitor, String path) {
        return visitor.send(HttpRequest.newBuilder(address().resolve(path)).header("Accept", GEOJSON).GET());
    }

    public HttpResponse<String> send(Visitor visitor, String method, String path, String body, String condition) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address().resolve(path)).header("Content-Type", GEOJSON).header("Accept",
                GEOJSON)
                .method(method, body.isEmpty() && method.equals("DELETE") ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(body));
        return visitor.send(condition.isEmpty() ? request : request.header("If-Match", condition));
    }

    /** A request of the surveyor; an empty type or condition is left out. */
    public HttpResponse<String> ask(String method, String path, String type, String body, String condition) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address().resolve(path)).method(method,
                body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        return surveyor.send(condition.isEmpty() ? request : request.header("If-Match", condition));
    }

    public static String tag(HttpResponse<?> answer) {
        return answer.headers().firstValue("etag").orElse("");
    }

    URI address() {
        return URI.create("http://localhost:" + port);
    }
}
