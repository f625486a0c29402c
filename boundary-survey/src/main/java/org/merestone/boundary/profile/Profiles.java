package org.merestone.boundary.profile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Ledger;
import org.merestone.geo.LegalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the profiles: an administrator states one for divisions that they answer for, or withdraws one; nothing is overwritten. */
@Service
public class Profiles {


    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Clock clock;
    private final Supplier<UUID> ids;

    Profiles(JdbcClient jdbc, Ledger ledger, Clock clock, Supplier<UUID> ids) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.clock = clock;
        this.ids = ids;
    }

    /** A profile that was stated, by whom and when; {@code withdrawnAt} null while it stands. */
    public record Stated(UUID id, Profile profile, String madeByName, OffsetDateTime madeAt, @Nullable OffsetDateTime withdrawnAt) {}

    /** The profiles as they count today. */
    public ProfileBook today() {
        return new ProfileBook(all().stream().filter(each -> each.withdrawnAt() == null).map(Stated::profile).toList(), day());
    }

    /** The profile of a division, by its code of today; what is proposed where it has none. */
    public Profile ofUnit(UUID division) {
        return jdbc.sql("""
                select p.* from survey_profile p join division_version v on position(p.division_prefix in v.code) = 1
                where v.division_id = :id and v.superseded_at is null and v.valid_from <= :today
                  and (v.valid_to is null or v.valid_to > :today)
                  and p.withdrawn_at is null and p.valid_from <= :today
                order by length(p.division_prefix) desc, p.valid_from desc fetch first 1 row only""").param("id", division)
                .param("today", day()).query((row, n) -> profile(row, amounts(row.getObject("id", UUID.class)))).optional()
                .orElse(Profile.PROPOSED);
    }

    /** All that were ever stated, by divisions, the latest day first. */
    public List<Stated> all() {
        return jdbc.sql("""
                select p.*, a.display_name from survey_profile p join account a on a.id = p.made_by
                order by p.division_prefix, p.valid_from desc, p.made_at desc""").query((row, n) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new Stated(id, profile(row, amounts(id)), row.getString("display_name"),
                            row.getObject("made_at", OffsetDateTime.class), row.getObject("withdrawn_at", OffsetDateTime.class));
                }).list();
    }

    private Map<Threshold, Double> amounts(UUID profile) {
        Map<Threshold, Double> amounts = new EnumMap<>(Threshold.class);
        jdbc.sql("select * from profile_threshold where profile_id = :id").param("id", profile).query(row -> {
            amounts.put(Threshold.valueOf(row.getString("threshold")), row.getDouble("amount"));
        });
        return amounts;
    }

    private static Profile profile(ResultSet row, Map<Threshold, Double> amounts) throws SQLException {
        return new Profile(row.getString("division_prefix"), row.getString("name"), row.getString("source"), row.getBoolean("verified"),
                row.getObject("valid_from", LocalDate.class), CodeTemplates.of(row.getString("line_code"), row.getString("line_code_across"),
                row.getString("marker_code"), row.getString("junction_code")), new Thresholds(amounts));
    }

    /** Refuses a profile that an administrator may not state, without stating it. */
    public void require(Actor administrator, Profile profile) {
        requireHand(administrator, profile.prefix());
        if (profile.prefix().isEmpty()) {
            throw new Refusal.NotAllowed("profile.prefix", "");
        }
        boolean taken = all().stream().anyMatch(each -> each.withdrawnAt() == null && each.profile().prefix().equals(profile.prefix())
                && each.profile().validFrom().equals(profile.validFrom()));
        if (taken) {
            throw new Refusal.NotAllowed("profile.sameDay", profile.prefix(), profile.validFrom());
        }
    }

    /** States a profile. Codes that were given stay until somebody renews them. */
    @Transactional
    public UUID state(Actor administrator, Profile profile) {
        ledger.awaitTurn();
        require(administrator, profile);
        UUID id = ids.get();
        jdbc.sql("""
                insert into survey_profile (id, division_prefix, name, source, verified, valid_from, line_code, line_code_across,
                                            marker_code, junction_code, made_by, made_at)
                values (:id, :prefix, :name, :source, :verified, :from, :line, :across, :marker, :junction, :by, :now)""").param("id", id)
                .param("prefix", profile.prefix()).param("name", profile.name()).param("source", profile.source())
                .param("verified", profile.verified()).param("from", profile.validFrom())
                .param("line", profile.templates().line().text()).param("across", profile.templates().lineAcross().text())
                .param("marker", profile.templates().marker().text()).param("junction", profile.templates().junction().text())
                .param("by", administrator.requireAccount()).param("now", now()).update();
        profile.thresholds().stated().forEach((threshold, amount) -> jdbc.sql(
                "insert into profile_threshold (profile_id, threshold, amount) values (:id, :threshold, :amount)").param("id", id)
                .param("threshold", threshold.name()).param("amount", amount).update());
        ledger.enter(administrator, Act.of("profile.state", "survey-profile", id).because(profile.source())
                .with(profile.prefix() + " " + profile.name() + " from=" + profile.validFrom()
                        + " line=" + profile.templates().line().text() + " across=" + profile.templates().lineAcross().text()
                        + " marker=" + profile.templates().marker().text()
                        + " junction=" + profile.templates().junction().text() + " " + profile.thresholds().stated()));
        return id;
    }

    /** Withdraws a profile; what counted before it counts again. */
    @Transactional
    public void withdraw(Actor administrator, UUID id) {
        ledger.awaitTurn();
        Stated stated = all().stream().filter(each -> each.id().equals(id) && each.withdrawnAt() == null).findFirst()
                .orElseThrow(() -> new Refusal.NotFound("profile.notFound"));
        requireHand(administrator, stated.profile().prefix());
        jdbc.sql("update survey_profile set withdrawn_by = :by, withdrawn_at = :now where id = :id")
                .param("by", administrator.requireAccount()).param("now", now()).param("id", id).update();
        ledger.enter(administrator, Act.of("profile.withdraw", "survey-profile", id)
                .with(stated.profile().prefix() + " " + stated.profile().name()));
    }

    private static void requireHand(Actor administrator, String prefix) {
        if (!administrator.role().equals(Role.ADMINISTRATOR.name()) || !administrator.actsIn(prefix)) {
            throw new Refusal.NotYours("profile.notYours", prefix);
        }
    }

    private LocalDate day() {
        return LegalTime.today(clock);
    }

    private OffsetDateTime now() {
        return LegalTime.now(clock);
    }
}
