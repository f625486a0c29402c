package org.merestone.geo.format;

import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The parser's place in a KML file, with the depth of nesting, which is bounded. */
final class KmlElement {

    private static final int DEEPEST = 100;
    private static final int LONGEST_TEXT = 1 << 20;

    private final XMLStreamReader xml;
    private final String part;
    private final Intake intake;
    private int depth;

    KmlElement(XMLStreamReader xml, String part, Intake intake) {
        this.xml = xml;
        this.part = part;
        this.intake = intake;
    }

    /** The next event; a document type is refused. */
    int next() throws XMLStreamException {
        int event = xml.next();
        depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        intake.depth(part, depth > DEEPEST ? Integer.MAX_VALUE : 0);
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new FormatRefused(VectorFault.DAMAGED, FilePlace.line(part, line()), Map.of("what", "DOCTYPE"));
        }
        return event;
    }

    boolean isStart() {
        return xml.isStartElement();
    }

    /** How many elements are open, the current start counted. */
    int depth() {
        return depth;
    }

    String name() {
        return xml.getLocalName();
    }

    String attribute(String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    long line() {
        return Math.max(0, xml.getLocation().getLineNumber());
    }

    /** The text of an element that has only text; elements in it are passed over. */
    String text() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int own = depth;
        for (int event = next(); event != XMLStreamConstants.END_ELEMENT || depth >= own; event = next()) {
            if (xml.isCharacters() && depth == own) {
                if (text.length() + xml.getTextLength() > LONGEST_TEXT) {
                    throw new FormatRefused(VectorFault.TOO_LONG_TEXT, FilePlace.line(part, line()), Map.of("limit", LONGEST_TEXT));
                }
                text.append(xml.getText());
            }
        }
        return text.toString();
    }

    /** The pieces of an element's text one by one, however long it is. */
    void pieces(PieceSink sink) throws XMLStreamException, GeometryFault {
        int own = depth;
        for (int event = next(); event != XMLStreamConstants.END_ELEMENT || depth >= own; event = next()) {
            if (xml.isCharacters() && depth == own) {
                sink.piece(xml.getText());
            }
        }
    }

    interface PieceSink {
        void piece(String text) throws GeometryFault;
    }

    /** Passes over the element that has just begun. */
    void skip() throws XMLStreamException {
        leave(depth - 1);
    }

    /** Goes on until no more than so many elements are open. */
    void leave(int open) throws XMLStreamException {
        while (depth > open) {
            next();
        }
    }
}
