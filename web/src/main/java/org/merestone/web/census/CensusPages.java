package org.merestone.web.census;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;
import org.merestone.gazetteer.census.CensusField;
import org.merestone.gazetteer.census.CensusImports;
import org.merestone.gazetteer.census.CensusProgress;
import org.merestone.gazetteer.census.CensusSheet;
import org.merestone.gazetteer.census.StoredFinding;
import org.merestone.web.custody.NoMaterial;
import org.merestone.web.page.SpreadsheetCell;
import org.merestone.web.problem.Sentences;
import org.merestone.web.request.TypedText;
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
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;

/** Census sheets on their way into the register. */
@Controller
@OpenTo(Role.NAMING_OFFICE)
class CensusPages {

    private static final int SHOWN = 200;
    private static final int REPORTED = 10_000;
    private static final int UNPROCESSABLE = 422;

    private final CensusImports imports;
    private final CensusJobs jobs;
    private final Sentences sentences;

    CensusPages(CensusImports imports, CensusJobs jobs, Sentences sentences) {
        this.imports = imports;
        this.jobs = jobs;
        this.sentences = sentences;
    }

    @GetMapping("/naming/census")
    String list(Model model, @AuthenticationPrincipal StaffMember reader) {
        model.addAttribute("sheets", imports.latest(reader.as(Role.NAMING_OFFICE)));
        return "census/list";
    }

    /** Keeps the file and begins to check it where its columns are all known. */
    @PostMapping("/naming/census")
    String upload(@RequestParam MultipartFile file, Model model, HttpServletResponse response,
            @AuthenticationPrincipal StaffMember reader) throws IOException {
        Actor actor = reader.as(Role.NAMING_OFFICE);
        try {
            String name = TypedText.fileName(file);
            return "redirect:/naming/census/" + imports.upload(actor, name, file.getBytes());
        } catch (Refusal.NotAllowed refusal) {
            model.addAttribute("refusal", refusal);
            response.setStatus(UNPROCESSABLE);
            return list(model, reader);
        }
    }

    @GetMapping("/naming/census/{id}")
    String show(@PathVariable UUID id, Model model, @AuthenticationPrincipal StaffMember reader) {
        Actor actor = reader.as(Role.NAMING_OFFICE);
        // Before the sheet: what is done by now has left its mark there, and what is not is followed by the page.
        Optional<CensusProgress> job = jobs.of(id);
        boolean running = job.map(CensusProgress::running).orElse(false);
        CensusSheet sheet = imports.require(actor, id);
        model.addAttribute("sheet", sheet);
        model.addAttribute("running", running);
        model.addAttribute("preview", imports.preview(actor, id));
        model.addAttribute("fields", Arrays.asList(CensusField.values()));
        model.addAttribute("findings", imports.findings(actor, id, 0, SHOWN));
        model.addAttribute("english", english());
        job.ifPresent(progress -> {
            model.addAttribute("progress", progress);
            if (progress.refusal() != null && !model.containsAttribute("refusal")) {
                model.addAttribute("refusal", progress.refusal());
            }
        });
        return "census/sheet";
    }

    /** The form of the columns: one field, or none, for each. */
    record Columns(List<String> field) {}

    @PostMapping("/naming/census/{id}/columns")
    String map(@PathVariable UUID id, Columns columns, Model model, HttpServletResponse response,
            @AuthenticationPrincipal StaffMember reader) {
        Actor actor = reader.as(Role.NAMING_OFFICE);
        return take(id, model, response, reader, () -> imports.map(actor, id, columns.field() == null ? "" : String.join(",", columns.field())));
    }

    @PostMapping("/naming/census/{id}/check")
    String check(@PathVariable UUID id, Model model, HttpServletResponse response, @AuthenticationPrincipal StaffMember reader) {
        Actor actor = reader.as(Role.NAMING_OFFICE);
        imports.require(actor, id);
        return take(id, model, response, reader, () -> jobs.start(id, progress -> imports.check(actor, id, progress)));
    }

    @PostMapping("/naming/census/{id}/import")
    String run(@PathVariable UUID id, Model model, HttpServletResponse response, @AuthenticationPrincipal StaffMember reader) {
        Actor actor = reader.as(Role.NAMING_OFFICE);
        imports.require(actor, id);
        return take(id, model, response, reader, () -> jobs.start(id, progress -> imports.run(actor, id, progress)));
    }

    @PostMapping("/naming/census/{id}/cancel")
    String cancel(@PathVariable UUID id, @AuthenticationPrincipal StaffMember reader) {
        imports.require(reader.as(Role.NAMING_OFFICE), id);
        jobs.of(id).ifPresent(CensusProgress::cancel);
        return "redirect:/naming/census/" + id;
    }

    /** How far it is, for a page that waits. */
    @GetMapping("/naming/census/{id}/progress")
    @ResponseBody
    @NoMaterial("how far the work is")
    Map<String, Object> progress(@PathVariable UUID id, @AuthenticationPrincipal StaffMember reader) {
        imports.require(reader.as(Role.NAMING_OFFICE), id);
        return jobs.of(id).map(progress -> Map.<String, Object>of("running", progress.running(), "rows", progress.rows(), "all",
                progress.all(), "said", sentences.of("census.stage." + progress.stage()))).orElse(Map.of("running", false));
    }

    /** What was found, row by row, as a CSV that every spreadsheet opens. */
    @GetMapping("/naming/census/{id}/report.csv")
    @NoMaterial("findings on names, no line")
    void report(@PathVariable UUID id, HttpServletResponse response, @AuthenticationPrincipal StaffMember reader) throws IOException {
        List<StoredFinding> findings = imports.findings(reader.as(Role.NAMING_OFFICE), id, 0, REPORTED);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"census-report.csv\"");
        PrintWriter writer = new PrintWriter(response.getOutputStream(), false, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        try (CSVPrinter csv = new CSVPrinter(writer, CSVFormat.EXCEL)) {
            csv.printRecord(sentences.of("census.row"), sentences.of("census.heading"), sentences.of("census.severity"),
                    sentences.of("census.rule"), sentences.of("census.message"));
            for (StoredFinding finding : findings) {
                csv.printRecord(finding.row(), SpreadsheetCell.of(finding.heading()), sentences.of("severity." + finding.severity()),
                        finding.ruleId(), SpreadsheetCell.of(english() ? finding.messageEn() : finding.messageZh()));
            }
        }
    }

    /** Whoever asks again for the address of a form, as the switch of languages does, sees the sheet. */
    @GetMapping({"/naming/census/{id}/columns", "/naming/census/{id}/check", "/naming/census/{id}/import", "/naming/census/{id}/cancel"})
    String again(@PathVariable UUID id) {
        return "redirect:/naming/census/" + id;
    }

    private String take(UUID id, Model model, HttpServletResponse response, StaffMember reader, Runnable step) {
        try {
            step.run();
            return "redirect:/naming/census/" + id;
        } catch (Refusal.NotAllowed refusal) {
            model.addAttribute("refusal", refusal);
            response.setStatus(UNPROCESSABLE);
            return show(id, model, reader);
        }
    }

    private static boolean english() {
        return LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}
