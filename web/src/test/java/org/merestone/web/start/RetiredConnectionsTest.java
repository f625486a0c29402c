package org.merestone.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merestone.data.division.CodeSystem;
import org.merestone.data.division.Division;
import org.merestone.data.division.Divisions;
import org.merestone.data.division.NewDivision;
import org.merestone.geo.division.DivisionLevel;
import org.merestone.web.Merestone;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pool retires its connections after half an hour; the embedded database, just made, takes what is written after that too. */
class RetiredConnectionsTest {

    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);

    @TempDir
    Path folder;

    @Test
    void whatIsWrittenAfterTheFirstConnectionsAreGoneIsTaken() throws InterruptedException {
        Options options = Options.parse("verify", "--data", folder.toString(), "--no-demo");
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Merestone.class).web(WebApplicationType.NONE)
                .lazyInitialization(true).run(options.settings())) {
            Divisions divisions = context.getBean(Divisions.class);
            JdbcClient jdbc = context.getBean(JdbcClient.class);
            divisions.add(division("990121"));
            OffsetDateTime last = jdbc.sql("select max(session_start) from information_schema.sessions").query(OffsetDateTime.class).single();
            context.getBean(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
            Instant patience = Instant.now().plus(Duration.ofSeconds(60));
            while (sessionsUntil(last, jdbc) > 0) {
                assertThat(Instant.now()).as("the pool lets its connections go").isBefore(patience);
                Thread.sleep(20);
            }
            UUID second = divisions.add(division("990122"));
            assertThat(divisions.on(DAY)).extracting(Division::code).containsExactly("990121", "990122");
            assertThat(divisions.require(second).name()).isEqualTo("县990122");
        }
    }

    /** Of the pool: the session of the database itself is not among them. */
    private static int sessionsUntil(OffsetDateTime last, JdbcClient jdbc) {
        return jdbc.sql("select count(*) from information_schema.sessions where session_start <= :last").param("last", last)
                .query(Integer.class).single();
    }

    private static NewDivision division(String code) {
        return new NewDivision(DivisionLevel.COUNTY, code, CodeSystem.civilAffairs(DAY), "县" + code, "县" + code, "县", null, "test", false,
                DAY, null);
    }
}
