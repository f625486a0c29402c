package org.merestone.web.batches;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.gazetteer.batch.BatchRefused;
import org.merestone.gazetteer.batch.BatchSteps;
import org.merestone.gazetteer.batch.BatchTable;
import org.merestone.gazetteer.batch.NamingBatches;
import org.merestone.gazetteer.naming.CaseClock;
import org.merestone.gazetteer.naming.Decision;
import org.merestone.gazetteer.outgoing.DocumentNumber;
import org.merestone.gazetteer.place.PlaceStatus;
import org.merestone.gazetteer.place.Secrecy;
import org.merestone.web.naming.WaiverForm;
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
import org.springframework.web.multipart.MultipartFile;

/** Batches on their pages: a table in, then one step after the other for all of it. */
@Controller
@OpenTo({Role.NAMING_CLERK, Role.NAMING_OFFICE, Role.NAMING_CONTRACTOR, Role.NAMING_COMMITTEE, Role.NAMING_APPROVER})
class BatchPages {

    private final NamingBatches batches;
    private final BatchSteps steps;
    private final BatchView view;

    BatchPages(NamingBatches batches, BatchSteps steps, BatchView view) {
        this.batches = batches;
        this.steps = steps;
        this.view = view;
    }

    @GetMapping("/naming/batches")
    String list(Model model, @AuthenticationPrincipal StaffMember reader) {
        model.addAttribute("batches", batches.list(BatchView.actor(reader).divisionCode()));
        model.addAttribute("mayOpen", reader.has(Role.NAMING_CLERK) || reader.has(Role.NAMING_CONTRACTOR)
                || reader.has(Role.NAMING_OFFICE));
        return "batches/list";
    }

    /**
     * @param table the items as typed
     * @param file  or a file of them: CSV, XLSX or GeoJSON
     */
    @OpenTo({Role.NAMING_CLERK, Role.NAMING_CONTRACTOR, Role.NAMING_OFFICE})
    @PostMapping("/naming/batches")
    String open(@RequestParam String title, @RequestParam(defaultValue = "") String table,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model, HttpServletResponse response, @AuthenticationPrincipal StaffMember reader) throws IOException {
        byte[] content = file == null || file.isEmpty() ? table.getBytes(StandardCharsets.UTF_8) : file.getBytes();
        model.addAttribute("title", title);
        model.addAttribute("table", table);
        try {
            List<Map<String, String>> rows = BatchGeoJson.looksLike(content) ? BatchGeoJson.read(content) : BatchTable.read(content);
            rows.forEach(row -> row.replaceAll((head, cell) -> cell.replace("\0", "")));
            return "redirect:/naming/batches/" + batches.open(BatchView.actor(reader), title, rows).id();
        } catch (Refusal.NotAllowed | BatchRefused refused) {
            BatchView.told(model, response, refused);
            return list(model, reader);
        }
    }

    /** @param page from 1, fifty items each */
    @GetMapping("/naming/batches/{id}")
    String show(@PathVariable UUID id, @RequestParam(defaultValue = "1") int page, Model model,
            @AuthenticationPrincipal StaffMember reader) {
        return view.show(id, page, model, reader);
    }

    @OpenTo({Role.NAMING_CLERK, Role.NAMING_OFFICE})
    @PostMapping("/naming/batches/{id}/submission")
    String submit(@PathVariable UUID id, Model model, HttpServletResponse response, @AuthenticationPrincipal StaffMember reader) {
        return take(id, model, response, reader, hand -> steps.submit(hand, id));
    }

    @OpenTo(Role.NAMING_OFFICE)
    @PostMapping("/naming/batches/{id}/check")
    String check(@PathVariable UUID id, Model model, HttpServletResponse response, @AuthenticationPrincipal StaffMember reader) {
        return take(id, model, response, reader, hand -> steps.check(hand, id));
    }

    @OpenTo(Role.NAMING_OFFICE)
    @PostMapping("/naming/batches/{id}/answers")
    String answer(@PathVariable UUID id, @RequestParam String reason, Model model, HttpServletResponse response,
            @AuthenticationPrincipal StaffMember reader) {
        return take(id, model, response, reader, hand -> steps.answer(hand, id, reason));
    }

