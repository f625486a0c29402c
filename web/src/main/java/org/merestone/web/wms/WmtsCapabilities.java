package org.merestone.web.wms;

import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.merestone.web.ogc.TileGrid;
import org.merestone.web.picture.MapLook;
import org.merestone.web.problem.Sentences;
import org.merestone.web.terms.DataTerms;

/** The capabilities of the WMTS, in the order of elements that the standard's schema (wmtsGetCapabilities_response.xsd) has. */
final class WmtsCapabilities {

    private final Sentences sentences;
    private final DataTerms terms;
    private final String address;

    WmtsCapabilities(Sentences sentences, DataTerms terms, String address) {
        this.sentences = sentences;
        this.terms = terms;
        this.address = address;
    }

    /** @param register degrees that the register covers; null for nothing */
    byte[] of(Envelope register) {
        Xml xml = new Xml().open("Capabilities", "version", "1.0.0", "xmlns", "http://www.opengis.net/wmts/1.0", "xmlns:ows",
                "http://www.opengis.net/ows/1.1", "xmlns:xlink", "http://www.w3.org/1999/xlink", "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance", "xsi:schemaLocation",
                "http://www.opengis.net/wmts/1.0 http://schemas.opengis.net/wmts/1.0/wmtsGetCapabilities_response.xsd");
        xml.open("ows:ServiceIdentification").text("ows:Title", sentences.of("ogc.title")).text("ows:Abstract", sentences.of("ogc.text"))
                .text("ows:ServiceType", "OGC WMTS").text("ows:ServiceTypeVersion", "1.0.0").text("ows:Fees", terms.licence())
                .text("ows:AccessConstraints", terms.approval()).close();
        xml.open("ows:OperationsMetadata");
        operation(xml, "GetCapabilities");
        operation(xml, "GetTile");
        xml.close().open("Contents");
        layer(xml, register);
        TileGrid.ALL.forEach(grid -> grid(xml, grid));
        xml.close().empty("ServiceMetadataURL", "xlink:href", address + "/1.0.0/WMTSCapabilities.xml");
        return xml.close().bytes();
    }

    private void operation(Xml xml, String name) {
        xml.open("ows:Operation", "name", name).open("ows:DCP").open("ows:HTTP").open("ows:Get", "xlink:href", address + "?")
                .open("ows:Constraint", "name", "GetEncoding").open("ows:AllowedValues").text("ows:Value", "KVP").close().close()
                .close().close().close().close();
    }

    private void layer(Xml xml, Envelope register) {
        xml.open("Layer").text("ows:Title", sentences.of("wms.layer.map")).text("ows:Abstract", terms.attribution());
        if (!register.isNull()) {
            xml.open("ows:WGS84BoundingBox").text("ows:LowerCorner", register.getMinX() + " " + register.getMinY())
                    .text("ows:UpperCorner", register.getMaxX() + " " + register.getMaxY()).close();
        }
        xml.text("ows:Identifier", Wmts.LAYER);
        for (String look : MapLook.NAMES) {
            xml.open("Style", "isDefault", look.equals(MapLook.NAMES.get(0))).text("ows:Title", sentences.of("ogc.look." + look))
                    .text("ows:Identifier", look).close();
        }
        xml.text("Format", "image/png");
        TileGrid.ALL.forEach(grid -> limits(xml, grid, register));
        xml.empty("ResourceURL", "format", "image/png", "resourceType", "tile", "template",
                address + "/1.0.0/" + Wmts.LAYER + "/{style}/{TileMatrixSet}/{TileMatrix}/{TileRow}/{TileCol}.png").close();
    }

    private static void limits(Xml xml, TileGrid grid, Envelope register) {
        xml.open("TileMatrixSetLink").text("TileMatrixSet", grid.id()).open("TileMatrixSetLimits");
        for (int zoom = 0; zoom <= grid.lastZoom(true); zoom++) {
            TileGrid.Range range = grid.range(register, zoom);
            xml.open("TileMatrixLimits").text("TileMatrix", zoom).text("MinTileRow", range.firstRow()).text("MaxTileRow", range.lastRow())
                    .text("MinTileCol", range.firstColumn()).text("MaxTileCol", range.lastColumn()).close();
        }
        xml.close().close();
    }

    private static void grid(Xml xml, TileGrid grid) {
        String system = grid.system().urn();
        double edge = Math.abs(grid.origin().get(0));
        double other = Math.abs(grid.origin().get(1));
        xml.open("TileMatrixSet").text("ows:Identifier", grid.id()).open("ows:BoundingBox", "crs", system)
                .text("ows:LowerCorner", -edge + " " + -other).text("ows:UpperCorner", edge + " " + other).close()
                .text("ows:SupportedCRS", system);
        if (grid.scales() != null) {
            xml.text("WellKnownScaleSet", "urn:ogc:def:wkss:OGC:1.0:" + grid.scales());
        }
        List<Double> origin = grid.origin();
        for (int zoom = 0; zoom <= grid.lastZoom(true); zoom++) {
            xml.open("TileMatrix").text("ows:Identifier", zoom).text("ScaleDenominator", grid.scaleDenominator(zoom))
                    .text("TopLeftCorner", origin.get(0) + " " + origin.get(1)).text("TileWidth", 256).text("TileHeight", 256)
                    .text("MatrixWidth", grid.columns(zoom)).text("MatrixHeight", grid.rows(zoom)).close();
        }
        xml.close();
    }
}
