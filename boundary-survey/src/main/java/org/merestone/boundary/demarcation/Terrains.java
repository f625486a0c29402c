package org.merestone.boundary.demarcation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.division.Division;
import org.merestone.data.division.Divisions;
import org.merestone.data.document.Documents;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Ledger;
import org.merestone.geo.LegalTime;
import org.merestone.geo.survey.HeightGrid;
import org.merestone.geo.survey.SurveyContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Heights of the ground (数字高程模型) that an administrator gives for a division; surveyed heights in it are compared with them (rule 21). */
@Service
public class Terrains {

    private static final int MOST_BYTES = 128 << 20;

    private final JdbcClient jdbc;
    private final Divisions divisions;
    private final Documents documents;
    private final Ledger ledger;
    private final Clock clock;
    private final Supplier<UUID> ids;
    private volatile @Nullable Held held;

    Terrains(JdbcClient jdbc, Divisions divisions, Documents documents, Ledger ledger, Clock clock, Supplier<UUID> ids) {
        this.jdbc = jdbc;
        this.divisions = divisions;
        this.documents = documents;
        this.ledger = ledger;
        this.clock = clock;
        this.ids = ids;
    }

    /** A grid that was given, with its file. */
    public record Given(String divisionCode, String sha256, String fileName, String uploadedByName, OffsetDateTime uploadedAt) {
    }

    private record Held(String sha256, HeightGrid grid) {
    }

    /** Those that the actor answers for, the latest first. */
    public List<Given> within(Actor actor) {
        return all().stream().filter(given -> actor.actsIn(given.divisionCode())).toList();
    }

    /**
     * Takes a grid in for a division.
     *
     * @param content Arc/Info ASCII grid in degrees, at most 128 MB
     */
    @Transactional
    public void give(Actor administrator, String divisionCode, String fileName, byte[] content) {
        Roles.require(administrator, Role.ADMINISTRATOR, "terrain.administratorsGive");
        if (!divisionCode.matches("\\d{6}(\\d{3})?(\\d{3})?") || !administrator.actsIn(divisionCode)) {
            throw new Refusal.NotYours("terrain.notYours", divisionCode);
        }
        if (content.length > MOST_BYTES) {
            throw new Refusal.NotAllowed("terrain.tooLarge", MOST_BYTES >> 20);
        }
        try {
            read(content);
        } catch (HeightGrid.Refused refused) {
            throw new Refusal.NotAllowed("terrain.noGrid", refused.sentence().in(Locale.CHINESE), refused.sentence().in(Locale.ENGLISH));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        documents.store(administrator, fileName, "text/plain", content);
        UUID id = ids.get();
        jdbc.sql("""
                insert into height_grid (id, division_code, sha256, file_name, uploaded_by, uploaded_at)
                values (:id, :division, :hash, :name, :by, :at)""")
                .param("id", id).param("division", divisionCode).param("hash", Documents.sha256(content))
                .param("name", Fitted.text(fileName, 200)).param("by", administrator.requireAccount())
                .param("at", LegalTime.now(clock)).update();
        ledger.enter(administrator, Act.of("terrain.give", "height-grid", id).with(divisionCode + " " + fileName));
    }

    /** The context with the terrain of the narrowest division that holds the line's first side, where one was given. */
    SurveyContext over(BoundaryLine line, SurveyContext context) {
        String code = divisions.require(line.unitAId()).code();
        Optional<Given> given = all().stream().filter(each -> code.startsWith(each.divisionCode()))
                .max(Comparator.comparingInt(each -> each.divisionCode().length()));
        return given.map(each -> context.over(grid(each.sha256()))).orElse(context);
    }

    private HeightGrid grid(String sha256) {
        Held known = held;
        if (known != null && known.sha256.equals(sha256)) {
            return known.grid;
        }
        try {
            HeightGrid grid = read(documents.read(sha256));
            held = new Held(sha256, grid);
            return grid;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HeightGrid read(byte[] content) throws IOException {
        return HeightGrid.read(new InputStreamReader(new ByteArrayInputStream(content), StandardCharsets.UTF_8));
    }

    /** The latest of each division. */
    private List<Given> all() {
        return jdbc.sql("""
                select g.*, a.display_name from height_grid g join account a on a.id = g.uploaded_by
                where not exists (select 1 from height_grid n where n.division_code = g.division_code and n.uploaded_at > g.uploaded_at)
                order by g.uploaded_at desc""").query(Terrains::given).list();
    }

    private static Given given(ResultSet row, int number) throws SQLException {
        return new Given(row.getString("division_code"), row.getString("sha256").strip(), row.getString("file_name"),
                row.getString("display_name"), row.getObject("uploaded_at", OffsetDateTime.class));
    }
}
