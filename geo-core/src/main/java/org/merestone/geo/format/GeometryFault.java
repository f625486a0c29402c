package org.merestone.geo.format;

import java.util.Map;

/** Inside the readers: one feature's geometry cannot be built; the others can. */
final class GeometryFault extends Exception {

    private static final long serialVersionUID = 1;

    private final VectorFault fault;
    private final transient Map<String, Object> values;

    GeometryFault(VectorFault fault, Map<String, Object> values) {
        super(fault.name(), null, false, false);
        this.fault = fault;
        this.values = Map.copyOf(values);
    }

    static GeometryFault damaged(String what) {
        return new GeometryFault(VectorFault.GEOMETRY_DAMAGED, Map.of("what", what));
    }

    VectorFault fault() {
        return fault;
    }

    Map<String, Object> values() {
        return values;
    }
}
