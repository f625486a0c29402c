package org.merestone.web.admin;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.gazetteer.check.Lexicon;
import org.merestone.gazetteer.place.ReferenceEntry;
import org.merestone.gazetteer.place.ReferenceImports;
import org.merestone.gazetteer.place.ReferenceKind;
import org.merestone.gazetteer.place.ReferenceTables;
import org.merestone.gazetteer.place.ReferenceWords;
import org.merestone.web.custody.NoMaterial;
import org.merestone.web.request.TypedText;
import org.merestone.web.security.OpenTo;
import org.merestone.web.security.StaffMember;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The reference tables by which names are read, taken apart and checked: those that ship, and the bureau's own editions of them. */
@Controller
@OpenTo(Role.ADMINISTRATOR)
class WordsPage {

    private static final int UNPROCESSABLE = 422;
    /** The tables whose editions are kept entry by entry; words and plans are shown as they stand. */
    private static final List<ReferenceKind> KEPT = List.of(ReferenceKind.CLASSES, ReferenceKind.GENERICS, ReferenceKind.VARIANTS,
            ReferenceKind.READINGS);

    private final ReferenceWords words;
    private final ReferenceTables tables;
    private final ReferenceImports imports;

    WordsPage(ReferenceWords words, ReferenceTables tables, ReferenceImports imports) {
        this.words = words;
        this.tables = tables;
        this.imports = imports;
    }

    @GetMapping("/admin/words")
    String show(Model model) {
        Map<ReferenceKind, List<ReferenceEntry>> own = new EnumMap<>(ReferenceKind.class);
        for (ReferenceKind kind : KEPT) {
            own.put(kind, tables.entries(kind));
        }
        model.addAttribute("kinds", ReferenceKind.values());
        model.addAttribute("tables", own);
        model.addAttribute("editions", tables.editions());
        model.addAttribute("own", words.entries());
        model.addAttribute("shipped", Lexicon.shipped().entries());
        return "admin/words";
    }

    @PostMapping("/admin/words")
    String take(@RequestParam ReferenceKind table, @RequestParam MultipartFile file, Model model, HttpServletResponse response,
            @AuthenticationPrincipal StaffMember reader) throws IOException {
        String csv = new String(file.getBytes(), StandardCharsets.UTF_8);
        String name = TypedText.fileName(file);
        try {
            model.addAttribute("count", imports.take(reader.as(Role.ADMINISTRATOR), table, name, csv));
        } catch (Refusal.NotAllowed refusal) {
            model.addAttribute("refusal", refusal);
            response.setStatus(UNPROCESSABLE);
        }
        return show(model);
    }

    /** An edition as it came, byte for byte, to be looked over and brought in anew; {@code edition} 0 is what stands now. */
    @OpenTo({Role.ADMINISTRATOR, Role.NAMING_OFFICE})
    @GetMapping("/admin/words/{table}/{edition}.csv")
    @NoMaterial("a table of words and of names that are planned, no line; the audit trail has each")
    void edition(@PathVariable ReferenceKind table, @PathVariable int edition, HttpServletResponse response,
            @AuthenticationPrincipal StaffMember reader) throws IOException {
        boolean asItCame = edition > 0 && (!KEPT.contains(table) || tables.editions().stream()
                .anyMatch(each -> each.kind() == table && each.number() == edition && each.sha256() != null));
        byte[] file = asItCame ? imports.handOut(reader.as(Role.ADMINISTRATOR, Role.NAMING_OFFICE), table, edition) : null;
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + table.name().toLowerCase(Locale.ROOT) + "-" + edition
                + ".csv\"");
        if (file != null) {
            response.getOutputStream().write(file);
            return;
        }
        PrintWriter writer = new PrintWriter(response.getOutputStream(), false, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        try (CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180)) {
            csv.printRecord(table.columns());
            if (table == ReferenceKind.LEXICON || table == ReferenceKind.PLAN) {
                csv.printRecords(table == ReferenceKind.LEXICON ? lexicon() : words.planned());
                return;
            }
            for (ReferenceEntry entry : edition == 0 ? tables.entries(table) : tables.entries(table, edition)) {
                csv.printRecord(cells(table, entry));
            }
        }
    }

    private List<List<String>> lexicon() {
        return words.entries().stream().map(entry -> List.of(entry.word(), entry.kind().name(), entry.source(),
                entry.verified() ? "yes" : "no")).toList();
    }

    private static List<String> cells(ReferenceKind table, ReferenceEntry entry) {
        String verified = entry.verified() ? "yes" : "no";
        return switch (table) {
            case CLASSES -> List.of(entry.subject(), entry.standsFor(), entry.note(), entry.scope(), entry.source(), verified);
            case GENERICS -> List.of(entry.subject(), entry.scope(), entry.standsFor(), entry.source(), verified);
            case VARIANTS -> List.of(entry.subject(), entry.standsFor(), entry.source(), verified);
            case READINGS -> List.of(entry.subject(), entry.standsFor(), entry.scope().substring(0, entry.scope().indexOf(';')),
                    entry.scope().substring(entry.scope().indexOf(';') + 1), entry.source(), verified);
            case LEXICON, PLAN -> throw new IllegalArgumentException(table + " is not kept entry by entry");
        };
    }
}
