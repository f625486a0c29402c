package org.merestone.web.naming;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.division.Division;
import org.merestone.gazetteer.check.CheckReport;
import org.merestone.gazetteer.check.NameFinding;
import org.merestone.gazetteer.name.PlaceClass;
import org.merestone.gazetteer.naming.NameTrial;
import org.merestone.gazetteer.naming.Proposal;
import org.merestone.gazetteer.place.PlaceClasses;
import org.merestone.gazetteer.romanization.Polyphone;
import org.merestone.gazetteer.romanization.Romanization;
import org.merestone.web.custody.NoMaterial;
import org.merestone.web.problem.Sentences;
import org.merestone.web.security.OpenTo;
import org.merestone.web.security.StaffMember;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the form asks while the clerk types: how the name is spelled, and what the register has against it. Keeps nothing. */
@RestController
@OpenTo({Role.NAMING_CLERK, Role.NAMING_OFFICE, Role.NAMING_CONTRACTOR, Role.NAMING_DEPARTMENT})
class TrialAnswers {

    private final NameTrial trial;
    private final CasesInScope scope;
    private final TownshipShapes shapes;
    private final PlaceClasses classes;
    private final Sentences sentences;

    TrialAnswers(NameTrial trial, CasesInScope scope, TownshipShapes shapes, PlaceClasses classes, Sentences sentences) {
        this.trial = trial;
        this.scope = scope;
        this.shapes = shapes;
        this.classes = classes;
        this.sentences = sentences;
    }

    /**
     * @param clazz    five digits of GB/T 18521
     * @param geom     the drawn line, as the form holds it; while nothing is drawn the name is checked for the whole township
     * @param readings confirmed readings, as the form holds them
     * @param division code of the township
     */
    @GetMapping("/naming/trial")
    @NoMaterial("what is to be said of a name")
    Trial trial(@RequestParam String name, @RequestParam("class") String clazz,
            @RequestParam(defaultValue = "") String geom, @RequestParam(defaultValue = "") String readings, @RequestParam String division,
            @AuthenticationPrincipal StaffMember reader) {
        String text = name.strip();
        if (text.isEmpty() || text.codePointCount(0, text.length()) > Proposal.LONGEST_NAME) {
            throw new Refusal.NotAllowed("naming.nameLength", Proposal.LONGEST_NAME);
        }
        Division township = scope.township(reader, division);
        PlaceClass placeClass = classes.require(clazz);
        Geometry drawn = DrawnPoints.read(geom, placeClass);
        Geometry position = drawn.isEmpty() ? shapes.of(township.id()) : drawn;
        NameTrial.Result result = trial.of(text, placeClass, ProposalForm.readings(readings), position, township.id());
        Locale locale = LocaleContextHolder.getLocale();
        CheckReport report = result.report();
        return new Trial(Spelling.of(result.romanization()),
                !drawn.isEmpty(), sentences.of("naming." + report.scope().key(), report.scope().label()),
                report.findings().stream().filter(finding -> !drawn.isEmpty() || !finding.ruleId().equals("G01"))
                        .map(finding -> finding(finding, locale)).toList());
    }

    /**
     * @param drawn whether there is a position yet; without one nothing is said about it
     * @param scope where duplicates were looked for, as a sentence
     */
    record Trial(Spelling romanization, boolean drawn, String scope, List<Finding> findings) {}

    record Spelling(String toned, String plain, boolean confirm, List<Polyphone> polyphones) {
        static Spelling of(Romanization roman) {
            return new Spelling(roman.toned(), roman.plain(), roman.confirm(), roman.polyphones());
        }
    }

    /** @param message in the reader's language */
    record Finding(String rule, String severity, String severityText, String message, @Nullable Conflict conflict) {}

    /** A registered place in the way, at its label point: degrees, EPSG:4490. */
    record Conflict(UUID id, String name, double lon, double lat) {}

    private Finding finding(NameFinding found, Locale locale) {
        NameFinding.Conflict conflict = found.conflict();
        return new Finding(found.ruleId(), found.severity().name(), sentences.of("severity." + found.severity().name()),
                found.message(locale), conflict == null ? null
                        : new Conflict(conflict.placeId(), conflict.name(), conflict.lon(), conflict.lat()));
    }
}
