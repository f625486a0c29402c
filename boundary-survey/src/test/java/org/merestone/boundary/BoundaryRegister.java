package org.merestone.boundary;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.boundary.line.BoundaryLines;
import org.merestone.boundary.line.DivisionImport;
import org.merestone.data.OpenDatabase;
import org.merestone.data.TestDatabase;
import org.merestone.data.account.Account;
import org.merestone.data.account.Accounts;
import org.merestone.data.account.Role;
import org.merestone.data.division.Division;
import org.merestone.data.division.Divisions;
import org.merestone.data.document.Documents;
import org.merestone.data.geometry.Geometries;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.AuditTrail;
import org.merestone.data.ledger.Ledger;
import org.merestone.geo.LegalTime;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.util.ClassUtils;

/** A register under test: a fresh database, the services upon it wired as in the application, and accounts. */
public final class BoundaryRegister implements AutoCloseable {

    /** Looked for once: to read every class of the module again would take longer than most tests. */
    private static final Class<?>[] SERVICES = services();

    private final OpenDatabase database;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    /** An empty register. */
    public BoundaryRegister(TestDatabase kind, Path folder) {
        this(kind.open(), folder);
    }

    /** A register on an open database. */
    public BoundaryRegister(OpenDatabase database, Path folder) {
        this.database = database;
        context.registerBean(OpenDatabase.class, () -> database);
        context.registerBean("folder", Path.class, () -> folder);
        context.register(Wiring.class);
        context.register(SERVICES);
        context.refresh();
    }

    private static Class<?>[] services() {
        var components = new ClassPathScanningCandidateComponentProvider(true);
        components.addExcludeFilter(new AnnotationTypeFilter(Configuration.class));
        return components.findCandidateComponents(BoundaryRegister.class.getPackageName()).stream()
                .map(found -> ClassUtils.resolveClassName(Objects.requireNonNull(found.getBeanClassName()), null)).toArray(Class<?>[]::new);
    }

    /** A register with the four townships. */
    public static BoundaryRegister withFourTownships(TestDatabase kind, Path folder) {
        BoundaryRegister register = new BoundaryRegister(kind, folder);
        FourTownships.importInto(register.get(DivisionImport.class), folder);
        return register;
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** All services of a kind. */
    public <T> Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    public OpenDatabase database() {
        return database;
    }

    public JdbcClient jdbc() {
        return database.jdbc();
    }

    public Division division(String code) {
        return get(Divisions.class).byCode(code, LegalTime.today(OpenDatabase.CLOCK)).orElseThrow();
    }

    /** The line between two divisions. */
    public BoundaryLine line(String code, String other) {
        return get(BoundaryLines.class).between(division(code).id(), division(other).id()).orElseThrow();
    }

    /** A new account, acting in its role. */
    public Actor person(String username, Role role, String divisionCode) {
        Account account = new Account(UUID.randomUUID(), username, "{noop}-", username, divisionCode, true, true, Set.of(role));
        database.doInTransaction(() -> get(Accounts.class).add(account));
        return account.as(role);
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement(proxyTargetClass = true)
    static class Wiring {

        @Bean
        DataSource source(OpenDatabase database) {
            return database.source();
        }

        @Bean
        PlatformTransactionManager transactions(OpenDatabase database) {
            return database.transactions();
        }

        @Bean
        JdbcClient jdbc(OpenDatabase database) {
            return database.jdbc();
        }

        @Bean
        JdbcTemplate template(OpenDatabase database) {
            return new JdbcTemplate(database.source());
        }

        @Bean
        Clock clock() {
            return OpenDatabase.CLOCK;
        }

        @Bean
        Supplier<UUID> ids() {
            return UUID::randomUUID;
        }

        @Bean
        Geometries geometries(OpenDatabase database) {
            return database.geometries();
        }

        @Bean
        Ledger ledger(OpenDatabase database) {
            return database.ledger();
        }

        @Bean
        Divisions divisions(OpenDatabase database) {
            return database.divisions();
        }

        @Bean
        AuditTrail trail(JdbcClient jdbc) {
            return new AuditTrail(jdbc);
        }

        @Bean
        Accounts accounts(JdbcClient jdbc, Clock clock) {
            return new Accounts(jdbc, clock);
        }

        @Bean
        Documents documents(JdbcClient jdbc, Clock clock, Path folder) {
            return new Documents(jdbc, clock, folder.resolve("documents"));
        }
    }
}
