package org.merestone.geo.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.locationtech.jts.geom.Geometry;
import org.merestone.geo.crs.Ellipsoid2000;

/** Ends a unit: shares first, then what is left. */
final class UnitRemoval {

    private final Network network;
    private final NetworkOptions options;

    UnitRemoval(Network network, NetworkOptions options) {
        this.network = network;
        this.options = options;
    }

    NetworkChange apply(Edit.RemoveUnit remove) {
        if (network.edgesOf(remove.unit()).isEmpty()) {
            throw new IllegalArgumentException("no line has the unit " + remove.unit());
        }
        List<Edit> edits = new ArrayList<>();
        remove.shares().forEach(share -> edits.add(new Edit.TransferGround(share.ground(), remove.unit(), share.to())));
        NetworkChange shared = Editing.inTurn(network, edits, options);
        if (!(shared instanceof NetworkChange.Applied applied) || applied.network().edgesOf(remove.unit()).isEmpty()) {
            return shared;
        }
        Geometry left = applied.network().faces().areas().get(remove.unit());
        String rest = remove.rest();
        EditRefused.when(rest == null || rest.equals(remove.unit()) || left == null,
                () -> new Finding(FindingKind.ORPHAN_GROUND, List.of(remove.unit()),
                left == null ? applied.network().edgesOf(remove.unit()).get(0).toLine(Faces.CGCS2000) : left,
                left == null ? 0 : Ellipsoid2000.area(left)));
        edits.add(new Edit.TransferGround(Objects.requireNonNull(left), remove.unit(), rest));
        return Editing.inTurn(network, edits, options);
    }
}
