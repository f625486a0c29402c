package org.merestone.boundary.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.merestone.geo.LegalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The schemes, newest last; none is ever changed. */
@Repository
class Schemes {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Supplier<UUID> ids;

    Schemes(JdbcClient jdbc, Clock clock, Supplier<UUID> ids) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ids = ids;
    }

    /** The scheme that counts; the usual one is entered where there is none yet. */
    SchemeInForce current() {
        return jdbc.sql("select * from inspection_scheme order by version_no desc fetch first 1 row only").query(Schemes::scheme).optional()
                .orElseGet(() -> add(Scheme.USUAL, "", null));
    }

    SchemeInForce require(UUID id) {
        return jdbc.sql("select * from inspection_scheme where id = :id").param("id", id).query(Schemes::scheme).single();
    }

    SchemeInForce add(Scheme scheme, String reason, @Nullable UUID account) {
        int version = jdbc.sql("select coalesce(max(version_no), 0) + 1 from inspection_scheme").query(Integer.class).single();
        UUID id = ids.get();
        jdbc.sql("""
                insert into inspection_scheme (id, version_no, levels, weights, deduct_a, deduct_b, deduct_c, deduct_d,
                                               excellent_from, good_from,
                                               pass_from, sample_steps, reason, made_by, made_at)
                values (:id, :version, :levels, :weights, :a, :b, :c, :d, :excellent, :good, :pass, :samples, :reason, :account, :now)""")
                .param("id", id).param("version", version)
                .param("levels", scheme.levels().stream().map(Enum::name).collect(Collectors.joining(",")))
                .param("weights", joined(scheme.weights())).param("a", scheme.deductions().get(Fault.Weight.A))
                .param("b", scheme.deductions().get(Fault.Weight.B)).param("c", scheme.deductions().get(Fault.Weight.C))
                .param("d", scheme.deductions().get(Fault.Weight.D)).param("excellent", scheme.excellentFrom()).param("good",
                scheme.goodFrom())
                .param("pass", scheme.passFrom()).param("samples", joined(scheme.samples())).param("reason", reason).param("account",
                account)
                .param("now", LegalTime.now(clock)).update();
        return new SchemeInForce(id, version, scheme, reason);
    }

    private static String joined(Map<?, ?> pairs) {
        return new TreeMap<>(pairs).entrySet().stream().map(pair -> pair.getKey() + "=" + pair.getValue()).collect(Collectors.joining(","));
    }

    private static SchemeInForce scheme(ResultSet row, int number) throws SQLException {
        List<Level> levels = Arrays.stream(row.getString("levels").split(",")).map(Level::valueOf).toList();
        Scheme scheme = new Scheme(levels, pairs(row.getString("weights"), Element::valueOf, Double::valueOf),
                Map.of(Fault.Weight.A, row.getDouble("deduct_a"), Fault.Weight.B, row.getDouble("deduct_b"), Fault.Weight.C,
                        row.getDouble("deduct_c"), Fault.Weight.D, row.getDouble("deduct_d")),
                row.getDouble("excellent_from"), row.getDouble("good_from"), row.getDouble("pass_from"),
                pairs(row.getString("sample_steps"), Integer::valueOf, Integer::valueOf));
        return new SchemeInForce(row.getObject("id", UUID.class), row.getInt("version_no"), scheme, row.getString("reason"));
    }

    private static <K, V> Map<K, V> pairs(String text, Function<String, K> key, Function<String, V> value) {
        return text.isEmpty() ? Map.of() : Arrays.stream(text.split(",")).map(pair -> pair.split("="))
                .collect(Collectors.toMap(pair -> key.apply(pair[0]), pair -> value.apply(pair[1])));
    }
}
