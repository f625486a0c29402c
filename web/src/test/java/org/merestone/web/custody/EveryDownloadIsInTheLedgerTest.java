package org.merestone.web.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.merestone.boundary.claim.ClaimDesk;
import org.merestone.boundary.claim.Evidence;
import org.merestone.boundary.custody.ExportEntry;
import org.merestone.boundary.custody.ExportLedger;
import org.merestone.boundary.demarcation.MarkerAlbum;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.boundary.line.BoundaryLines;
import org.merestone.boundary.photo.MarkerPhoto;
import org.merestone.boundary.review.CountyReview;
import org.merestone.data.account.Accounts;
import org.merestone.data.account.Role;
import org.merestone.data.document.Documents;
import org.merestone.data.ledger.Actor;
import org.merestone.web.ServedTest;
import org.merestone.web.demarcation.DemoTask;
import org.merestone.web.running.Visitor;
import org.merestone.web.security.AccessRule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks every route by which staff are handed anything but a page, and takes something by each: it stands in the ledger of exports. */
@ServedTest
class EveryDownloadIsInTheLedgerTest {

    /** What the services of these routes enter in the transaction that hands it out; their own tests show it. */
    private static final Set<String> BY_THEIR_SERVICE = Set.of("/boundaries/agreements/{id}/files/{sha256}",
            "/boundaries/projects/{id}/report", "/boundaries/tasks/{id}/papers/{paper}.{format}", "/boundaries/tasks/{id}/packages/{pack}",
            "/boundaries/tasks/{id}/packages/{pack}/receipt.pdf", "/boundaries/lines/{id}/papers/{paper}",
            "/boundaries/junctions/{id}/papers/{paper}.{format}", "/boundaries/history/{line}/sheet.{format}",
            "/boundaries/history/{line}/comparison.{format}", "/boundaries/field/{line}/sheet.{format}");

    @LocalServerPort
    int port;
    @Autowired
    ApplicationContext app;
    @Autowired
    ExportLedger ledger;
    @Autowired
    JdbcClient jdbc;

    DemoTask demo;
    UUID draft;
    UUID line;

    @BeforeEach
    void drafted() {
        demo = new DemoTask(app, port);
        draft = demo.draft();
        line = jdbc.sql("select line_id from line_task where id = :id").param("id", demo.id).query(UUID.class).single();
    }

    @AfterEach
    void cancel() {
        demo.close();
    }

    @Test
    void everyRouteThatHandsOutMoreThanAPageSaysWhatItIsAbout() {
        List<String> silent = new ArrayList<>();
        routes().forEach((route, handler) -> {
            boolean said = handler.hasMethodAnnotation(HandsOut.class) || handler.hasMethodAnnotation(NoMaterial.class)
                    || handler.getBeanType().isAnnotationPresent(NoMaterial.class);
            if (isForStaff(handler) && gets(route) && !isPage(handler) && !said) {
                silent.add(route + " " + handler);
            }
        });
        assertThat(silent).isEmpty();
    }

    @Test
    void whatIsTakenByAnyOfThemStandsInTheLedger() throws Exception {
        Map<String, String> ways = ways();
        Set<String> service = new TreeSet<>();
        Set<String> held = new TreeSet<>();
        routes().forEach((route, handler) -> {
            HandsOut what = handler.getMethodAnnotation(HandsOut.class);
            if (what != null) {
                (what.value() == HandsOut.About.SERVICE ? service : held).addAll(paths(route));
            }
        });
        assertThat(service).isEqualTo(new TreeSet<>(BY_THEIR_SERVICE));
        assertThat(held).as("who adds a route says here how something is taken by it").isEqualTo(ways.keySet());
        demo.surveyor.get("/survey/tasks/" + demo.id + "/map");
        Visitor officer = new Visitor(URI.create("http://localhost:" + port)).signIn("county", "merestone-demo");
        ways.forEach((pattern, path) -> {
            long before = entries().get(0).seq();
            Visitor visitor = path.startsWith("/boundaries/tasks") || path.startsWith("/boundaries/review") ? officer : demo.surveyor;
            HttpResponse<String> answer = visitor.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            String hash = Documents.sha256(answer.body().getBytes(StandardCharsets.UTF_8));
            assertThat(entries()).as(pattern + " is in the ledger, now or, with the same content, earlier today")
                    .anyMatch(entry -> entry.subjectId().equals(line.toString()) && (entry.seq() > before || entry.sha256().equals(hash)));
        });
        assertThat(ledger.verify().holds()).isTrue();
    }

    @Test
    void whatIsLookedAtAgainOnTheSameDayIsOneEntryAndWhatIsRefusedIsNone() {
        String map = "/survey/tasks/" + demo.id + "/map";
        demo.surveyor.get(map);
        int taken = entries().size();
        assertThat(demo.surveyor.get(map).statusCode()).isEqualTo(200);
        assertThat(demo.surveyor.get("/survey/tasks/" + UUID.randomUUID() + "/map").statusCode()).isEqualTo(404);
        assertThat(entries()).hasSize(taken);
    }

