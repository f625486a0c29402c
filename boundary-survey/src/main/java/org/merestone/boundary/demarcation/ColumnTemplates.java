package org.merestone.boundary.demarcation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Ledger;
import org.merestone.geo.LegalTime;
import org.merestone.geo.survey.Column;
import org.merestone.geo.survey.ColumnTemplate;
import org.merestone.geo.survey.SurveyContext;
import org.merestone.geo.survey.SurveyFile;
import org.merestone.geo.survey.SurveyFormat;
import org.merestone.geo.survey.SurveyReading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The saved column templates (列映射模板). Headings that somebody has explained are understood in every later file. Columns from left to right
 * are tried on a file that nothing else understands, saved ones before shipped ones, and taken where every row then lies where it should;
 * the reading says which was used.
 */
@Service
public class ColumnTemplates {

    private static final int MOST_TEMPLATES = 200;
    private static final int LONGEST_LAYOUT = 3900;

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Clock clock;
    private final Supplier<UUID> ids;

    ColumnTemplates(JdbcClient jdbc, Ledger ledger, Clock clock, Supplier<UUID> ids) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.clock = clock;
        this.ids = ids;
    }

    /** All saved templates, the latest first. */
    public List<ColumnTemplate> saved() {
        return jdbc.sql("select name, layout from column_template order by saved_at desc, name")
                .query((row, number) -> ColumnTemplate.parse(row.getString("name"), row.getString("layout"))).list();
    }

    /** Keeps a template; one of the same name makes way for it. */
    @Transactional
    public void save(Actor surveyor, ColumnTemplate template) {
        Roles.require(surveyor, Role.SURVEYOR, "survey.surveyorsUpload");
        String layout = template.text();
        jdbc.sql("delete from column_template where name = :name").param("name", template.name()).update();
        long others = jdbc.sql("select count(*) from column_template").query(Long.class).single();
        if (layout.length() > LONGEST_LAYOUT || others >= MOST_TEMPLATES) {
            throw new Refusal.NotAllowed("survey.tooManyTemplates", MOST_TEMPLATES);
        }
        UUID id = ids.get();
        jdbc.sql("insert into column_template (id, name, layout, saved_by, saved_at) values (:id, :name, :layout, :by, :at)")
                .param("id", id).param("name", template.name()).param("layout", layout).param("by", surveyor.requireAccount())
                .param("at", LegalTime.now(clock)).update();
        ledger.enter(surveyor, Act.of("survey.template", "column-template", id).with(template.name() + " " + layout));
    }

    /** Reads a file with all that was ever said about columns. */
    SurveyReading read(byte[] content, String fileName, SurveyContext context) {
        List<ColumnTemplate> saved = saved();
        Map<String, Column> headings = new HashMap<>();
        saved.forEach(template -> template.headings().forEach(headings::putIfAbsent));
        SurveyContext known = headings.isEmpty() ? context : context.laidOutAs(ColumnTemplate.remembered(headings));
        SurveyReading reading = SurveyFile.read(content, fileName, known);
        if (reading.format() != SurveyFormat.UNKNOWN || reading.encoding().isEmpty()) {
            return reading;
        }
        List<ColumnTemplate> ordered = new ArrayList<>(saved);
        ordered.addAll(ColumnTemplate.SHIPPED);
        return ordered.stream().filter(template -> !template.columns().isEmpty())
                .map(template -> SurveyFile.read(content, fileName, context.laidOutAs(template)))
                .filter(SurveyReading::acceptable).findFirst().orElse(reading);
    }
}
