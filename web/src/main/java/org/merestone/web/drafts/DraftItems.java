package org.merestone.web.drafts;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.merestone.boundary.drawing.DrawnDrafts;
import org.merestone.boundary.demarcation.LineTask;
import org.merestone.boundary.demarcation.TaskDesk;
import org.merestone.boundary.demarcation.TaskDetail;
import org.merestone.boundary.demarcation.TaskLists;
import org.merestone.boundary.demarcation.TaskQuery;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;
import org.merestone.web.custody.HandsOut;
import org.merestone.web.problem.Sentences;
import org.merestone.web.request.BadRequest;
import org.merestone.web.security.OpenTo;
import org.merestone.web.security.StaffMember;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The collection of line drafts, as far as the reader's division and side let them be seen; surveyors write in it. */
@RestController
class DraftItems {

    static final String GEOJSON = "application/geo+json";
    private static final String ITEMS = "/ogc/collections/line-drafts/items";
    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final List<String> WHOLE = List.of(GEOJSON, MediaType.APPLICATION_JSON_VALUE);
    private static final String CRS84 = "<http://www.opengis.net/def/crs/OGC/1.3/CRS84>";
    private static final int MOST = 200;

    private final DrawnDrafts drafts;
    private final TaskLists lists;
    private final TaskDesk desk;
    private final Sentences sentences;

    DraftItems(DrawnDrafts drafts, TaskLists lists, TaskDesk desk, Sentences sentences) {
        this.sentences = sentences;
        this.drafts = drafts;
        this.lists = lists;
        this.desk = desk;
    }

