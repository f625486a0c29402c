package org.merestone.web.ogc;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.merestone.data.division.Division;
import org.merestone.web.register.Coverage;
import org.merestone.web.register.LinePart;
import org.merestone.web.register.PublishedRegister;
import org.springframework.stereotype.Component;

/**
 * Divisions with the areas that their lines make. One whose lines are not all public, or that has none of its own, is there without a
 * place. A version that has ended has the area of its last day.
 */
@Component
final class DivisionLayer implements Layer<DivisionLayer.Row> {

    private static final FeatureKind<Row> KIND = new FeatureKind<>("Division", "", List.of(
            Property.text("code", row -> row.division.code()),
            Property.text("name", row -> row.division.name()),
            Property.text("shortName", row -> row.division.shortName()),
            Property.text("level", row -> row.division.level().name()),
            Property.text("kind", row -> row.division.kind()),
            Property.text("parentCode", Row::parentCode),
            Property.text("codeSystem", row -> row.division.codeSystem().name()),
            Property.date("codeEdition", row -> row.division.codeSystem().edition()),
            Property.date("validFrom", row -> row.division.validFrom()),
            Property.date("validTo", row -> row.division.validTo())),
            Row::area, row -> new Validity(row.division.validFrom(), row.division.validTo()));

    private final KeptTables<Coverage, Row> days = new KeptTables<>();
    private final KeptTables<LinePart, Row> ever = new KeptTables<>();

    @Override
    public String id() {
        return "divisions";
    }

    @Override
    public FeatureKind<Row> kind() {
        return KIND;
    }

    @Override
    public FeatureTable<Row> on(PublishedRegister register, LocalDate day) {
        LocalDate today = register.day();
        return days.of(register.coverage(day), coverage -> {
            Map<String, Geometry> areas = areas(coverage);
            return table(today, coverage.divisions().all().stream().map(division -> row(division, coverage, areas)).toList());
        });
    }

    @Override
    public FeatureTable<Row> ever(PublishedRegister register) {
        LocalDate today = register.day();
        return ever.of(register.lines(), part -> {
            Map<Coverage, Map<String, Geometry>> areas = new HashMap<>();
            return table(today, register.divisions().ever().stream().map(division -> {
                Coverage coverage = register.coverage(lastDay(division, today));
                return row(division, coverage, areas.computeIfAbsent(coverage, DivisionLayer::areas));
            }).toList());
        });
    }

    @Override
    public @Nullable LocalDate earliest(PublishedRegister register) {
        return register.divisions().ever().stream().map(Division::validFrom).min(LocalDate::compareTo).orElse(null);
    }

    private static FeatureTable<Row> table(LocalDate today, List<Row> rows) {
        return new FeatureTable<>(KIND, row -> row.division.standsOn(today) ? row.division.id().toString()
                : row.division.id() + "." + row.division.validFrom(), rows);
    }

    private static Map<String, Geometry> areas(Coverage coverage) {
        Map<String, Geometry> areas = new HashMap<>();
        coverage.areas().values().forEach(areas::putAll);
        return areas;
    }

    private static Row row(Division division, Coverage coverage, Map<String, Geometry> areas) {
        Division parent = division.parentId() == null ? null : coverage.divisions().find(division.parentId());
        return new Row(division, parent == null ? null : parent.code(), areas.get(division.id().toString()));
    }

    private static LocalDate lastDay(Division division, LocalDate today) {
        LocalDate end = division.validTo();
        return end == null || end.isAfter(today) ? today : end.minusDays(1);
    }

    /** A version of a division with the code of the one above and its area, where the public may know it. */
    record Row(Division division, @Nullable String parentCode, @Nullable Geometry area) {}
}
