package org.merestone.boundary.agreement;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.merestone.boundary.claim.OpenSection;
import org.merestone.boundary.claim.OpenSections;
import org.merestone.boundary.demarcation.LineProgress;
import org.merestone.boundary.demarcation.UnitName;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.document.Documents;
import org.merestone.data.ledger.Actor;
import org.springframework.stereotype.Component;

/** Opens agreements: to read, or to act upon with task, draft and agreement locked in this order. */
@Component
class OpenAgreement {

    private final Agreements agreements;
    private final MapSheets sheets;
    private final Signatures signatures;
    private final LineProgress progress;
    private final OpenSections sections;

    OpenAgreement(Agreements agreements, MapSheets sheets, Signatures signatures, LineProgress progress, OpenSections sections) {
        this.sections = sections;
        this.agreements = agreements;
        this.sheets = sheets;
        this.signatures = signatures;
        this.progress = progress;
    }

    /** An agreement as it stands, for whoever is responsible for one of its sides. */
    AgreementStanding read(Actor actor, UUID id) {
        Agreement agreement = agreements.require(id);
        AgreementStanding standing = standing(agreement, progress.ofTask(agreement.taskId()));
        if (standing.sides().stream().map(UnitName::code).noneMatch(actor::actsIn)) {
            throw new Refusal.NotFound("agreement.notFound");
        }
        return standing;
    }

    /** The same, locked until the transaction ends. */
    AgreementStanding open(Actor actor, UUID id) {
        UUID line = agreements.require(id).lineId();
        progress.lock(line);
        agreements.lock(id);
        return read(actor, id);
    }

    /** The same, and refused where words, sheets and signatures can no longer be changed. */
    AgreementStanding openToChange(Actor actor, UUID id, long rowVersionSeen) {
        AgreementStanding standing = open(actor, id);
        if (!standing.agreement().isOpen()) {
            throw new Refusal.NotAllowed("agreement.notOpen");
        }
        if (standing.agreement().rowVersion() != rowVersionSeen) {
            throw new Refusal.Stale("agreement.moved");
        }
        return standing;
    }

    /** Refuses whoever is not responsible for both sides. */
    static void requireBothSides(Actor actor, List<UnitName> sides) {
        if (!sides.stream().map(UnitName::code).allMatch(actor::actsIn)) {
            throw new Refusal.NotYours("task.notBothSides", sides.get(0).name(), sides.get(1).name());
        }
    }

    /** An agreement on work that has been read already. */
    AgreementStanding standing(Agreement agreement, LineProgress.Work work) {
        List<UnitName> sides = progress.sides(agreement.lineId());
        List<MapSheet> drawn = sheets.of(agreement.id());
        List<OpenSection> excluded = agreement.isOpen() ? sections.aside(agreement.lineId()) : sections.excludedBy(agreement.id());
        return new AgreementStanding(agreement, work, sides, drawn, signatures.of(Signatures.On.LINE, agreement.id()), excluded,
                fingerprint(agreement, work, sides, drawn, excluded));
    }

    private static String fingerprint(Agreement agreement, LineProgress.Work work, List<UnitName> sides, List<MapSheet> sheets,
            List<OpenSection> excluded) {
        List<String> said = new ArrayList<>(agreement.wording().entries());
        said.add(work.version().fingerprint());
        sides.forEach(side -> said.add(side.code() + " " + side.name()));
        sheets.forEach(sheet -> said.add(sheet.entry()));
        excluded.forEach(section -> said.add(section.entry()));
        StringBuilder canonical = new StringBuilder();
        said.forEach(each -> canonical.append(each.length()).append(':').append(each));
        return Documents.sha256(canonical.toString().getBytes(StandardCharsets.UTF_8));
    }
}
