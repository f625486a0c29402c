package org.merestone.gazetteer.batch;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;
import org.merestone.gazetteer.dossier.Dossier;
import org.merestone.gazetteer.dossier.Material;
import org.merestone.gazetteer.dossier.MaterialKind;
import org.merestone.gazetteer.dossier.ReportKind;
import org.merestone.gazetteer.naming.CaseState;
import org.merestone.gazetteer.naming.NamingCase;
import org.merestone.gazetteer.naming.NamingCases;
import org.springframework.stereotype.Service;

/**
 * The papers that a batch brings together (批次材料): one application with its table, one map, one report of each kind. Every case has them
 * among its own, so that a case that leaves its batch keeps what was handed in for it.
 */
@Service
public class BatchPapers {

    private final NamingBatches batches;
    private final NamingCases cases;
    private final Dossier dossier;

    BatchPapers(NamingBatches batches, NamingCases cases, Dossier dossier) {
        this.batches = batches;
        this.cases = cases;
        this.dossier = dossier;
    }

    /**
     * How far the papers of a batch have come.
     *
     * @param lacking how many cases lack a file of a kind that they have to bring; kinds that none lacks are left out
     * @param reports how many cases have a report of a kind whole
     * @param cases   how many are under way
     */
    public record Standing(Map<MaterialKind, Integer> lacking, Map<ReportKind, Integer> reports, int cases) {}

    public Standing standing(UUID batch) {
        Map<MaterialKind, Integer> lacking = new EnumMap<>(MaterialKind.class);
        Map<ReportKind, Integer> reports = new EnumMap<>(ReportKind.class);
        List<NamingCase> all = underWay(batch);
        for (NamingCase each : all) {
            dossier.missing(each).forEach(kind -> lacking.merge(kind, 1, Integer::sum));
            dossier.reports(each.id()).forEach((kind, texts) -> reports.merge(kind, texts.keySet().containsAll(kind.fields()) ? 1 : 0,
                    Integer::sum));
        }
        return new Standing(lacking, reports, all.size());
    }

    /**
     * Adds a file to every case of the batch that lacks one of its kind; where no case has to bring that kind, to all of them.
     *
     * @return to how many
     */
    public int add(Actor actor, UUID batch, MaterialKind kind, String fileName, String mediaType, byte[] content) {
        List<NamingCase> all = underWay(batch);
        List<NamingCase> lacking = all.stream().filter(each -> dossier.missing(each).contains(kind)).toList();
        boolean demanded = all.stream().anyMatch(each -> dossier.demanded(each).contains(kind));
        List<NamingCase> takers = demanded ? lacking : all;
        if (takers.isEmpty()) {
            throw new Refusal.NotAllowed("batch.nothing", batches.require(batch).title());
        }
        dossier.addToAll(actor, takers.stream().map(NamingCase::id).toList(), kind, fileName, mediaType, content);
        return takers.size();
    }

    /** Writes one report for all cases of the batch; what one of them said before is replaced. */
    public int report(Actor actor, UUID batch, ReportKind kind, Map<String, String> texts) {
        return batches.each(actor, batch, each -> CaseState.UNDER_WAY.contains(each.state()),
                each -> dossier.write(actor, each.id(), kind, texts));
    }

    /** The files of all cases, each once. */
    public List<Material> files(UUID batch) {
        Map<String, Material> once = new LinkedHashMap<>();
        for (NamingCase each : cases.ofBatch(batch)) {
            dossier.materials(each.id()).forEach(file -> once.putIfAbsent(file.kind() + file.sha256(), file));
        }
        return List.copyOf(once.values());
    }

    /** The reports as the first case of the batch has them. */
    public Map<ReportKind, Map<String, String>> reports(UUID batch) {
        return cases.ofBatch(batch).stream().findFirst().map(each -> dossier.reports(each.id())).orElse(Map.of());
    }

    private List<NamingCase> underWay(UUID batch) {
        return cases.ofBatch(batch).stream().filter(each -> CaseState.UNDER_WAY.contains(each.state())).toList();
    }
}
