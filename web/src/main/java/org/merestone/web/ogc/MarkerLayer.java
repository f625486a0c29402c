package org.merestone.web.ogc;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.merestone.web.register.MarkerPart;
import org.merestone.web.register.MarkerPart.PublicMarker;
import org.merestone.web.register.PublishedRegister;
import org.springframework.stereotype.Component;

/** Markers of public lines, where they stand today and since when. The register keeps no positions that have ended. */
@Component
final class MarkerLayer implements Layer<PublicMarker> {

    private static final FeatureKind<PublicMarker> KIND = new FeatureKind<>("Marker", "Point", List.of(
            Property.text("code", PublicMarker::code),
            Property.text("name", PublicMarker::engravedText),
            Property.text("shape", PublicMarker::shape),
            Property.text("line", marker -> marker.lineId().toString()),
            Property.date("validFrom", PublicMarker::since)),
            PublicMarker::position, marker -> new Validity(marker.since(), null));

    private final KeptTables<MarkerPart, PublicMarker> tables = new KeptTables<>();

    @Override
    public String id() {
        return "markers";
    }

    @Override
    public FeatureKind<PublicMarker> kind() {
        return KIND;
    }

    @Override
    public FeatureTable<PublicMarker> on(PublishedRegister register, LocalDate day) {
        return ever(register);
    }

    @Override
    public FeatureTable<PublicMarker> ever(PublishedRegister register) {
        return tables.of(register.markers(), part -> new FeatureTable<>(KIND, marker -> marker.id().toString(), part.all()));
    }

    @Override
    public @Nullable LocalDate earliest(PublishedRegister register) {
        return register.markers().all().stream().map(PublicMarker::since).min(LocalDate::compareTo).orElse(null);
    }
}
