package org.merestone.boundary.handover;

import java.nio.file.Path;
import java.util.UUID;
import org.merestone.boundary.demarcation.LineProgress;
import org.merestone.data.document.Document;
import org.merestone.data.document.Documents;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Ledger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a written package where it stays, all of it or nothing. */
@Component
class PackageShelf {

    private final Packages packages;
    private final Documents documents;
    private final Ledger ledger;

    PackageShelf(Packages packages, Documents documents, Ledger ledger) {
        this.packages = packages;
        this.documents = documents;
        this.ledger = ledger;
    }

    @Transactional
    public UUID keep(Actor actor, LineProgress.Work work, Path file, int files, int percent) {
        Document stored = documents.store(actor, work.line().name() + "成果汇交包.zip", "application/zip", file);
        UUID id = packages.add(work, stored, files, percent, actor.requireAccount());
        ledger.enter(actor, Act.of("package.make", "line", work.line().id())
                .with("package=" + id + " files=" + files + " percent=" + percent + " sha256=" + stored.sha256()));
        return id;
    }
}
