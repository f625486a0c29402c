package org.merestone.geo.format;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.merestone.geo.crs.CoordinateSystem;

/**
 * Reads the placemarks of a KML file, a layer for each folder that holds some. KML is in WGS 84 longitude and latitude, always. A
 * document type, entities and links to elsewhere are never followed.
 */
final class KmlReader {

    private static final int WGS84 = 4326;
    private static final Pattern ENCODING = Pattern.compile("<\\?xml[^>]*encoding=[\"']([^\"']{1,40})[\"']");
    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XML.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        XML.setProperty(XMLInputFactory.IS_COALESCING, false);
        XML.setXMLResolver((publicId, systemId, baseUri, namespace) -> new ByteArrayInputStream(new byte[0]));
    }

    private final FilePart file;
    private final Intake intake;
    private final Map<String, FieldGuess> fields = new LinkedHashMap<>();
    private final Map<String, List<RawFeature>> layers = new LinkedHashMap<>();
    private final Map<String, Integer> notRead = new TreeMap<>();
    private final Deque<String> folders = new ArrayDeque<>();

    private KmlReader(FilePart file, Intake intake) {
        this.file = file;
        this.intake = intake;
    }

    static List<RawLayer> read(FilePart file, Intake intake) {
        return new KmlReader(file, intake).read();
    }

    private List<RawLayer> read() {
        try {
            XMLStreamReader xml = XML.createXMLStreamReader(new StringReader(text()));
            try {
                walk(new KmlElement(xml, file.name(), intake));
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
            throw new FormatRefused(VectorFault.DAMAGED, FilePlace.line(file.name(), line), Map.of("what", "XML"));
        }
        notRead.forEach((kind, count) -> intake.tell(kind.equals("NetworkLink") ? VectorFault.LINK_NOT_FOLLOWED : VectorFault.NOT_READ,
                FilePlace.WHOLE, Map.of("kind", kind, "count", count)));
        CoordinateSystem degrees = CoordinateSystem.ofEpsg(WGS84);
        return layers.entrySet().stream().map(layer -> fields.getOrDefault(layer.getKey(), new FieldGuess())
                .layer(layer.getKey(), new StatedSystem.Known(degrees), layer.getValue())).toList();
    }

    /** Decoded here: the parser prints its opinion of broken bytes to the console. */
    private String text() {
        byte[] bytes = file.bytes();
        int from = file.startsWith(0xEF, 0xBB, 0xBF) ? 3 : 0;
        Matcher stated = ENCODING.matcher(new String(bytes, 0, Math.min(200, bytes.length), StandardCharsets.ISO_8859_1));
        return intake.options().charset().or(() -> stated.find() ? TextCoding.named(stated.group(1)) : Optional.empty())
                .flatMap(charset -> TextCoding.decode(bytes, from, bytes.length - from, charset, false))
                .orElseGet(() -> {
                    TextCoding coding = new TextCoding();
                    coding.look(bytes, from, bytes.length - from, false);
                    return new String(bytes, from, bytes.length - from, coding.settle(file.name(), intake));
                });
    }

    private void walk(KmlElement element) throws XMLStreamException {
        boolean named = false;
        folders.push(file.stem());
        for (int event = element.next(); event != XMLStreamConstants.END_DOCUMENT; event = element.next()) {
            if (event == XMLStreamConstants.END_ELEMENT && isFolder(element.name())) {
                folders.pop();
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (!named && !element.name().equals("kml") && !isFolder(element.name()) && !element.name().equals("Placemark")) {
                throw new FormatRefused(VectorFault.NOT_RECOGNISED, FilePlace.part(file.name()), Map.of());
            }
            named = true;
            switch (element.name()) {
                case "Document", "Folder" -> folders.push(folders.element());
                case "name" -> {
                    String name = element.text();
                    folders.pop();
                    folders.push(name.isBlank() ? file.stem() : name);
                }
                case "Placemark" -> placemark(element);
                case "NetworkLink", "GroundOverlay", "ScreenOverlay", "PhotoOverlay", "Tour" -> {
                    notRead.merge(element.name(), 1, Integer::sum);
                    element.skip();
                }
                case "kml" -> { }
                default -> element.skip();
            }
        }
    }

    private static boolean isFolder(String name) {
        return name.equals("Folder") || name.equals("Document");
    }

    private void placemark(KmlElement element) throws XMLStreamException {
        String id = element.attribute("id");
        long line = element.line();
        Map<String, Object> attributes = new LinkedHashMap<>();
        List<Geometry> geometries = new ArrayList<>();
        String layer = folders.element();
        FilePlace place = new FilePlace(layer, layers.getOrDefault(layer, List.of()).size() + 1L, line);
        int depth = element.depth();
        KmlGeometry reader = new KmlGeometry(element, file.name(), intake, notRead);
        @Nullable GeometryFault fault = null;
        while (element.next() != XMLStreamConstants.END_ELEMENT || element.depth() >= depth) {
            if (!element.isStart()) {
                continue;
            }
            switch (element.name()) {
                case "name", "description", "address", "phoneNumber" -> put(layer, attributes, element.name(), element.text());
                case "ExtendedData", "SchemaData" -> { }
                case "Data" -> put(layer, attributes, element.attribute("name"), value(element));
                case "SimpleData" -> put(layer, attributes, element.attribute("name"), element.text());
                default -> {
                    try {
                        reader.read(geometries);
                    } catch (GeometryFault broken) {
                        fault = broken;
                        element.leave(depth);
                    }
                }
            }
        }
        layers.computeIfAbsent(layer, none -> new ArrayList<>()).add(new RawFeature(place, place.feature(), id, attributes,
                together(geometries, fault, place)));
        intake.feature(layer, attributes.size());
    }

    private @Nullable Geometry together(List<Geometry> geometries, @Nullable GeometryFault fault, FilePlace place) {
        try {
            if (fault != null) {
                throw fault;
            }
            if (!geometries.isEmpty()) {
                return Drawing.together(geometries);
            }
            intake.tell(VectorFault.NO_GEOMETRY, place, Map.of());
        } catch (GeometryFault broken) {
            intake.tell(broken.fault(), place, broken.values());
        }
        return null;
    }

    private static String value(KmlElement data) throws XMLStreamException {
        String value = "";
        int depth = data.depth();
        while (data.next() != XMLStreamConstants.END_ELEMENT || data.depth() >= depth) {
            if (data.isStart() && data.name().equals("value")) {
                value = data.text();
            }
        }
        return value;
    }

    private void put(String layer, Map<String, Object> attributes, String name, String value) {
        FieldGuess guess = fields.computeIfAbsent(layer, none -> new FieldGuess());
        Object kept = value.isBlank() ? null : value.strip();
        guess.see(name, kept);
        if (kept != null && !name.isBlank()) {
            attributes.put(name, kept);
        }
    }
}
