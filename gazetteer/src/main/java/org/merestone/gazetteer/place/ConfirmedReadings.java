package org.merestone.gazetteer.place;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.merestone.gazetteer.name.GenericTerms;
import org.merestone.gazetteer.romanization.ConfirmedReading;
import org.merestone.gazetteer.romanization.Romanizer;
import org.merestone.geo.LegalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers the readings that people have confirmed, and gives the romanizer that knows them. */
@Repository
public class ConfirmedReadings {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Supplier<UUID> ids;
    private @Nullable Edition latest;

    /**
     * @param stamp changes with every reading that is added or ended
     * @param terms the generic terms that it takes names apart by
     */
    private record Edition(String stamp, GenericTerms terms, Romanizer romanizer) {}

    public ConfirmedReadings(JdbcClient jdbc, Clock clock, Supplier<UUID> ids) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ids = ids;
    }

    /** The shipped tables with all readings that stand now. */
    public synchronized Romanizer romanizer() {
        String stamp = jdbc.sql("select count(*) || '/' || count(superseded_at) from confirmed_reading").query(String.class).single();
        Edition edition = latest;
        if (edition == null || !edition.stamp().equals(stamp) || edition.terms() != GenericTerms.inForce()) {
            edition = new Edition(stamp, GenericTerms.inForce(), Romanizer.remembering(all()));
            latest = edition;
        }
        return edition.romanizer();
    }

    /** The readings that stand. */
    public List<ConfirmedReading> all() {
        return jdbc.sql("select * from confirmed_reading where superseded_at is null order by confirmed_at").query((row, n) ->
                new ConfirmedReading(row.getString("name"), List.of(row.getString("syllables").split(" ")), row.getString("class_code"),
                        row.getString("division_code"))).list();
    }

    /** Keeps a reading in the running transaction; one of the same name, class and division that stood before it is ended. */
    public void remember(ConfirmedReading reading, String source, String by) {
        OffsetDateTime now = LegalTime.now(clock);
        jdbc.sql("""
                update confirmed_reading set superseded_at = :now
                where name = :name and class_code = :class and division_code = :division and superseded_at is null""")
                .param("now", now).param("name", reading.name()).param("class", reading.classPrefix())
                .param("division", reading.divisionPrefix()).update();
        jdbc.sql("""
                insert into confirmed_reading (id, name, syllables, class_code, division_code, source, confirmed_by, confirmed_at)
                values (:id, :name, :syllables, :class, :division, :source, :by, :now)""")
                .param("id", ids.get()).param("name", reading.name()).param("syllables", String.join(" ", reading.syllables()))
                .param("class", reading.classPrefix()).param("division", reading.divisionPrefix()).param("source", source)
                .param("by", by).param("now", now).update();
    }
}
