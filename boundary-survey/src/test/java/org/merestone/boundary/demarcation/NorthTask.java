package org.merestone.boundary.demarcation;

import java.nio.file.Path;
import java.util.UUID;
import org.merestone.boundary.BoundaryRegister;
import org.merestone.boundary.FourTownships;
import org.merestone.data.TestDatabase;
import org.merestone.data.account.Role;
import org.merestone.data.ledger.Actor;

/** The four townships with a task under way on the line between Shimen and Bailu, and its surveyor. */
public final class NorthTask implements AutoCloseable {

    public final BoundaryRegister register;
    public final Actor surveyor;
    public final UUID id;

    public NorthTask(TestDatabase kind, Path folder) {
        register = BoundaryRegister.withFourTownships(kind, folder);
        surveyor = register.person("surveyor", Role.SURVEYOR, "990121");
        id = register.get(LineTasks.class).open(surveyor, register.line(FourTownships.SHIMEN, FourTownships.BAILU).id());
    }

    /** Uploads a file and accepts it; answers the draft that came of it. */
    public UUID accept(String name, byte[] content) {
        SurveyImports imports = register.get(SurveyImports.class);
        Upload upload = imports.upload(surveyor, id, name, content);
        return imports.accept(surveyor, upload.batchId(), register.get(Tasks.class).require(id).rowVersion()).draftId();
    }

    @Override
    public void close() {
        register.close();
    }
}
