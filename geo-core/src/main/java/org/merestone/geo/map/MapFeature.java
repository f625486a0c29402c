package org.merestone.geo.map;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.Puntal;
import org.locationtech.jts.geom.TopologyException;
import org.merestone.geo.division.DivisionLevel;

/**
 * One thing to be seen on a map. Every shape is in longitude (x) and latitude (y), degrees, EPSG:4490, and is not
 * changed after it was given. Constructors throw {@link MapRefusal} for a shape that is empty, of another kind, or
 * outside the earth.
 */
public sealed interface MapFeature {

    /** What is drawn: polygons, lines or one point. */
    Geometry shape();

    /** What a boundary line is in law: 法定、习惯线、主张线、未定、争议. */
    enum LegalStatus { STATUTORY, HABITUAL, CLAIMED, UNSETTLED, DISPUTED }

    /** What a place name names, as far as its lettering goes. */
    enum PlaceKind { SETTLEMENT, WATER, RELIEF, ROAD, OTHER }

    /**
     * What a boundary marker is: a stone by itself (单立), one of two or of three that share a number (同号双立、同号三立), one at the junction of
     * three lines (三交点), or one beside a main marker (附桩).
     */
    enum MarkerKind { SINGLE, DOUBLE, TRIPLE, TRIPOINT, AUXILIARY }

    /** A division's area (行政区域), filled so that it differs from its neighbours of the same level. */
    record Area(String code, MapText name, DivisionLevel level, Geometry shape) implements MapFeature {
        public Area {
            Shapes.require(shape, Polygonal.class, code);
        }

        /** The part within a box, or the whole where that cannot be cut. */
        Area within(Envelope box) {
            try {
                Geometry part = shape.intersection(shape.getFactory().toGeometry(box));
                return part instanceof Polygonal && !part.isEmpty() ? new Area(code, name, level, part) : this;
            } catch (TopologyException e) {
                return this; // a shape that crosses itself is drawn as it is
            }
        }
    }

    /**
     * A piece of boundary line (界线). Lines should end where they meet, so that they are drawn whole.
     *
     * @param follows whether it follows a river or road that is drawn too, so that it is drawn on alternate sides of it (跳绘)
     */
    record Boundary(DivisionLevel level, LegalStatus status, boolean follows, Geometry shape) implements MapFeature {
        public Boundary {
            Shapes.require(shape, Lineal.class, level.name());
        }

        /** A line that follows nothing. */
        public Boundary(DivisionLevel level, LegalStatus status, Geometry shape) {
            this(level, status, false, shape);
        }
    }

    /**
     * A line that one side claims where nothing is agreed (主张线); drawn over anything else.
     *
     * @param red whether it is the one in red, otherwise the one in blue
     */
    record Claim(boolean red, Geometry shape) implements MapFeature {
        public Claim {
            Shapes.require(shape, Lineal.class, red ? "red" : "blue");
        }
    }

    /** A river (河流); size from 1, a brook, to 5, a great river. */
    record River(MapText name, int size, Geometry shape) implements MapFeature {
        public River {
            Shapes.require(shape, Lineal.class, name.chinese());
            Shapes.requireGrade(size, name.chinese());
        }
    }

    /** The crest of a range (山脊). */
    record Ridge(MapText name, Geometry shape) implements MapFeature {
        public Ridge {
            Shapes.require(shape, Lineal.class, name.chinese());
        }
    }

    /** A road or street (道路); size from 1, a lane, to 5, a trunk road. */
    record Road(MapText name, int size, Geometry shape) implements MapFeature {
        public Road {
            Shapes.require(shape, Lineal.class, name.chinese());
            Shapes.requireGrade(size, name.chinese());
        }
    }

    /** A lake or reservoir (湖泊、水库). */
    record Lake(MapText name, Geometry shape) implements MapFeature {
        public Lake {
            Shapes.require(shape, Polygonal.class, name.chinese());
        }
    }

    /** A built-up area (建成区). */
    record BuiltUp(Geometry shape) implements MapFeature {
        public BuiltUp {
            Shapes.require(shape, Polygonal.class, "");
        }
    }

    /**
     * A boundary marker (界桩).
     *
     * @param number what is written beside it; empty where nothing is
     */
    record Marker(String number, MarkerKind kind, Geometry shape) implements MapFeature {
        public Marker {
            Shapes.require(shape, Puntal.class, number);
        }

        /** A marker by itself. */
        public Marker(String number, Geometry shape) {
            this(number, MarkerKind.SINGLE, shape);
        }
    }

    /** A named place (地名); weight from 1, written last, to 5, written first. */
    record Place(MapText name, PlaceKind kind, int weight, Geometry shape) implements MapFeature {
        public Place {
            Shapes.require(shape, Puntal.class, name.chinese());
            Shapes.requireGrade(weight, name.chinese());
        }
    }
}
