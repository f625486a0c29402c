package org.merestone.web.meetings;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;
import org.merestone.gazetteer.batch.BatchPapers;
import org.merestone.gazetteer.batch.NamingBatch;
import org.merestone.gazetteer.batch.NamingBatches;
import org.merestone.gazetteer.committee.AgendaItem;
import org.merestone.gazetteer.committee.Committees;
import org.merestone.gazetteer.committee.Meeting;
import org.merestone.gazetteer.committee.Meetings;
import org.merestone.gazetteer.dossier.Dossier;
import org.merestone.gazetteer.dossier.Material;
import org.merestone.gazetteer.dossier.ReportKind;
import org.merestone.gazetteer.naming.CaseState;
import org.merestone.gazetteer.naming.NamingCase;
import org.merestone.gazetteer.naming.NamingCases;
import org.merestone.gazetteer.notice.Notices;
import org.merestone.web.problem.RefusalStatus;
import org.merestone.web.security.OpenTo;
import org.merestone.web.security.StaffMember;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The meetings of the committees in the reader's division, and each with its agenda, votes and minutes. */
@Controller
@OpenTo({Role.NAMING_OFFICE, Role.NAMING_COMMITTEE, Role.NAMING_APPROVER})
class MeetingPages {

    private final Meetings meetings;
    private final Committees committees;
    private final NamingCases cases;
    private final NamingBatches batches;
    private final BatchPapers papers;
    private final Dossier dossier;
    private final Notices notices;

    MeetingPages(Meetings meetings, Committees committees, NamingCases cases, NamingBatches batches, BatchPapers papers, Dossier dossier,
            Notices notices) {
        this.papers = papers;
        this.dossier = dossier;
        this.meetings = meetings;
        this.committees = committees;
        this.cases = cases;
        this.batches = batches;
        this.notices = notices;
    }

    /**
     * An item with what the page shows beside it.
     *
     * @param files   what was handed in for it
     * @param reports the reports as far as they are written
     */
    record Row(AgendaItem item, @Nullable NamingCase about, @Nullable UUID batch, AgendaItem.@Nullable Choice mine, List<Material> files,
               Map<ReportKind, Map<String, String>> reports) {}

    @GetMapping("/naming/meetings")
    String list(Model model, @AuthenticationPrincipal StaffMember reader) {
        model.addAttribute("meetings", meetings.of(actor(reader)));
        model.addAttribute("office", reader.has(Role.NAMING_OFFICE));
        model.addAttribute("committees", committees.all());
        model.addAttribute("today", notices.today());
        return "meetings/list";
    }

    @OpenTo(Role.NAMING_OFFICE)
    @PostMapping("/naming/meetings")
    String call(@RequestParam UUID committee, @RequestParam String title,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam(defaultValue = "") String room, Model model, HttpServletResponse response,
                    @AuthenticationPrincipal StaffMember reader) {
        try {
            return "redirect:/naming/meetings/" + meetings.call(reader.as(Role.NAMING_OFFICE), committee, title, day, room);
        } catch (Refusal.NotAllowed refusal) {
            told(model, response, refusal);
            return list(model, reader);
        }
    }

    @GetMapping("/naming/meetings/{id}")
    String show(@PathVariable UUID id, Model model, @AuthenticationPrincipal StaffMember reader) {
        Meeting meeting = meetings.require(id);
        Actor actor = actor(reader);
        if (meetings.of(actor).stream().noneMatch(each -> each.id().equals(id))) {
            throw new Refusal.NotYours("naming.outsideDivision", meeting.committee());
        }
        UUID me = actor.requireAccount();
        boolean seated = meeting.seats().stream().anyMatch(seat -> seat.accountId().equals(me));
        model.addAttribute("meeting", meeting);
        model.addAttribute("rows", meeting.agenda().stream().map(item -> row(item, me)).toList());
        model.addAttribute("office", reader.has(Role.NAMING_OFFICE) && meeting.open());
        model.addAttribute("member", seated && reader.has(Role.NAMING_COMMITTEE) && meeting.open());
        model.addAttribute("here", meeting.seats().stream().anyMatch(seat -> seat.accountId().equals(me) && seat.present()));
        model.addAttribute("me", me);
        model.addAttribute("checked", reader.has(Role.NAMING_OFFICE) && meeting.open()
                ? cases.list(actor.divisionCode(), EnumSet.of(CaseState.CHECKED)).stream().filter(each -> each.batchId() == null).toList()
                : List.of());
        model.addAttribute("batches", batches.list(actor.divisionCode()).stream().map(NamingBatches.Listed::batch).toList());
        return "meetings/meeting";
    }

