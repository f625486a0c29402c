package org.merestone.gazetteer.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.division.Divisions;
import org.merestone.data.document.Document;
import org.merestone.data.document.Documents;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Ledger;
import org.merestone.gazetteer.naming.Authority;
import org.merestone.gazetteer.naming.CaseKind;
import org.merestone.gazetteer.naming.CaseState;
import org.merestone.gazetteer.naming.NamingCase;
import org.merestone.gazetteer.naming.NamingCases;
import org.merestone.gazetteer.place.Places;
import org.merestone.gazetteer.place.Protection;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The papers of a case (案卷): materials that the applicant's side brings, and the three reports. */
@Service
public class Dossier {

    /** Bytes of one file. */
    public static final long MOST_BYTES = 40_000_000;
    private static final int MOST_FILES = 50;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 4_000;

    private final DossierRecords records;
    private final NamingCases cases;
    private final Places places;
    private final Documents documents;
    private final Divisions divisions;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    Dossier(DossierRecords records, NamingCases cases, Places places, Documents documents, Divisions divisions, Ledger ledger,
            PlatformTransactionManager transactions) {
        this.records = records;
        this.cases = cases;
        this.places = places;
        this.documents = documents;
        this.divisions = divisions;
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The files of a case, the oldest first. */
    public List<Material> materials(UUID caseId) {
        return records.of(caseId);
    }

    /** What a case has to bring: what the table says of its kind, and the plan for a protected name that is to go. */
    public List<MaterialKind> demanded(NamingCase namingCase) {
        List<MaterialKind> demanded = new ArrayList<>(records.demanded(namingCase.kind().name()));
        if (wantsProtectionPlan(namingCase)) {
            demanded.add(0, MaterialKind.PROTECTION_PLAN);
        }
        return demanded;
    }

    /** What of it is not there. */
    public List<MaterialKind> missing(NamingCase namingCase) {
        List<MaterialKind> there = records.of(namingCase.id()).stream().map(Material::kind).toList();
        return demanded(namingCase).stream().filter(kind -> !there.contains(kind)).toList();
    }

    boolean wantsProtectionPlan(NamingCase namingCase) {
        boolean goes = namingCase.kind() == CaseKind.RENAMING || namingCase.kind() == CaseKind.CANCELLATION;
        return goes && namingCase.targetId() != null && places.require(namingCase.targetId()).protection() == Protection.LISTED;
    }

    /** Adds a file to a case that is not decided. */
    public UUID add(Actor actor, UUID caseId, MaterialKind kind, String fileName, String mediaType, byte[] content) {
        return addToAll(actor, List.of(caseId), kind, fileName, mediaType, content).get(0);
    }

    /** Adds one file to several cases, to all or to none; its bytes are kept once. */
    public List<UUID> addToAll(Actor actor, List<UUID> caseIds, MaterialKind kind, String fileName, String mediaType, byte[] content) {
        String name = fileName.strip();
        if (content.length == 0 || content.length > MOST_BYTES || name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new Refusal.NotAllowed("dossier.file", MOST_BYTES / 1_000_000, LONGEST_NAME);
        }
        return transaction.execute(status -> {
            ledger.awaitTurn();
            for (UUID caseId : caseIds) {
                mine(actor, caseId);
                if (records.of(caseId).size() >= MOST_FILES) {
                    throw new Refusal.NotAllowed("dossier.full", MOST_FILES);
                }
            }
            Document stored = documents.store(actor, name, mediaType, content);
            List<UUID> added = new ArrayList<>();
            for (UUID caseId : caseIds) {
                added.add(records.add(caseId, kind, stored, name, actor.username()));
                ledger.enter(actor, Act.of("dossier.add", "naming-case", caseId).with(kind + " " + name + " " + stored.sha256()));
            }
            return added;
        });
    }

    /** Takes a file out, with a reason; its bytes stay in the archive. */
    public void remove(Actor actor, UUID materialId, String reason) {
        if (reason.isBlank() || reason.length() > 1_000) {
            throw new Refusal.NotAllowed("naming.why", 1_000);
        }
        transaction.executeWithoutResult(status -> {
            ledger.awaitTurn();
            Material material = require(materialId);
            mine(actor, material.caseId());
            records.remove(materialId);
            ledger.enter(actor, Act.of("dossier.remove", "naming-case", material.caseId()).because(reason.strip())
                    .with(material.fileName()));
        });
    }

    public Material require(UUID materialId) {
        return records.find(materialId).orElseThrow(() -> new Refusal.NotFound("dossier.notFound", materialId));
    }

    /** The bytes of a file. */
    public byte[] read(Material material) {
        return documents.read(material.sha256());
    }

    /** The reports as far as they are written: text by field. */
    public Map<ReportKind, Map<String, String>> reports(UUID caseId) {
        return records.reports(caseId);
    }

    /** How many of the three are whole. */
    public int wholeReports(UUID caseId) {
        return (int) records.reports(caseId).entrySet().stream().filter(each -> each.getValue().keySet().containsAll(each.getKey()
                .fields()))
                .count();
    }

    /** Writes a report; a field left empty is still to be written. */
    public void write(Actor actor, UUID caseId, ReportKind kind, Map<String, String> texts) {
        Map<String, String> kept = new LinkedHashMap<>();
        for (String field : kind.fields()) {
            String text = texts.getOrDefault(field, "").strip();
            if (text.length() > LONGEST_TEXT) {
                throw new Refusal.NotAllowed("dossier.text", LONGEST_TEXT);
            }
            if (!text.isEmpty()) {
                kept.put(field, text);
            }
        }
        transaction.executeWithoutResult(status -> {
            ledger.awaitTurn();
            mine(actor, caseId);
            records.write(caseId, kind, kept, actor.username());
            ledger.enter(actor, Act.of("dossier.report", "naming-case", caseId).with(kind + " " + kept.keySet()));
        });
    }

    private NamingCase mine(Actor actor, UUID caseId) {
        Authority.requireRole(actor, Role.NAMING_CLERK, Role.NAMING_OFFICE, Role.NAMING_CONTRACTOR, Role.NAMING_DEPARTMENT);
        NamingCase found = cases.require(caseId);
        Authority.requireDivision(actor, divisions.require(found.divisionId()));
        if (!CaseState.UNDER_WAY.contains(found.state())) {
            throw new Refusal.NotAllowed("naming.notNow", found.caseNumber());
        }
        return found;
    }
}
