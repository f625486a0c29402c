package org.merestone.geo.format;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.merestone.geo.crs.CoordinateSystem;

/** Gives the features of a layer their canonical positions, or says what must be answered first. */
final class Placing {

    private final Intake intake;
    private final RawLayer layer;
    private final boolean swap;
    private final List<Coordinate> samples;

    private Placing(Intake intake, RawLayer layer) {
        this.intake = intake;
        this.layer = layer;
        this.swap = intake.options().swapsAxes();
        this.samples = layer.features().stream().map(feature -> sample(feature.geometry(), swap)).filter(Coordinate::isValid).toList();
    }

    static Layer place(RawLayer layer, Intake intake) {
        return new Placing(intake, layer).place();
    }

    private Layer place() {
        Optional<CoordinateSystem> said = system();
        Optional<CoordinateSystem> system = said.filter(this::agrees);
        EllipsoidHeights heights = new EllipsoidHeights(layer.stated());
        List<Feature> features = new ArrayList<>(layer.features().size());
        for (RawFeature raw : layer.features()) {
            Geometry given = raw.geometry();
            if (given != null && swap) {
                given.apply(new Swapped());
                given.geometryChanged();
            }
            if (given != null) {
                given.setSRID(said.map(CoordinateSystem::epsg).orElse(0));
            }
            Geometry placed = given == null || system.isEmpty() ? null : placed(raw, given, system.get());
            features.add(new Feature(raw.number(), raw.id(), heights.attributes(raw, given), placed, given));
        }
        return new Layer(layer.name(), heights.tell(layer, intake), said.orElse(null), features);
    }

    private Optional<CoordinateSystem> system() {
        Optional<CoordinateSystem> declared = intake.options().declared();
        FilePlace place = FilePlace.part(layer.name());
        if (layer.stated() instanceof StatedSystem.NeedsCertificate old) {
            intake.tell(VectorFault.SYSTEM_NEEDS_CERTIFICATE, place, Map.of("system", old.text()));
            return Optional.empty();
        }
        Optional<CoordinateSystem> stated = layer.stated() instanceof StatedSystem.Known known ? Optional.of(known.system())
                : layer.stated() instanceof StatedSystem.Ellipsoidal three ? Optional.of(three.system()) : Optional.empty();
        if (stated.isPresent()) {
            if (declared.isPresent() && declared.get().epsg() != stated.get().epsg()) {
                intake.tell(VectorFault.SYSTEM_OVERRULED, place,
                        Map.of("system", "EPSG:" + stated.get().epsg(), "declared", "EPSG:" + declared.get().epsg()));
            }
            return declared.or(() -> stated);
        }
        if (declared.isPresent() || samples.isEmpty()) {
            return declared;
        }
        VectorMend[] offers = SystemOffers.of(samples.get(0), intake.options().expectedArea());
        Map<String, Object> seen = Map.of("x", samples.get(0).x + "", "y", samples.get(0).y + "",
                "system", layer.stated() instanceof StatedSystem.Unknown unknown ? unknown.text() : "?");
        intake.tell(layer.stated() instanceof StatedSystem.Unknown ? VectorFault.SYSTEM_UNKNOWN : VectorFault.SYSTEM_UNSTATED, place,
                seen, offers);
        return Optional.empty();
    }

    /** Asks where most features cannot be of the system as they stand. */
    private boolean agrees(CoordinateSystem system) {
        Map<OrdinateFit, Integer> fits = new EnumMap<>(OrdinateFit.class);
        samples.forEach(sample -> fits.merge(OrdinateFit.of(sample, system), 1, Integer::sum));
        FilePlace place = FilePlace.part(layer.name());
        if (fits.getOrDefault(OrdinateFit.SWAPPED, 0) * 2 > samples.size()) {
            Coordinate first = first(system, OrdinateFit.SWAPPED);
            intake.tell(VectorFault.AXES_SWAPPED, place, Map.of("x", first.x + "", "y", first.y + "", "system", "EPSG:" + system.epsg()),
                    new VectorMend.SwapAxes());
            return false;
        }
        if (fits.getOrDefault(OrdinateFit.FITS, 0) == 0 && !samples.isEmpty()) {
            Coordinate first = samples.get(0);
            intake.tell(VectorFault.SYSTEM_DISAGREES, place, Map.of("x", first.x + "", "y", first.y + "", "system", "EPSG:"
                    + system.epsg()),
                    SystemOffers.of(first, intake.options().expectedArea()));
            return false;
        }
        return true;
    }

    private Coordinate first(CoordinateSystem system, OrdinateFit fit) {
        return samples.stream().filter(sample -> OrdinateFit.of(sample, system) == fit).findFirst().orElseThrow();
    }

    private @Nullable Geometry placed(RawFeature raw, Geometry given, CoordinateSystem system) {
        try {
            OrdinateFit fit = given.isEmpty() ? OrdinateFit.FITS : OrdinateFit.of(sample(given, false), system);
            Geometry placed = fit == OrdinateFit.FITS ? system.toCanonical(given) : null;
            if (placed != null && isFinite(placed)) {
                return placed;
            }
        } catch (IllegalArgumentException beyondTheSystem) {
            // told below, as every position that the system cannot hold
        }
        Coordinate first = sample(given, false);
        intake.tell(VectorFault.OUTSIDE_SYSTEM, raw.place(), Map.of("x", first.x + "", "y", first.y + "", "system", "EPSG:"
                + system.epsg()));
        return null;
    }

    private static boolean isFinite(Geometry placed) {
        return placed.isEmpty() || Double.isFinite(placed.getEnvelopeInternal().getArea())
                && Math.abs(placed.getEnvelopeInternal().getMinX()) <= 180 && Math.abs(placed.getEnvelopeInternal().getMaxX()) <= 180
                && Math.abs(placed.getEnvelopeInternal().getMinY()) <= 90 && Math.abs(placed.getEnvelopeInternal().getMaxY()) <= 90;
    }

    private static Coordinate sample(@Nullable Geometry geometry, boolean swap) {
        Coordinate first = geometry == null || geometry.isEmpty() ? null : geometry.getCoordinate();
        return first == null ? new Coordinate(Double.NaN, Double.NaN) : swap ? new Coordinate(first.y, first.x) : new Coordinate(first.x,
                first.y);
    }

    private static final class Swapped implements CoordinateSequenceFilter {

        @Override
        public void filter(CoordinateSequence sequence, int i) {
            double x = sequence.getX(i);
            sequence.setOrdinate(i, 0, sequence.getY(i));
            sequence.setOrdinate(i, 1, x);
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