    private Row row(AgendaItem item, UUID me) {
        var mine = item.votes().stream().filter(vote -> vote.accountId().equals(me)).map(AgendaItem.Vote::choice).findFirst().orElse(null);
        UUID subject = item.subject().id();
        return item.subject() instanceof AgendaItem.Batch
                ? new Row(item, null, subject, mine, papers.files(subject), papers.reports(subject))
                : new Row(item, cases.require(subject), null, mine, dossier.materials(subject), dossier.reports(subject));
    }

    @OpenTo(Role.NAMING_OFFICE)
    @PostMapping("/naming/meetings/{id}/agenda")
    String putOn(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID of,
            @RequestParam(required = false) @Nullable UUID batch,
            Model model, HttpServletResponse response, @AuthenticationPrincipal StaffMember reader) {
        return take(id, model, response, reader, () -> {
            if (batch != null) {
                NamingBatch chosen = batches.require(batch);
                meetings.putOn(reader.as(Role.NAMING_OFFICE), id, new AgendaItem.Batch(batch), chosen.title());
            } else if (of != null) {
                meetings.putOn(reader.as(Role.NAMING_OFFICE), id, of);
            }
        });
    }

    @OpenTo({Role.NAMING_OFFICE, Role.NAMING_COMMITTEE})
    @PostMapping("/naming/meetings/{id}/attendance")
    String attend(@PathVariable UUID id, @RequestParam UUID member, @RequestParam boolean present, Model model,
            HttpServletResponse response,
            @AuthenticationPrincipal StaffMember reader) {
        return take(id, model, response, reader, () -> meetings.attend(actor(reader), id, member, present));
    }

    @OpenTo(Role.NAMING_COMMITTEE)
    @PostMapping("/naming/meetings/{id}/items/{item}/votes")
    String vote(@PathVariable UUID id, @PathVariable UUID item, @RequestParam AgendaItem.Choice vote,
            @RequestParam(defaultValue = "") String dissent, Model model, HttpServletResponse response,
            @AuthenticationPrincipal StaffMember reader) {
        return take(id, model, response, reader, () -> meetings.vote(reader.as(Role.NAMING_COMMITTEE), item, vote, dissent));
    }

    @OpenTo(Role.NAMING_OFFICE)
    @PostMapping("/naming/meetings/{id}/items/{item}/outcome")
    String conclude(@PathVariable UUID id, @PathVariable UUID item, Model model, HttpServletResponse response,
            @AuthenticationPrincipal StaffMember reader) {
        return take(id, model, response, reader, () -> meetings.conclude(reader.as(Role.NAMING_OFFICE), item));
    }

    @OpenTo(Role.NAMING_OFFICE)
    @PostMapping("/naming/meetings/{id}/closing")
    String close(@PathVariable UUID id, @RequestParam(defaultValue = "") String remarks, Model model, HttpServletResponse response,
            @AuthenticationPrincipal StaffMember reader) {
        return take(id, model, response, reader, () -> meetings.close(reader.as(Role.NAMING_OFFICE), id, remarks));
    }

    /** Whoever asks again for the address of a form, as the switch of languages does, sees the meeting. */
    @GetMapping({"/naming/meetings/{id}/agenda", "/naming/meetings/{id}/attendance", "/naming/meetings/{id}/items/{item}/votes",
        "/naming/meetings/{id}/items/{item}/outcome", "/naming/meetings/{id}/closing"})
    String again(@PathVariable UUID id) {
        return "redirect:/naming/meetings/" + id;
    }

    private String take(UUID id, Model model, HttpServletResponse response, StaffMember reader, Runnable step) {
        try {
            step.run();
            return "redirect:/naming/meetings/" + id;
        } catch (Refusal.NotAllowed | Refusal.Stale refusal) {
            told(model, response, refusal);
            return show(id, model, reader);
        }
    }

    private static void told(Model model, HttpServletResponse response, Refusal refusal) {
        model.addAttribute("refusal", refusal);
        response.setStatus(RefusalStatus.of(refusal).value());
    }

    static Actor actor(StaffMember reader) {
        return reader.as(Role.NAMING_OFFICE, Role.NAMING_COMMITTEE, Role.NAMING_APPROVER);
    }
}