    @OpenTo({Role.SURVEYOR, Role.BOUNDARY_OFFICER, Role.COUNTY_OFFICER})
    @GetMapping(ITEMS)
    @HandsOut(value = HandsOut.About.SAID, as = "line-drafts.geojson")
    ResponseEntity<Map<String, Object>> items(@AuthenticationPrincipal StaffMember reader, HttpServletRequest request) {
        Actor actor = actor(reader);
        List<TaskDetail> drafted = lists.tasks(actor, new TaskQuery(Set.of(LineTask.State.DRAFTED), "", TaskQuery.Sort.LINE_CODE,
                false, 0, MOST)).rows().stream().map(row -> desk.task(actor, Objects.requireNonNull(row.taskId())))
                .filter(task -> task.draft() != null).toList();
        List<Map<String, Object>> features = drafted.stream().map(task -> DraftFeature.of(task, address(request))).toList();
        request.setAttribute(HandsOut.LINES, drafted.stream().map(TaskDetail::lineId).toList());
        Map<String, Object> collection = new LinkedHashMap<>();
        collection.put("type", "FeatureCollection");
        collection.put("numberReturned", features.size());
        collection.put("features", features);
        collection.put("links", List.of(Map.of("rel", "self", "type", GEOJSON, "href", address(request))));
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(GEOJSON)).header("Content-Crs", CRS84).body(collection);
    }

    @OpenTo({Role.SURVEYOR, Role.BOUNDARY_OFFICER, Role.COUNTY_OFFICER})
    @GetMapping(ITEMS + "/{id}")
    @HandsOut(value = HandsOut.About.VERSION, as = "line-draft.geojson")
    ResponseEntity<Map<String, Object>> item(@PathVariable UUID id, @AuthenticationPrincipal StaffMember reader,
            HttpServletRequest request) {
        TaskDetail task = drafts.of(actor(reader), id);
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(GEOJSON)).header("Content-Crs", CRS84).eTag(tag(task))
                .body(DraftFeature.of(task, address(request)));
    }

    @OpenTo({Role.SURVEYOR, Role.BOUNDARY_OFFICER, Role.COUNTY_OFFICER})
    @RequestMapping(path = ITEMS, method = RequestMethod.OPTIONS)
    ResponseEntity<Void> methodsOfAll() {
        return ResponseEntity.ok().allow(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.POST)
                .header("Accept-Post", String.join(", ", WHOLE)).build();
    }

    @OpenTo({Role.SURVEYOR, Role.BOUNDARY_OFFICER, Role.COUNTY_OFFICER})
    @RequestMapping(path = ITEMS + "/{id}", method = RequestMethod.OPTIONS)
    ResponseEntity<Void> methodsOfOne(@PathVariable UUID id, @AuthenticationPrincipal StaffMember reader) {
        drafts.of(actor(reader), id);
        return ResponseEntity.ok().allow(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.PUT, HttpMethod.PATCH,
                HttpMethod.DELETE).header("Accept-Patch", MERGE_PATCH).build();
    }

    @OpenTo(Role.SURVEYOR)
    @PostMapping(ITEMS)
    ResponseEntity<Void> create(@AuthenticationPrincipal StaffMember reader, HttpServletRequest request,
            @RequestHeader(name = "Content-Crs", required = false) @Nullable String system) throws IOException {
        DraftBody body = read(request, WHOLE, system);
        Actor surveyor = reader.as(Role.SURVEYOR);
        UUID id = drafts.create(surveyor, body.requireLine(), body.course(), body.reason());
        return ResponseEntity.created(URI.create(address(request) + "/" + id)).eTag(tag(drafts.of(surveyor, id))).build();
    }

    @OpenTo(Role.SURVEYOR)
    @PutMapping(ITEMS + "/{id}")
    ResponseEntity<Void> replace(@PathVariable UUID id, @AuthenticationPrincipal StaffMember reader, HttpServletRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = "Content-Crs", required = false) @Nullable String system) throws IOException {
        return change(id, reader, ifMatch, read(request, WHOLE, system));
    }

    /** A draft's course is one thing: what updates it gives it whole. */
    @OpenTo(Role.SURVEYOR)
    @PatchMapping(ITEMS + "/{id}")
    ResponseEntity<Void> update(@PathVariable UUID id, @AuthenticationPrincipal StaffMember reader, HttpServletRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = "Content-Crs", required = false) @Nullable String system) throws IOException {
        return change(id, reader, ifMatch, read(request, List.of(MERGE_PATCH), system));
    }

    private ResponseEntity<Void> change(UUID id, StaffMember reader, @Nullable String ifMatch, DraftBody body) {
        Actor surveyor = reader.as(Role.SURVEYOR);
        TaskDetail task = drafts.of(surveyor, id); // what is not there is 404, whatever the condition
        DraftTag seen = DraftTag.seen(ifMatch);
        if (body.line() != null && !body.line().equals(task.lineId())) {
            throw new BadRequest("draftItem.otherLine");
        }
        unlessStale(() -> {
            drafts.replace(surveyor, id, seen.rowVersion(), body.course(), body.reason());
            return id;
        });
        return ResponseEntity.noContent().eTag(tag(drafts.of(surveyor, id))).build();
    }

    /** @param reason why the draft is given up; the trail keeps it. A GIS says none: then the trail says that. */
    @OpenTo(Role.SURVEYOR)
    @DeleteMapping(ITEMS + "/{id}")
    ResponseEntity<Void> delete(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal StaffMember reader, @RequestHeader(name = HttpHeaders.IF_MATCH,
                    required = false) @Nullable String ifMatch) {
        Actor surveyor = reader.as(Role.SURVEYOR);
        drafts.of(surveyor, id);
        DraftTag seen = DraftTag.seen(ifMatch);
        unlessStale(() -> {
            drafts.withdraw(surveyor, id, seen.rowVersion(), reason.isBlank() ? sentences.of("draftItem.deleted") : reason);
            return id;
        });
        return ResponseEntity.noContent().build();
    }

    /** Who came too late is told so as HTTP has it: the condition did not hold. */
    private static void unlessStale(Supplier<UUID> act) {
        try {
            act.get();
        } catch (Refusal.Stale e) {
            throw new ResponseStatusException(HttpStatus.PRECONDITION_FAILED, e.key(), e);
        }
    }

    /** @param forms that are read here; what says nothing of its form cannot be read (400), and another is not ours (415) */
    private static DraftBody read(HttpServletRequest request, List<String> forms, @Nullable String system) throws IOException {
        if (request.getContentType() == null) {
            throw new BadRequest("draftItem.contentType", String.join(", ", forms));
        }
        if (!forms.contains(request.getContentType().split(";")[0].strip().toLowerCase(Locale.ROOT))) {
            throw new ResponseStatusException(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        }
        if (system != null && !system.strip().equals(CRS84)) {
            throw new BadRequest("draftItem.system");
        }
        return DraftBody.read(request.getInputStream());
    }

    private static Actor actor(StaffMember reader) {
        return reader.as(Role.SURVEYOR, Role.BOUNDARY_OFFICER, Role.COUNTY_OFFICER);
    }

    private static String tag(TaskDetail task) {
        return new DraftTag(Objects.requireNonNull(task.draft()).rowVersion()).header();
    }

    private static String address(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request).build().toUriString() + ITEMS;
    }
}
