package org.merestone.boundary.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.merestone.boundary.AgreedLine;
import org.merestone.boundary.BoundaryRegister;
import org.merestone.boundary.demarcation.LineProgress;
import org.merestone.data.TestDatabase;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.document.Documents;
import org.merestone.data.ledger.Actor;

/** Packages stay as they were put on the shelf, on either database. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class PackageShelfTest {

    @Parameter
    TestDatabase kind;
    @TempDir
    Path folder;

    @Test
    void aPackageIsKeptWholeAndCheckedOnce() throws IOException {
        try (BoundaryRegister register = BoundaryRegister.withFourTownships(kind, folder)) {
            Actor surveyor = register.person("surveyor", Role.SURVEYOR, "990121");
            AgreedLine line = new AgreedLine(register, surveyor);
            LineProgress.Work work = register.get(LineProgress.class).ofTask(line.task);
            Path file = Files.write(folder.resolve("package.zip"), new byte[] {1, 2, 3});
            UUID id = register.get(PackageShelf.class).keep(surveyor, work, file, 7, 42);
            Packages packages = register.get(Packages.class);
            ResultPackage kept = packages.of(line.line).get(0);
            assertThat(kept.state()).isEqualTo(ResultPackage.State.MADE);
            assertThat(List.of(kept.percent(), kept.fileCount(), (int) kept.byteSize())).containsExactly(42, 7, 3);
            assertThat(Documents.sha256(register.get(Documents.class).file(kept.sha256()))).isEqualTo(kept.sha256());
            register.database().doInTransaction(() -> packages.check(packages.lock(id, 0).id(), "局", null, List.of("缺附图", "缺批复"),
                    surveyor.requireAccount()));
            assertThat(packages.of(line.line).get(0).reasons()).containsExactly("缺附图", "缺批复");
            assertThatThrownBy(() -> register.database().doInTransaction(() -> packages.lock(id, 1))).isInstanceOf(Refusal.Stale.class);
        }
    }
}
