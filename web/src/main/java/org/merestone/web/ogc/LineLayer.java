package org.merestone.web.ogc;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.merestone.boundary.line.LineInForce;
import org.merestone.web.register.Coverage;
import org.merestone.web.register.LinePart;
import org.merestone.web.register.PublishedRegister;
import org.springframework.stereotype.Component;

/**
 * Boundary lines in force; a course that has ended is a version of its own. Where the agreement on a line left a stretch out, the line says
 * how many metres are not settled, and nothing else of it.
 */
@Component
final class LineLayer implements Layer<LineInForce> {

    private static final FeatureKind<LineInForce> KIND = new FeatureKind<>("BoundaryLine", "MultiLineString", List.of(
            Property.text("code", LineInForce::code),
            Property.text("name", LineInForce::name),
            Property.text("level", line -> line.level().name()),
            Property.text("kind", line -> line.kind().name()),
            Property.text("status", line -> line.legalStatus().name()),
            Property.text("leftCode", line -> line.left().code()),
            Property.text("leftName", line -> line.left().name()),
            Property.text("rightCode", line -> right(line, LineInForce.Side::code)),
            Property.text("rightName", line -> right(line, LineInForce.Side::name)),
            Property.number("lengthMetres", LineInForce::lengthM),
            Property.number("unsettledMetres", line -> line.unsettled().isEmpty() ? null : line.unsettledM()),
            Property.text("approvalDocument", LineInForce::approvalDocument),
            Property.date("approvedOn", LineInForce::approvedOn),
            Property.date("validFrom", LineInForce::validFrom),
            Property.date("validTo", LineInForce::validTo)),
            LineInForce::geometry, line -> new Validity(line.validFrom(), line.validTo()));

    private final KeptTables<Coverage, LineInForce> days = new KeptTables<>();
    private final KeptTables<LinePart, LineInForce> ever = new KeptTables<>();

    @Override
    public String id() {
        return "lines";
    }

    @Override
    public FeatureKind<LineInForce> kind() {
        return KIND;
    }

    @Override
    public FeatureTable<LineInForce> on(PublishedRegister register, LocalDate day) {
        LocalDate today = register.day();
        return days.of(register.coverage(day), coverage -> new FeatureTable<>(KIND, line -> id(line, today), coverage.lines()));
    }

    @Override
    public FeatureTable<LineInForce> ever(PublishedRegister register) {
        LocalDate today = register.day();
        return ever.of(register.lines(), part -> new FeatureTable<>(KIND, line -> id(line, today), part.ever()));
    }

    @Override
    public @Nullable LocalDate earliest(PublishedRegister register) {
        return register.lines().ever().stream().map(LineInForce::validFrom).min(LocalDate::compareTo).orElse(null);
    }

    private static String id(LineInForce line, LocalDate today) {
        return line.inForceOn(today) ? line.id().toString() : line.id() + "." + line.validFrom();
    }

    private static @Nullable Object right(LineInForce line, Function<LineInForce.Side, String> read) {
        LineInForce.Side side = line.right();
        return side == null ? null : read.apply(side);
    }
}
