package org.merestone.geo.format;

import java.nio.charset.Charset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.merestone.geo.crs.CoordinateSystem;

/**
 * How to read a file.
 *
 * @param mends        what a person has answered
 * @param expectedArea longitudes (x) and latitudes (y) where the features should lie, or null; only narrows what is offered
 * @param chordError   farthest distance of a chord from the arc that it stands for, in the file's unit
 * @param bounds       how much to bear
 * @param asksForLayer whether several layers of lines or areas are asked about; otherwise they are taken together, and that is told
 */
public record VectorOptions(Set<VectorMend> mends, @Nullable Envelope expectedArea, double chordError, VectorBounds bounds,
        boolean asksForLayer) {

    /** Arcs within 1 mm of a drawing in metres, usual bounds. */
    public static final VectorOptions USUAL = new VectorOptions(Set.of(), null, 0.001, VectorBounds.USUAL, false);

    /** @throws IllegalArgumentException if the chord error is not positive, or two systems or two character sets are declared */
    public VectorOptions {
        mends = Set.copyOf(mends);
        expectedArea = expectedArea == null ? null : new Envelope(expectedArea);
        if (!(chordError > 0)) {
            throw new IllegalArgumentException("the chord error is a positive distance: " + chordError);
        }
        if (of(mends, VectorMend.DeclareSystem.class).count() > 1 || of(mends, VectorMend.ReadTextAs.class).count() > 1) {
            throw new IllegalArgumentException("one coordinate system and one character set can be declared");
        }
    }

    /** A person chose this mend. */
    public VectorOptions with(VectorMend mend) {
        Set<VectorMend> more = new HashSet<>(mends);
        more.add(mend);
        return new VectorOptions(more, expectedArea, chordError, bounds, asksForLayer);
    }

    /** A person says what system the coordinates are in. */
    public VectorOptions declaring(CoordinateSystem system) {
        return with(new VectorMend.DeclareSystem(system));
    }

    /** Features should lie here; systems that put them elsewhere are not offered. */
    public VectorOptions expecting(Envelope area) {
        return new VectorOptions(mends, area, chordError, bounds, asksForLayer);
    }

    /** Other bounds. */
    public VectorOptions within(VectorBounds other) {
        return new VectorOptions(mends, expectedArea, chordError, other, asksForLayer);
    }

    /** Several layers of lines or areas are not taken together unless a person says so. */
    public VectorOptions askingForLayer() {
        return new VectorOptions(mends, expectedArea, chordError, bounds, true);
    }

    /** Several layers are taken together, whatever was chosen before. */
    public VectorOptions takingAllLayers() {
        Set<VectorMend> others = new HashSet<>(mends);
        others.removeIf(mend -> mend instanceof VectorMend.TakeLayer);
        others.add(new VectorMend.TakeAllLayers());
        return new VectorOptions(others, expectedArea, chordError, bounds, asksForLayer);
    }

    /** Names of the layers that a person chose; empty for all. */
    Set<String> layers() {
        return of(mends, VectorMend.TakeLayer.class).map(VectorMend.TakeLayer::name).collect(Collectors.toCollection(TreeSet::new));
    }

    boolean takesAllLayers() {
        return mends.contains(new VectorMend.TakeAllLayers());
    }

    Optional<CoordinateSystem> declared() {
        return of(mends, VectorMend.DeclareSystem.class).map(VectorMend.DeclareSystem::system).findFirst();
    }

    Optional<Charset> charset() {
        return of(mends, VectorMend.ReadTextAs.class).map(VectorMend.ReadTextAs::charset).findFirst();
    }

    boolean swapsAxes() {
        return mends.contains(new VectorMend.SwapAxes());
    }

    private static <M extends VectorMend> Stream<M> of(Set<VectorMend> mends, Class<M> kind) {
        return mends.stream().filter(kind::isInstance).map(kind::cast);
    }
}
