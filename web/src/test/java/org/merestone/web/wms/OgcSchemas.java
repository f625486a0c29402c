package org.merestone.web.wms;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.w3c.dom.DOMImplementation;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** OGC's own schemas, from the artifact that carries schemas.opengis.net; nothing is fetched. */
final class OgcSchemas {

    private static final String ADDRESS = "http://schemas.opengis.net/";

    private final DOMImplementationLS inputs;

    OgcSchemas() throws ParserConfigurationException {
        DOMImplementation dom = DocumentBuilderFactory.newInstance().newDocumentBuilder().getDOMImplementation();
        inputs = (DOMImplementationLS) dom.getFeature("LS", "3.0");
    }

    /** What is wrong with a document by the schemas at some paths, in the words of the validator. */
    List<String> faults(byte[] document, String... paths) throws SAXException, IOException {
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setResourceResolver((type, namespace, publicId, systemId, base) -> input(Objects.requireNonNull(systemId), base));
        StreamSource[] sources = new StreamSource[paths.length];
        for (int i = 0; i < paths.length; i++) {
            sources[i] = new StreamSource(new StringReader(text(ADDRESS + paths[i])), ADDRESS + paths[i]);
        }
        List<String> faults = new ArrayList<>();
        Validator validator = factory.newSchema(sources).newValidator();
        validator.setErrorHandler(new DefaultHandler() {
            @Override
            public void error(SAXParseException e) {
                faults.add(e.getMessage());
            }
        });
        validator.validate(new StreamSource(new java.io.ByteArrayInputStream(document)));
        return faults;
    }

    private LSInput input(String systemId, String base) {
        String address = systemId.startsWith("http") ? systemId : java.net.URI.create(base).resolve(systemId).toString();
        LSInput input = inputs.createLSInput();
        input.setSystemId(address);
        input.setStringData(text(address));
        return input;
    }

    private static String text(String address) {
        String path = address.startsWith(ADDRESS) ? "/ogc/" + address.substring(ADDRESS.length())
                : "/org/merestone/web/wms" + address.substring(address.lastIndexOf('/'));
        try (InputStream in = OgcSchemas.class.getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
