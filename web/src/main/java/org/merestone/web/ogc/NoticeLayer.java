package org.merestone.web.ogc;

import java.time.LocalDate;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.merestone.web.register.PublishedRegister;
import org.springframework.stereotype.Component;

/** Public notices about names and lines. The register publishes none yet, so there is none to show. */
@Component
final class NoticeLayer implements Layer<NoticeLayer.Row> {

    private static final FeatureKind<Row> KIND = new FeatureKind<>("Notice", "", List.of(
            Property.text("title", Row::title),
            Property.date("publishedOn", Row::publishedOn),
            Property.date("endsOn", Row::endsOn)),
            Row::place, row -> new Validity(row.publishedOn, row.endsOn));
    private static final FeatureTable<Row> NONE = new FeatureTable<>(KIND, Row::id, List.of());

    @Override
    public String id() {
        return "notices";
    }

    @Override
    public FeatureKind<Row> kind() {
        return KIND;
    }

    @Override
    public FeatureTable<Row> on(PublishedRegister register, LocalDate day) {
        return NONE;
    }

    @Override
    public FeatureTable<Row> ever(PublishedRegister register) {
        return NONE;
    }

    /** A notice as the public reads it. */
    record Row(String id, String title, LocalDate publishedOn, LocalDate endsOn, Geometry place) {}
}
