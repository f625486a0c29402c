package org.merestone.boundary.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.merestone.boundary.demarcation.LineFinding;
import org.merestone.boundary.demarcation.UnitName;
import org.merestone.boundary.line.FindingText;
import org.merestone.boundary.line.LineVersion;
import org.merestone.boundary.profile.ProfileBook;
import org.merestone.boundary.profile.Profiles;
import org.merestone.boundary.quality.RuleSource;
import org.merestone.geo.Severity;
import org.springframework.stereotype.Component;

/**
 * Whether an agreement is what the rules ask, as it is stored (rules 62 to 68 and 89). The acts of signing and approving refuse what does
 * not hold; this finds what came to be in another way, or has changed since.
 */
@Component
class AgreementRules implements RuleSource {

    private final AgreementReader agreements;
    private final Profiles profiles;

    AgreementRules(AgreementReader agreements, Profiles profiles) {
        this.agreements = agreements;
        this.profiles = profiles;
    }

    @Override
    public Map<UUID, List<LineFinding>> of(Looked looked) {
        Map<UUID, List<LineFinding>> found = new HashMap<>();
        ProfileBook book = profiles.today();
        looked.works().forEach((line, work) -> agreements.standingOf(work).ifPresent(standing -> {
            List<LineFinding> told = new ArrayList<>();
            if (standing.agreement().approvedOn() == null) {
                unsigned(standing, looked.told().getOrDefault(line, List.of()), told);
            } else {
                approved(standing, told);
            }
            scale(standing, book, told);
            found.put(line, told);
        }));
        return found;
    }

    private void unsigned(AgreementStanding standing, List<LineFinding> line, List<LineFinding> told) {
        long signed = standing.sides().size() - standing.unsigned().size();
        long stopping = line.stream().filter(LineFinding::stops).count();
        if (signed > 0 && stopping > 0) {
            told.add(block("62", "agreement.SIGNED_TOO_EARLY", stopping));
        }
        for (Shortcoming lacks : agreements.missing(standing, List.of())) {
            String rule = lacks instanceof Shortcoming.SectionOpen ? "89" : lacks instanceof Shortcoming.Unconfirmed ? "63" : "68";
            told.add(LineFinding.ofPapers(rule, rule.equals("68") ? Severity.ERROR : Severity.BLOCK, "", lacks::message));
        }
        if (standing.agreement().state() == Agreement.State.REPORTED) {
            standing.unsigned().forEach(side -> told.add(block("64", "agreement.REPORTED_OTHER_WORDS", side.name())));
        }
    }

    /** Codes and names of the units are part of what was signed and may have changed since, so signatures are held against each other. */
    private static void approved(AgreementStanding standing, List<LineFinding> told) {
        List<Signature> stand = standing.signatures().stream()
                .filter(each -> each.voidedAt() == null && (each.scanSha256() == null || each.comparedBy() != null)).toList();
        for (UnitName side : standing.sides()) {
            if (stand.stream().noneMatch(each -> each.unitId().equals(side.id()))) {
                told.add(block("63", "agreement.APPROVED_UNSIGNED", side.name()));
            }
        }
        Set<String> prints = stand.stream().map(Signature::fingerprint).collect(Collectors.toSet());
        if (prints.size() > 1) {
            told.add(block("64", "agreement.SIGNED_DIFFERENT", prints.size()));
        }
        effect(standing, stand, told);
    }

    /** It counts from its last signature or from its approval, and the line bears the approval's number and day (rules 65 and 66). */
    private static void effect(AgreementStanding standing, List<Signature> stand, List<LineFinding> told) {
        LineVersion version = standing.work().version();
        if (!standing.work().isLaw()) {
            return;
        }
        LocalDate approved = standing.agreement().approvedOn();
        LocalDate signed = stand.stream().map(Signature::signedOn).max(LocalDate::compareTo).orElse(null);
        LocalDate from = version.validFrom();
        if (from != null && !from.equals(approved) && !from.equals(signed)) {
            told.add(block("65", "agreement.COUNTS_FROM_ELSEWHERE", from.toString(), String.valueOf(signed), String.valueOf(approved)));
        }
        if (!Objects.equals(version.approvalDocument(), standing.agreement().approvalNo())
                || !Objects.equals(version.approvedOn(), approved)) {
            told.add(block("66", "agreement.OTHER_APPROVAL", String.valueOf(version.approvalDocument()),
                    String.valueOf(version.approvedOn()), String.valueOf(standing.agreement().approvalNo()), String.valueOf(approved)));
        }
    }

    private static void scale(AgreementStanding standing, ProfileBook book, List<LineFinding> told) {
        int due = book.of(standing.sides().get(0).code()).thresholds().sheetScale();
        standing.sheets().stream().map(MapSheet::scale).filter(scale -> scale != due).distinct().forEach(scale ->
                told.add(LineFinding.ofPapers("67", Severity.ERROR, "", locale -> FindingText.in(locale, "agreement.OTHER_SCALE",
                        Integer.toString(scale), Integer.toString(due)))));
    }

    private static LineFinding block(String rule, String key, Object... arguments) {
        return LineFinding.ofPapers(rule, Severity.BLOCK, "", locale -> FindingText.in(locale, key, arguments));
    }
}
