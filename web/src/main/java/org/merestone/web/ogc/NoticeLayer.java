package org.merestone.web.ogc;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.merestone.gazetteer.notice.PublishedNotices;
import org.merestone.web.register.PublishedRegister;
import org.springframework.stereotype.Component;

/** Public notices about names while the public may speak, and announcements from their day on, each at the place it is about. */
@Component
final class NoticeLayer implements Layer<PublishedNotices.Shown> {

    private static final FeatureKind<PublishedNotices.Shown> KIND = new FeatureKind<>("Notice", "", List.of(
            Property.text("title", PublishedNotices.Shown::title),
            Property.text("kind", row -> row.kind().name()),
            Property.text("name", PublishedNotices.Shown::name),
            Property.date("publishedOn", PublishedNotices.Shown::fromDay),
            Property.date("endsOn", PublishedNotices.Shown::lastDay),
            Property.text("paper", row -> row.paper() == null ? null : "/notices/" + row.id() + "/paper.pdf")),
            PublishedNotices.Shown::place, row -> new Validity(row.fromDay(), dayAfter(row)));

    private final KeptTables<List<PublishedNotices.Shown>, PublishedNotices.Shown> tables = new KeptTables<>();

    @Override
    public String id() {
        return "notices";
    }

    @Override
    public FeatureKind<PublishedNotices.Shown> kind() {
        return KIND;
    }

    @Override
    public FeatureTable<PublishedNotices.Shown> on(PublishedRegister register, LocalDate day) {
        return new FeatureTable<>(KIND, row -> row.id().toString(), register.notices().stream()
                .filter(row -> row.stands(day)).toList());
    }

    @Override
    public FeatureTable<PublishedNotices.Shown> ever(PublishedRegister register) {
        return tables.of(register.notices(), notices -> new FeatureTable<>(KIND, row -> row.id().toString(), notices));
    }

    private static @Nullable LocalDate dayAfter(PublishedNotices.Shown row) {
        LocalDate last = row.lastDay();
        return last == null ? null : last.plusDays(1);
    }
}
