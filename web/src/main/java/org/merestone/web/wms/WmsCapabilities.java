package org.merestone.web.wms;

import java.awt.Dimension;
import java.util.List;
import java.util.Objects;
import org.locationtech.jts.geom.Envelope;
import org.merestone.web.picture.MapLook;
import org.merestone.web.problem.Sentences;
import org.merestone.web.register.PublishedRegister;
import org.merestone.web.terms.DataTerms;

/** The capabilities of the WMS, in the order of elements that the standard's schema (capabilities_1_3_0.xsd) has. */
final class WmsCapabilities {

    private static final String XLINK = "http://www.w3.org/1999/xlink";
    private static final double WIDEST = 180;

    private final Sentences sentences;
    private final DataTerms terms;
    private final MapLook looks;
    private final String address;

    WmsCapabilities(Sentences sentences, DataTerms terms, MapLook looks, String address) {
        this.sentences = sentences;
        this.terms = terms;
        this.looks = looks;
        this.address = address;
    }

    byte[] of(PublishedRegister register) {
        Envelope degrees = register.bounds().isNull() ? new Envelope(-WIDEST, WIDEST, -85, 85) : register.bounds();
        Xml xml = new Xml().open("WMS_Capabilities", "version", "1.3.0", "xmlns", "http://www.opengis.net/wms", "xmlns:xlink", XLINK,
                "xmlns:sld", "http://www.opengis.net/sld", "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance", "xsi:schemaLocation",
                "http://www.opengis.net/wms http://schemas.opengis.net/wms/1.3.0/capabilities_1_3_0.xsd http://www.opengis.net/sld "
                        + "http://schemas.opengis.net/sld/1.1.0/sld_capabilities.xsd");
        service(xml);
        xml.open("Capability").open("Request");
        operation(xml, "GetCapabilities", List.of("text/xml"));
        operation(xml, "GetMap", Wms.FORMATS);
        operation(xml, "GetFeatureInfo", FeatureInfo.FORMATS);
        operation(xml, "sld:GetLegendGraphic", List.of("image/png"));
        xml.close().open("Exception").text("Format", "XML").close();
        layers(xml, degrees, register);
        return xml.close().close().bytes();
    }

    private void service(Xml xml) {
        xml.open("Service").text("Name", "WMS").text("Title", sentences.of("ogc.title")).text("Abstract", sentences.of("ogc.text"))
                .open("KeywordList").text("Keyword", "界线").text("Keyword", "地名").text("Keyword", "CGCS2000").close();
        link(xml, address.substring(0, address.length() - "wms".length()));
        xml.text("Fees", terms.licence()).text("AccessConstraints", terms.approval()).text("LayerLimit", 12)
                .text("MaxWidth", Window.MOST_SIDE).text("MaxHeight", Window.MOST_SIDE).close();
    }

    private void operation(Xml xml, String name, List<String> formats) {
        xml.open(name);
        formats.forEach(format -> xml.text("Format", format));
        xml.open("DCPType").open("HTTP").open("Get");
        link(xml, address + "?");
        xml.close().close().close().close();
    }

    private static void link(Xml xml, String href) {
        xml.empty("OnlineResource", "xlink:type", "simple", "xlink:href", href);
    }

    private void layers(Xml xml, Envelope degrees, PublishedRegister register) {
        xml.open("Layer").text("Title", sentences.of("ogc.title"));
        List<PlaneSystem> systems = PlaneSystem.of(degrees);
        systems.forEach(system -> xml.text("CRS", system.name()));
        xml.open("EX_GeographicBoundingBox").text("westBoundLongitude", degrees.getMinX()).text("eastBoundLongitude", degrees.getMaxX())
                .text("southBoundLatitude", degrees.getMinY()).text("northBoundLatitude", degrees.getMaxY()).close();
        systems.forEach(system -> box(xml, system, degrees));
        xml.open("Attribution").text("Title", terms.attribution()).close();
        for (SeenLayer layer : SeenLayer.values()) {
            xml.open("Layer", "queryable", layer.isQueryable() ? 1 : 0, "opaque", layer == SeenLayer.map ? 1 : 0)
                    .text("Name", layer.name()).text("Title", sentences.of("wms.layer." + layer.name()));
            MapLook.NAMES.forEach(look -> style(xml, layer, look, register));
            xml.close();
        }
        xml.close();
    }

    private static void box(Xml xml, PlaneSystem system, Envelope degrees) {
        Envelope box = system.box(degrees);
        boolean north = system.northFirst();
        xml.empty("BoundingBox", "CRS", system.name(), "minx", north ? box.getMinY() : box.getMinX(), "miny",
                north ? box.getMinX() : box.getMinY(), "maxx", north ? box.getMaxY() : box.getMaxX(), "maxy",
                north ? box.getMaxX() : box.getMaxY());
    }

    private void style(Xml xml, SeenLayer layer, String look, PublishedRegister register) {
        Dimension legend = Objects.requireNonNull(looks.of(look)).legendSize(layer.of(register), Wms.LEGEND_ZOOM);
        xml.open("Style").text("Name", look).text("Title", sentences.of("ogc.look." + look))
                .open("LegendURL", "width", legend.width, "height", legend.height).text("Format", "image/png");
        link(xml, address + "?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetLegendGraphic&FORMAT=image/png&LAYER=" + layer.name() + "&STYLE="
                + look);
        xml.close().close();
    }
}
