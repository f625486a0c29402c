package org.merestone.data.schema;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the record office that the application is wired with: database kind, clock, ids, and a fit schema first of all. */
@Configuration(proxyBeanMethods = false)
public class RecordOffice {

    /** Before the pool is asked for its first connection: an embedded database is closed once its schema is there, and opened anew. */
    @Bean
    FlywayMigrationStrategy fitDatabaseFirst() {
        return flyway -> {
            Schema.requireFit(flyway.getConfiguration().getDataSource());
            flyway.migrate();
        };
    }

    @Bean
    @DependsOnDatabaseInitialization
    DatabaseKind databaseKind(DataSource source) {
        return DatabaseKind.of(source);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Supplier<UUID> ids(Clock clock) {
        return new TimeOrderedIds(clock);
    }
}
