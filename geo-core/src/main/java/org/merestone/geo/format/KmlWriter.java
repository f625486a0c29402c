package org.merestone.geo.format;

import java.io.OutputStream;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Writes KML 2.2: one folder, a schema of its fields, longitude and latitude to nine decimals (0.1 mm), heights as absolute altitudes.
 */
final class KmlWriter {

    private static final String KML = "http://www.opengis.net/kml/2.2";

    private final Outgoing layer;
    private final XMLStreamWriter xml;
    private final FixedDecimal decimal = new FixedDecimal(9);
    private final FixedDecimal metre = new FixedDecimal(Heights.DECIMALS);
    private int forbidden;

    private KmlWriter(Outgoing layer, XMLStreamWriter xml) {
        this.layer = layer;
        this.xml = xml;
    }

    static void write(Outgoing layer, OutputStream out) {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            KmlWriter writer = new KmlWriter(layer, xml);
            writer.document();
            xml.flush();
            layer.note("write.degrees", Map.of());
            if (writer.forbidden > 0) {
                layer.note("write.characters", Map.of("count", writer.forbidden));
            }
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a stream that takes bytes takes XML", e);
        }
    }

    private void document() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        start("kml");
        xml.writeDefaultNamespace(KML);
        start("Document");
        start("Schema");
        attribute("name", layer.name());
        attribute("id", "fields");
        for (Field field : layer.fields()) {
            xml.writeEmptyElement("SimpleField");
            attribute("name", field.name());
            attribute("type", switch (field.type()) {
                case INTEGER -> fitsKml(field) ? "int" : "string";
                case REAL -> "double";
                case TRUTH -> "bool";
                case TEXT, DATE -> "string";
            });
        }
        end();
        start("Folder");
        text("name", layer.name());
        for (Feature feature : layer.features()) {
            placemark(feature);
        }
        end();
        end();
        end();
        xml.writeEndDocument();
    }

    /** The format's widest whole number has 32 bits. */
    private boolean fitsKml(Field field) {
        return layer.features().stream().map(feature -> feature.attributes().get(field.name()))
                .allMatch(value -> !(value instanceof Long whole) || whole == whole.intValue());
    }

    private void placemark(Feature feature) throws XMLStreamException {
        start("Placemark");
        if (!feature.id().isEmpty()) {
            attribute("id", feature.id());
        }
        start("ExtendedData");
        start("SchemaData");
        attribute("schemaUrl", "#fields");
        for (Field field : layer.fields()) {
            Object value = feature.attributes().get(field.name());
            if (value != null) {
                start("SimpleData");
                attribute("name", field.name());
                xml.writeCharacters(allowed(value instanceof Boolean truth ? truth ? "1" : "0" : value.toString()));
                end();
            }
        }
        end();
        end();
        Geometry geometry = feature.geometry();
        if (geometry != null && !geometry.isEmpty()) {
            geometry(RightHand.turned(geometry), Heights.of(geometry).everywhere());
        }
        end();
    }

    private void geometry(Geometry geometry, boolean height) throws XMLStreamException {
        if (geometry instanceof Point point) {
            start("Point");
            altitudes(height);
            coordinates(point.getCoordinateSequence(), height);
        } else if (geometry instanceof LineString line) {
            start("LineString");
            altitudes(height);
            coordinates(line.getCoordinateSequence(), height);
        } else if (geometry instanceof Polygon area) {
            start("Polygon");
            altitudes(height);
            ring("outerBoundaryIs", area.getExteriorRing(), height);
            for (int i = 0; i < area.getNumInteriorRing(); i++) {
                ring("innerBoundaryIs", area.getInteriorRingN(i), height);
            }
        } else {
            start("MultiGeometry");
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                geometry(geometry.getGeometryN(i), height);
            }
        }
        end();
    }

    /** Without the word an altitude is drawn on the ground. */
    private void altitudes(boolean height) throws XMLStreamException {
        if (height) {
            text("altitudeMode", "absolute");
        }
    }

    private void ring(String role, LinearRing ring, boolean height) throws XMLStreamException {
        start(role);
        start("LinearRing");
        coordinates(ring.getCoordinateSequence(), height);
        end();
        end();
    }

    private void coordinates(CoordinateSequence points, boolean height) throws XMLStreamException {
        start("coordinates");
        for (int i = 0; i < points.size(); i++) {
            xml.writeCharacters((i == 0 ? "" : " ") + decimal.text(points.getX(i)) + "," + decimal.text(points.getY(i))
                    + (height ? "," + metre.text(points.getZ(i)) : ""));
        }
        end();
    }

    private void start(String name) throws XMLStreamException {
        xml.writeStartElement(name);
    }

    private void end() throws XMLStreamException {
        xml.writeEndElement();
    }

    private void text(String name, String value) throws XMLStreamException {
        start(name);
        xml.writeCharacters(allowed(value));
        end();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, allowed(value));
    }

    /** XML 1.0 has no control characters but tab and line breaks, and no half of a pair. */
    private String allowed(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean good = c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c < 0xD800 || c > 0xDFFF && c != 0xFFFE && c != 0xFFFF;
            if (good) {
                kept.appendCodePoint(c);
            } else {
                forbidden++;
            }
        });
        return kept.toString();
    }
}
