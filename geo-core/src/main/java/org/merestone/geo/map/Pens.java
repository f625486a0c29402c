package org.merestone.geo.map;

import java.util.List;

/** Pens that go the same way, each over what those before it leave. */
record Pens(List<Pen> pens) implements Pen {

    @Override
    public void moveTo(double x, double y, double along) {
        pens.forEach(pen -> pen.moveTo(x, y, along));
    }

    @Override
    public void lineTo(double x, double y) {
        pens.forEach(pen -> pen.lineTo(x, y));
    }

    @Override
    public void finish() {
        pens.forEach(Pen::finish);
    }
}
