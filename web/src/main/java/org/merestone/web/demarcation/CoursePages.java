package org.merestone.web.demarcation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.merestone.boundary.course.Anchor;
import org.merestone.boundary.course.Follows;
import org.merestone.boundary.course.Movement;
import org.merestone.boundary.course.Relation;
import org.merestone.boundary.course.Section;
import org.merestone.boundary.demarcation.CourseEdits;
import org.merestone.boundary.demarcation.DraftView;
import org.merestone.boundary.demarcation.TaskDesk;
import org.merestone.boundary.demarcation.TaskDetail;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;
import org.merestone.web.problem.RefusalStatus;
import org.merestone.web.security.OpenTo;
import org.merestone.web.security.StaffMember;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The course of a draft in words: read by both sides, written by the surveyor. */
@Controller
@OpenTo(Role.SURVEYOR)
class CoursePages {

    private final TaskDesk desk;
    private final CourseEdits edits;

    CoursePages(TaskDesk desk, CourseEdits edits) {
        this.desk = desk;
        this.edits = edits;
    }

    @OpenTo({Role.SURVEYOR, Role.BOUNDARY_OFFICER, Role.COUNTY_OFFICER, Role.SUPERVISOR})
    @GetMapping({"/survey/tasks/{id}/course", "/boundaries/tasks/{id}/course"})
    String course(@PathVariable UUID id, Model model, HttpServletRequest request, @AuthenticationPrincipal StaffMember reader) {
        boolean survey = request.getRequestURI().startsWith("/survey");
        Actor actor = survey ? reader.as(Role.SURVEYOR) : reader.as(Role.BOUNDARY_OFFICER, Role.COUNTY_OFFICER, Role.SUPERVISOR);
        TaskDetail task = desk.task(actor, id);
        model.addAttribute("task", task);
        model.addAttribute("course", CourseSheet.of(desk.course(actor, id), points(task),
                LocaleContextHolder.getLocale()));
        model.addAttribute("editable", task.actions().contains(TaskDetail.Action.EDIT));
        model.addAttribute("here", survey ? "/survey" : "/boundaries");
        model.addAttribute("follows", Follows.values());
        model.addAttribute("places", Relation.Place.values());
        model.addAttribute("movements", Movement.values());
        model.addAttribute("natures", Anchor.Nature.values());
        return "demarcation/course";
    }

    @PostMapping("/survey/tasks/{id}/draft/{draft}/course/sections/{index}")
    String follow(@PathVariable UUID id, @PathVariable UUID draft, @PathVariable int index, Terrain terrain, Model model,
            HttpServletRequest request, HttpServletResponse response, @AuthenticationPrincipal StaffMember reader) {
        return edited(id, model, request, response, reader,
                () -> edits.follow(reader.as(Role.SURVEYOR), draft, terrain.rowVersion(), index, terrain.terrain()));
    }

    @PostMapping("/survey/tasks/{id}/draft/{draft}/course/sections/{index}/end")
    String split(@PathVariable UUID id, @PathVariable UUID draft, @PathVariable int index, @RequestParam long rowVersion,
            @RequestParam UUID point, Model model, HttpServletRequest request, HttpServletResponse response,
            @AuthenticationPrincipal StaffMember reader) {
        return edited(id, model, request, response, reader,
                () -> edits.split(reader.as(Role.SURVEYOR), draft, rowVersion, index, point));
    }

    @PostMapping("/survey/tasks/{id}/draft/{draft}/course/sections/{index}/joining")
    String join(@PathVariable UUID id, @PathVariable UUID draft, @PathVariable int index, @RequestParam long rowVersion, Model model,
            HttpServletRequest request, HttpServletResponse response, @AuthenticationPrincipal StaffMember reader) {
        return edited(id, model, request, response, reader, () -> edits.join(reader.as(Role.SURVEYOR), draft, rowVersion, index));
    }

    @PostMapping("/survey/tasks/{id}/draft/{draft}/course/sentence")
    String write(@PathVariable UUID id, @PathVariable UUID draft, Sentence sentence, Model model, HttpServletRequest request,
            HttpServletResponse response, @AuthenticationPrincipal StaffMember reader) {
        model.addAttribute("typed", sentence);
        return edited(id, model, request, response, reader, () -> edits.write(reader.as(Role.SURVEYOR), draft, sentence.rowVersion(),
                sentence.beginsAt(), sentence.text()));
    }

    @PostMapping("/survey/tasks/{id}/draft/{draft}/course/points/{point}")
    String recognise(@PathVariable UUID id, @PathVariable UUID draft, @PathVariable UUID point, @RequestParam long rowVersion,
            @RequestParam Anchor.Nature nature, Model model, HttpServletRequest request, HttpServletResponse response,
            @AuthenticationPrincipal StaffMember reader) {
        return edited(id, model, request, response, reader,
                () -> edits.recognise(reader.as(Role.SURVEYOR), draft, rowVersion, point, nature));
    }

    private static List<DraftView.Point> points(TaskDetail task) {
        return task.draft() == null ? List.of() : task.draft().points();
    }

    /** Back to the course; where the edit was refused, with the sentence and what was typed. */
    private String edited(UUID task, Model model, HttpServletRequest request, HttpServletResponse response, StaffMember reader,
            Supplier<?> edit) {
        try {
            edit.get();
            return "redirect:/survey/tasks/" + task + "/course";
        } catch (Refusal.NotAllowed | Refusal.Stale refusal) {
            response.setStatus(RefusalStatus.of(refusal).value());
            model.addAttribute("refusal", refusal);
            return course(task, model, request, reader);
        }
    }

    /** A sentence as it was typed. */
    record Sentence(long rowVersion, String beginsAt, String text) {}

    /** What a section follows, as the form gives it. */
    record Terrain(long rowVersion, Follows follows, @Nullable String name, Relation.Place place, @Nullable Double offset,
            Movement movement, boolean moves) {

        Section.Terrain terrain() {
            try {
                Relation relation = new Relation(place, place == Relation.Place.OFFSET && offset != null ? offset : 0);
                return new Section.Terrain(follows, name == null ? "" : name.strip(), relation, movement, moves);
            } catch (IllegalArgumentException e) {
                throw new Refusal.NotAllowed("course.badTerrain");
            }
        }
    }
}
