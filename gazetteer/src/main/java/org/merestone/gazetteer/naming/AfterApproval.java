package org.merestone.gazetteer.naming;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.division.Division;
import org.merestone.data.division.Divisions;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Change;
import org.merestone.data.ledger.Ledger;
import org.merestone.gazetteer.check.Approver;
import org.merestone.gazetteer.check.CaseRules;
import org.merestone.gazetteer.notice.Notices;
import org.merestone.gazetteer.notice.PublicNotice;
import org.merestone.gazetteer.place.Places;
import org.merestone.gazetteer.place.Secrecy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the law wants after an approval: filing (备案) and announcement (公告), each within fifteen days. */
@Service
public class AfterApproval {

    private static final int LONGEST = 200;

    private final NamingCases cases;
    private final CaseClocks clocks;
    private final Notices notices;
    private final Places places;
    private final Divisions divisions;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    AfterApproval(NamingCases cases, CaseClocks clocks, Notices notices, Places places, Divisions divisions, Ledger ledger,
            PlatformTransactionManager transactions) {
        this.cases = cases;
        this.clocks = clocks;
        this.notices = notices;
        this.places = places;
        this.divisions = divisions;
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Writes down that the case was filed; of a name that another department approved this starts the clock of the announcement. */
    public void filed(Actor actor, UUID caseId, LocalDate day, String receiver) {
        transaction.executeWithoutResult(status -> {
            ledger.awaitTurn();
            NamingCase approved = approved(actor, caseId, day, receiver);
            if (!clocks.stop(caseId, CaseClock.Kind.FILING, day, receiver.strip(), actor.username())) {
                throw new Refusal.NotAllowed("clock.done", approved.caseNumber());
            }
            if (clocks.of(caseId).stream().noneMatch(clock -> clock.kind() == CaseClock.Kind.ANNOUNCEMENT)) {
                clocks.start(caseId, CaseClock.Kind.ANNOUNCEMENT, day);
            }
            ledger.enter(actor, Act.of("naming.file", "naming-case", caseId).with(receiver.strip() + " " + day));
        });
    }

    /**
     * Announces the name with what the law wants an announcement to say (W05): name, spelling, division, position, who approved it and
     * when.
     * A name of a place that is not public is announced by nobody.
     */
    public UUID announced(Actor actor, UUID caseId, LocalDate day, String approver, String channels) {
        return transaction.execute(status -> {
            ledger.awaitTurn();
            NamingCase approved = approved(actor, caseId, day, channels);
            UUID placeId = approved.placeId();
            if (placeId == null || places.require(placeId).secrecy() != Secrecy.PUBLIC) {
                throw new Refusal.NotAllowed("clock.notPublic", approved.name());
            }
            Map<String, String> fields = fields(approved, approver.strip());
            var missing = CaseRules.announcement(fields);
            if (!missing.isEmpty() || approver.length() > LONGEST / 2) {
                throw new Refusal.NotAllowed("clock.fields");
            }
            if (!clocks.stop(caseId, CaseClock.Kind.ANNOUNCEMENT, day, channels.strip(), actor.username())) {
                throw new Refusal.NotAllowed("clock.done", approved.caseNumber());
            }
            String body = fields.entrySet().stream().map(field -> LABELS.get(field.getKey()) + "：" + field.getValue())
                    .collect(Collectors.joining("\n"));
            UUID id = notices.open(caseId, PublicNotice.Kind.ANNOUNCEMENT, "关于“" + approved.name() + "”命名的公告", body,
                    channels.strip(), day, day, actor.username());
            ledger.enter(actor, Act.of("naming.announce", "naming-case", caseId).with(channels.strip() + " " + day),
                    Change.create(Change.Part.NOTICES, "notice", id));
            return id;
        });
    }

    /** Whether the government or the place-name office itself approves names of this kind, so that both clocks run from the approval. */
    static boolean announcedFromApproval(NamingCase approved) {
        return switch (Approver.of(approved.placeClass().usualKind(), approved.placeClass())) {
            case HOUSING_DEPARTMENT, LINE_DEPARTMENT -> false;
            case COUNTY_GOVERNMENT, AS_PROVINCE_RULES, REPORTED_UPWARD, AS_STATE_RULES -> true;
        };
    }

    private static final Map<String, String> LABELS = Map.of("name", "标准名称", "romanization", "罗马字母拼写", "division", "所属政区",
            "position", "位置描述", "approver", "批准机关", "approvedOn", "批准时间");

    private Map<String, String> fields(NamingCase approved, String approver) {
        List<Division> chain = divisions.chain(approved.divisionId(), notices.today());
        StringBuilder path = new StringBuilder();
        chain.forEach(division -> path.insert(0, division.name()));
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", approved.name());
        fields.put("romanization", approved.roman().toned());
        fields.put("division", path.toString());
        fields.put("position", approved.locationText());
        fields.put("approver", approver);
        fields.put("approvedOn", String.valueOf(approved.approvedOn()));
        return fields;
    }

    private NamingCase approved(Actor actor, UUID caseId, LocalDate day, String with) {
        Authority.requireRole(actor, Role.NAMING_OFFICE);
        NamingCase found = cases.require(caseId);
        Authority.requireDivision(actor, divisions.require(found.divisionId()));
        if (found.state() != CaseState.APPROVED || found.approvedOn() == null) {
            throw new Refusal.NotAllowed("clock.notApproved", found.caseNumber());
        }
        if (day.isAfter(notices.today()) || day.isBefore(found.approvedOn())) {
            throw new Refusal.NotAllowed("clock.day", found.approvedOn(), notices.today());
        }
        if (with.isBlank() || with.strip().length() > LONGEST) {
            throw new Refusal.NotAllowed("clock.with", LONGEST);
        }
        return found;
    }
}
