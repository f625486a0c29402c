package org.merestone.boundary.demarcation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Ledger;
import org.merestone.geo.LegalTime;
import org.merestone.geo.crs.ConversionCertificate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Conversion certificates (坐标转换证书): entered once, with who did it, seen by those within the same division, and named by every batch of
 * 1954 or 1980 coordinates that was taken in on the strength of one (import rule 12).
 */
@Service
public class Certificates {

    private static final String ALL = "select c.*, a.display_name from conversion_certificate c join account a on a.id = c.recorded_by ";

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Clock clock;
    private final Supplier<UUID> ids;

    Certificates(JdbcClient jdbc, Ledger ledger, Clock clock, Supplier<UUID> ids) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.clock = clock;
        this.ids = ids;
    }

    /** Those of the actor's division, of what lies in it and of what it lies in, the latest first. */
    public List<RecordedCertificate> within(Actor actor) {
        return jdbc.sql(ALL + "where c.division_code like :inside or :own like c.division_code || '%' "
                + "order by c.recorded_at desc, c.number")
                .param("inside", actor.divisionCode() + "%").param("own", actor.divisionCode())
                .query(Certificates::certificate).list();
    }

    /** Enters a paper. One number of one office stands once. */
    @Transactional
    public UUID record(Actor surveyor, ConversionCertificate paper, String parameters) {
        Roles.require(surveyor, Role.SURVEYOR, "survey.surveyorsUpload");
        if (parameters.length() > RecordedCertificate.LONGEST_PARAMETERS) {
            throw new Refusal.NotAllowed("certificate.parametersTooLong", RecordedCertificate.LONGEST_PARAMETERS);
        }
        if (paper.issuedOn().isAfter(LegalTime.today(clock))) {
            throw new Refusal.NotAllowed("certificate.inTheFuture", paper.issuedOn());
        }
        boolean known = jdbc.sql("select count(*) from conversion_certificate where number = :number and issuer = :issuer")
                .param("number", paper.number()).param("issuer", paper.issuer()).query(Long.class).single() > 0;
        if (known) {
            throw new Refusal.NotAllowed("certificate.known", paper.number(), paper.issuer());
        }
        UUID id = ids.get();
        jdbc.sql("""
                insert into conversion_certificate (id, number, issuer, issued_on, from_system, to_system, parameters, division_code,
                                                    recorded_by, recorded_at)
                values (:id, :number, :issuer, :day, :from, :to, :parameters, :division, :by, :at)""")
                .param("id", id).param("number", paper.number()).param("issuer", paper.issuer()).param("day", paper.issuedOn())
                .param("from", paper.from()).param("to", paper.to()).param("parameters", parameters)
                .param("division", surveyor.divisionCode()).param("by", surveyor.requireAccount())
                .param("at", LegalTime.now(clock)).update();
        ledger.enter(surveyor, Act.of("certificate.record", "conversion-certificate", id)
                .with(paper.number() + " " + paper.issuer() + " " + paper.issuedOn() + " " + paper.from() + " → " + paper.to()));
        return id;
    }

    /** One that the actor may use, or a refusal that there is none. */
    RecordedCertificate require(Actor actor, UUID id) {
        return within(actor).stream().filter(each -> each.id().equals(id)).findFirst()
                .orElseThrow(() -> new Refusal.NotFound("certificate.notFound", id));
    }

    /** The one that a batch names. */
    RecordedCertificate named(UUID id) {
        return jdbc.sql(ALL + "where c.id = :id").param("id", id).query(Certificates::certificate).single();
    }

    private static RecordedCertificate certificate(ResultSet row, int number) throws SQLException {
        return new RecordedCertificate(row.getObject("id", UUID.class), new ConversionCertificate(row.getString("number"),
                row.getString("issuer"), row.getObject("issued_on", LocalDate.class), row.getString("from_system"),
                row.getString("to_system")), row.getString("parameters"), row.getString("display_name"));
    }
}
