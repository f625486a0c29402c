package org.merestone.gazetteer.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merestone.data.OpenDatabase;
import org.merestone.data.TestDatabase;
import org.merestone.data.division.Divisions;
import org.merestone.data.document.Documents;
import org.merestone.data.geometry.Geometries;
import org.merestone.data.ledger.ChangeLog;
import org.merestone.data.ledger.Ledger;
import org.merestone.data.rule.RuleBook;
import org.merestone.gazetteer.place.PublishedNames;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

class WiringTest {

    @Test
    void theModuleStandsOnTheRecordOfficeAlone(@TempDir Path folder) {
        try (OpenDatabase database = TestDatabase.H2.open(); var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(JdbcClient.class, database::jdbc);
            context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(database.source()));
            context.registerBean(Documents.class, () -> new Documents(database.jdbc(), OpenDatabase.CLOCK, folder));
            context.registerBean(Geometries.class, database::geometries);
            context.registerBean(Divisions.class, database::divisions);
            context.registerBean(Ledger.class, database::ledger);
            context.registerBean(ChangeLog.class, () -> new ChangeLog(database.jdbc()));
            context.registerBean(PlatformTransactionManager.class, database::transactions);
            context.registerBean(Clock.class, () -> OpenDatabase.CLOCK);
            context.registerBean("ids", Supplier.class, () -> (Supplier<UUID>) UUID::randomUUID);
            context.scan("org.merestone.gazetteer");
            context.refresh();
            assertThat(context.getBean(Applying.class)).isNotNull();
            assertThat(context.getBean(Deciding.class)).isNotNull();
            assertThat(context.getBean(NameTrial.class)).isNotNull();
            assertThat(context.getBean(PublishedNames.class)).isNotNull();
            assertThat(context.getBean(RuleBook.class).chapter()).isEqualTo("naming");
        }
    }
}
