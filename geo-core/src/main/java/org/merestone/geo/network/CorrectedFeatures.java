package org.merestone.geo.network;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.merestone.geo.format.Feature;
import org.merestone.geo.format.Layer;
import org.merestone.geo.format.VectorReading;
import org.merestone.geo.network.LineRecords.DeclaredJunction;
import org.merestone.geo.network.LineRecords.LegalSpan;
import org.merestone.geo.network.LineRecords.SealedCourse;
import org.merestone.geo.network.LineRecords.StatedLength;
import org.merestone.geo.network.RecordFields.Saying;

/** Writes a correction of a record into the features that say it; what they do not say in a field of theirs is not added. */
final class CorrectedFeatures {

    private final RecordFields fields;
    private final FeatureFields codes;

    CorrectedFeatures(RecordFields fields, FeatureFields codes) {
        this.fields = fields;
        this.codes = codes;
    }

    VectorReading after(VectorReading reading, Correction<?> correction) {
        List<Layer> layers = new ArrayList<>();
        for (Layer layer : reading.layers()) {
            List<Feature> features = new ArrayList<>();
            layer.features().forEach(feature -> corrected(feature, codes.in(layer), correction).ifPresent(features::add));
            layers.add(new Layer(layer.name(), layer.fields(), layer.system(), features));
        }
        return new VectorReading(reading.format(), layers, reading.findings());
    }

    /** Nothing where the record goes and the feature with it. */
    private Optional<Feature> corrected(Feature feature, FeatureFields units, Correction<?> correction) {
        if (correction.before() instanceof DeclaredJunction was && isAt(feature, was)) {
            return Optional.ofNullable((DeclaredJunction) correction.after()).map(now -> with(with(feature, Saying.UNITS,
                    String.join(",", now.units())), now.at().point(Faces.CGCS2000)));
        }
        if (correction.before() instanceof LegalSpan was && isOf(feature, units, was.object())
                && was.from().equals(fields.day(feature, Saying.FROM).orElse(null))
                && Optional.ofNullable(was.to()).equals(fields.day(feature, Saying.TO))) {
            return Optional.ofNullable((LegalSpan) correction.after()).map(now -> with(with(feature, Saying.FROM, now.from().toString()),
                    Saying.TO, now.to() == null ? "" : now.to().toString()));
        }
        boolean line = feature.geometry() != null && feature.geometry().getDimension() == 1;
        if (line && correction.before() instanceof StatedLength was && isOf(feature, units, was.line())) {
            double metres = ((StatedLength) correction.after()).metres();
            return Optional.of(with(with(feature, Saying.METRES, number(metres)), Saying.KILOMETRES, number(metres / 1000)));
        }
        if (line && correction.before() instanceof SealedCourse was && isOf(feature, units, was.line())) {
            return Optional.ofNullable((SealedCourse) correction.after())
                    .map(now -> with(with(feature, Saying.FINGERPRINT, now.fingerprint()), was.course().equalsExact(now.course())
                            ? feature.geometry() : now.course()));
        }
        if (line && correction.before() instanceof FollowedSection was && isOf(feature, units, was.line())) {
            return Optional.of(section(feature, was, (FollowedSection) correction.after()));
        }
        return Optional.of(feature);
    }

    private boolean isOf(Feature feature, FeatureFields units, String object) {
        String said = fields.text(feature, Saying.LINE).orElse(FeatureFields.value(feature, units.code()));
        String name = said == null ? FeatureFields.value(feature, units.name()) : said;
        return object.equals(name == null ? "#" + feature.number() : name);
    }

    private boolean isAt(Feature feature, DeclaredJunction junction) {
        Geometry place = feature.geometry();
        return place != null && place.getDimension() == 0 && Position.of(place.getCoordinate()).equals(junction.at())
                && fields.units(feature).equals(junction.units());
    }

    private Feature section(Feature feature, FollowedSection was, FollowedSection now) {
        Geometry whole = feature.geometry();
        List<LineString> parts = new ArrayList<>();
        boolean here = false;
        for (int part = 0; whole != null && part < whole.getNumGeometries(); part++) {
            boolean same = whole.getGeometryN(part).equalsExact(was.course());
            here |= same;
            parts.add((LineString) (same ? now.course() : whole.getGeometryN(part)));
        }
        if (!here) {
            return feature;
        }
        GeometryFactory factory = Faces.CGCS2000;
        Feature moved = with(feature, parts.size() == 1 ? parts.get(0) : factory.createMultiLineString(parts.toArray(LineString[]::new)));
        Feature related = was.centreLine() != null && now.centreLine() == null ? with(moved, Saying.RELATION, "") : moved;
        return was.water() && !now.water() ? with(related, Saying.FOLLOWS, "") : related;
    }

    private static Feature with(Feature feature, @Nullable Geometry geometry) {
        return new Feature(feature.number(), feature.id(), feature.attributes(), geometry, geometry);
    }

    private Feature with(Feature feature, Saying saying, String text) {
        Optional<String> field = fields.field(feature, saying);
        if (field.isEmpty()) {
            return feature;
        }
        Map<String, Object> attributes = new LinkedHashMap<>(feature.attributes());
        Object was = attributes.get(field.get());
        if (text.isEmpty()) {
            attributes.remove(field.get());
        } else {
            attributes.put(field.get(), was instanceof Number ? (Object) Double.valueOf(text)
                    : was instanceof LocalDate ? (Object) LocalDate.parse(text) : text);
        }
        return new Feature(feature.number(), feature.id(), attributes, feature.geometry(), feature.given());
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}
