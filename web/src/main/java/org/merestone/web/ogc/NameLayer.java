package org.merestone.web.ogc;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;
import org.merestone.data.geometry.Geometries;
import org.merestone.gazetteer.name.NameKind;
import org.merestone.gazetteer.search.PublishedName;
import org.merestone.web.register.NamePart;
import org.merestone.web.register.PublishedRegister;
import org.springframework.stereotype.Component;

/** Public places under their standard names, one feature a place; its other names stand beside. */
@Component
final class NameLayer implements Layer<NameLayer.Row> {

    private static final FeatureKind<Row> KIND = new FeatureKind<>("PlaceName", "Point", List.of(
            Property.text("name", row -> row.standard.text()),
            Property.text("romanization", row -> row.standard.romanToned()),
            Property.text("plainRomanization", row -> row.standard.romanPlain()),
            Property.text("otherNames", Row::otherNames),
            Property.text("classCode", row -> row.standard.placeClass().code()),
            Property.text("className", row -> row.standard.className()),
            Property.text("divisionCode", row -> row.standard.divisionCode()),
            Property.text("divisionPath", row -> String.join(" · ", row.standard.divisionPath())),
            Property.date("validFrom", row -> row.standard.validFrom()),
            Property.date("validTo", row -> row.standard.validTo())),
            Row::point, row -> new Validity(row.standard.validFrom(), row.standard.validTo()));

    private final KeptTables<NamePart, Row> tables = new KeptTables<>();

    @Override
    public String id() {
        return "names";
    }

    @Override
    public FeatureKind<Row> kind() {
        return KIND;
    }

    @Override
    public FeatureTable<Row> on(PublishedRegister register, LocalDate day) {
        return ever(register);
    }

    @Override
    public FeatureTable<Row> ever(PublishedRegister register) {
        return tables.of(register.names(), part -> new FeatureTable<>(KIND, row -> row.standard.placeId().toString(),
                part.standard().stream().map(standard -> new Row(standard, part.of(standard.placeId()))).toList()));
    }

    /** A place: its standard name, and all forms of its name. */
    record Row(PublishedName standard, List<PublishedName> forms) {

        Point point() {
            return Geometries.FACTORY.createPoint(new Coordinate(standard.lon(), standard.lat()));
        }

        @Nullable String otherNames() {
            String others = forms.stream().filter(form -> form.kind() != NameKind.STANDARD).map(PublishedName::text).distinct()
                    .collect(Collectors.joining("、"));
            return others.isEmpty() ? null : others;
        }
    }
}