    @OpenTo(Role.NAMING_OFFICE)
    @PostMapping("/naming/batches/{id}/waivers")
    String waive(@PathVariable UUID id, WaiverForm form, Model model, HttpServletResponse response,
            @AuthenticationPrincipal StaffMember reader) {
        return take(id, model, response, reader,
                hand -> steps.waive(hand, id, form.chosen(), form.reason() == null ? "" : form.reason()));
    }

    @OpenTo(Role.NAMING_OFFICE)
    @PostMapping("/naming/batches/{id}/notice")
    String notice(@PathVariable UUID id, @RequestParam int days, Model model, HttpServletResponse response,
            @AuthenticationPrincipal StaffMember reader) {
        return take(id, model, response, reader, hand -> steps.notice(hand, id, days));
    }

    @OpenTo(Role.NAMING_OFFICE)
    @PostMapping("/naming/batches/{id}/report")
    String report(@PathVariable UUID id, @RequestParam String number, Model model, HttpServletResponse response,
            @AuthenticationPrincipal StaffMember reader) {
        return take(id, model, response, reader, hand -> steps.report(hand, id, DocumentNumber.of(number)));
    }

    @OpenTo({Role.NAMING_OFFICE, Role.NAMING_APPROVER})
    @PostMapping("/naming/batches/{id}/approval")
    String approve(@PathVariable UUID id, @RequestParam String documentNumber,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate approvedOn,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate effectiveOn,
            @RequestParam Secrecy secrecy, @RequestParam PlaceStatus status, Model model, HttpServletResponse response,
            @AuthenticationPrincipal StaffMember reader) {
        return take(id, model, response, reader, hand -> steps.approve(hand, id, new Decision(documentNumber, approvedOn,
                effectiveOn == null ? approvedOn : effectiveOn, secrecy, status)));
    }

    @OpenTo(Role.NAMING_OFFICE)
    @PostMapping("/naming/batches/{id}/filing")
    String file(@PathVariable UUID id, @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam String receiver, @RequestParam String number, Model model, HttpServletResponse response,
            @AuthenticationPrincipal StaffMember reader) {
        return take(id, model, response, reader, hand -> steps.file(hand, id, day, receiver, DocumentNumber.of(number)));
    }

    @OpenTo(Role.NAMING_OFFICE)
    @PostMapping("/naming/batches/{id}/announcement")
    String announce(@PathVariable UUID id, @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam String approver, @RequestParam String channels, Model model, HttpServletResponse response,
            @AuthenticationPrincipal StaffMember reader) {
        return take(id, model, response, reader, hand -> steps.announce(hand, id, day, approver, channels));
    }

    /** Signs stand, or addresses are made. */
    @OpenTo(Role.NAMING_OFFICE)
    @PostMapping("/naming/batches/{id}/done")
    String done(@PathVariable UUID id, @RequestParam CaseClock.Kind clock,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day, @RequestParam String with, Model model,
            HttpServletResponse response, @AuthenticationPrincipal StaffMember reader) {
        return take(id, model, response, reader, hand -> steps.done(hand, id, clock, day, with));
    }

    @OpenTo(Role.NAMING_OFFICE)
    @PostMapping("/naming/batches/{id}/archive")
    String archive(@PathVariable UUID id, Model model, HttpServletResponse response, @AuthenticationPrincipal StaffMember reader) {
        return take(id, model, response, reader, hand -> steps.archive(hand, id));
    }

    /** Whoever asks again for the address of a form, as the switch of languages does, sees the batch. */
    @GetMapping({"/naming/batches/{id}/submission", "/naming/batches/{id}/check", "/naming/batches/{id}/answers",
            "/naming/batches/{id}/waivers",
        "/naming/batches/{id}/notice", "/naming/batches/{id}/report", "/naming/batches/{id}/approval", "/naming/batches/{id}/filing",
        "/naming/batches/{id}/announcement", "/naming/batches/{id}/done", "/naming/batches/{id}/archive"})
    String again(@PathVariable UUID id) {
        return "redirect:/naming/batches/" + id;
    }

    private String take(UUID id, Model model, HttpServletResponse response, StaffMember reader, BatchView.Step step) {
        return view.take(id, model, response, reader, step);
    }
}