    /** An address for each pattern; what may be taken as another role is under its own pattern. */
    private Map<String, String> ways() throws Exception {
        Map<String, String> ways = new TreeMap<>();
        String task = "/tasks/" + demo.id;
        ways.put("/survey/tasks/{id}/map", "/survey" + task + "/map");
        ways.put("/boundaries/tasks/{id}/map", "/boundaries" + task + "/map");
        ways.put("/survey/tasks/{id}/drawing/map", "/survey" + task + "/drawing/map");
        ways.put("/boundaries/tasks/{id}/quality/map", "/boundaries" + task + "/quality/map");
        ways.put("/boundaries/review/map", "/boundaries/review/map?text=" + URLEncoder.encode(reviewed(), StandardCharsets.UTF_8));
        ways.put("/boundaries/claims/{line}/map", "/boundaries/claims/" + line + "/map");
        ways.put("/boundaries/field/{line}", "/boundaries/field/" + line + "?draft=true");
        ways.put("/boundaries/history/{line}", "/boundaries/history/" + line);
        ways.put("/boundaries/history/{line}/comparison", "/boundaries/history/" + line + "/comparison?older=1&newer=1");
        ways.put("/boundaries/claims/{line}/files/{sha256}", "/boundaries/claims/" + line + "/files/" + evidence());
        String photo = "/photos/" + photo();
        ways.put("/survey/tasks/{id}/photos/{photo}", "/survey" + task + photo);
        ways.put("/boundaries/tasks/{id}/photos/{photo}", "/boundaries" + task + photo);
        ways.put("/ogc/collections/line-drafts/items", "/ogc/collections/line-drafts/items");
        ways.put("/ogc/collections/line-drafts/items/{id}", "/ogc/collections/line-drafts/items/" + draft);
        return ways;
    }

    /** The line's name, after all rules were run on all lines of the county. */
    private String reviewed() {
        CountyReview reviews = app.getBean(CountyReview.class);
        reviews.carryOut(reviews.begin(app.getBean(Accounts.class).byUsername("county").orElseThrow().as(Role.COUNTY_OFFICER)));
        return app.getBean(BoundaryLines.class).require(line).name();
    }

    /** A paper that a side's claim rests on. */
    private String evidence() {
        BoundaryLine known = app.getBean(BoundaryLines.class).require(line);
        Actor county = app.getBean(Accounts.class).byUsername("county").orElseThrow().as(Role.COUNTY_OFFICER);
        Coordinate[] course = app.getBean(BoundaryLines.class).standing(line).orElseThrow().geometry().getGeometryN(0).getCoordinates();
        UUID claim = app.getBean(ClaimDesk.class).draw(county, line, known.unitAId(), List.of(course), "以现线为界");
        byte[] paper = ("证据 " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        app.getBean(ClaimDesk.class).addEvidence(county, line, claim, new Evidence.Filed(Evidence.Kind.values()[0], "旧图", "", LocalDate
                .of(2001, 1, 1),
                "", "旧图.txt", "text/plain", paper));
        return Documents.sha256(paper);
    }

    private UUID photo() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BufferedImage picture = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(1, 1, ThreadLocalRandom.current().nextInt());
        ImageIO.write(picture, "png", bytes);
        return app.getBean(MarkerAlbum.class).add(demo.actor, demo.id, demo.firstMarker(), MarkerPhoto.Subject.values()[0], "近景.png",
                bytes.toByteArray());
    }

    private List<ExportEntry> entries() {
        return ledger.entries(demo.actor, "", 0, 1_000).rows();
    }

    private static boolean isForStaff(HandlerMethod handler) {
        return AccessRule.of(handler).map(rule -> !rule.everybody()).orElse(true);
    }

    private static boolean gets(RequestMappingInfo route) {
        Set<RequestMethod> methods = route.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }

    /** A page is made of a template: the handler gives its name. */
    private static boolean isPage(HandlerMethod handler) {
        boolean body = AnnotatedElementUtils.hasAnnotation(handler.getMethod(), ResponseBody.class)
                || AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), ResponseBody.class);
        boolean empty = handler.getReturnType().getGenericParameterType().getTypeName().equals(ResponseEntity.class.getName()
                + "<java.lang.Void>");
        return empty || !body && handler.getMethod().getReturnType() == String.class;
    }

    private Map<RequestMappingInfo, HandlerMethod> routes() {
        return app.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class).getHandlerMethods();
    }

    private static List<String> paths(RequestMappingInfo route) {
        return route.getPathPatternsCondition() == null ? List.of() : route.getPathPatternsCondition().getPatternValues().stream().toList();
    }
}
