package org.merestone.web.ogc;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.merestone.geo.LegalTime;
import org.merestone.web.problem.Sentences;
import org.merestone.web.register.PublishedRegister;
import org.merestone.web.terms.DataTerms;
import org.springframework.stereotype.Component;

/** Says what a collection is: titles, extent, coordinate systems, links. */
@Component
class CollectionDescriptions {

    /** An extent is rounded outward to hundredths of a degree, about a kilometre. */
    private static final double ROUNDED = 100;

    private final Sentences sentences;
    private final DataTerms terms;

    CollectionDescriptions(Sentences sentences, DataTerms terms) {
        this.terms = terms;
        this.sentences = sentences;
    }

    String title(Layer<?> layer) {
        return sentences.of("ogc.collection." + layer.id());
    }

    String text(Layer<?> layer) {
        return sentences.of("ogc.collection." + layer.id() + ".text");
    }

    Map<String, Object> of(Layer<?> layer, PublishedRegister register, List<Link> links) {
        return Members.of("id", layer.id(), "title", title(layer), "description", text(layer),
                "attribution", terms.attribution(), "itemType", "feature", "extent", extent(layer, register),
                "crs", OfferedSystems.of(register).uris(), "storageCrs", OfferedSystem.CGCS2000.uri(),
                "links", links.stream().map(Link::members).toList());
    }

    /** The links of a collection, whoever lists it. */
    List<Link> links(Layer<?> layer, Addresses addresses) {
        String items = addresses.at("collections", layer.id(), "items");
        List<Link> links = new ArrayList<>();
        for (Representation form : Representation.FEATURES) {
            links.add(addresses.link(items + "?f=" + form.parameter(), "items", form.mediaType(), "items." + form.name()));
        }
        links.add(addresses.link(addresses.at("collections", layer.id(), "queryables"),
                "http://www.opengis.net/def/rel/ogc/1.0/queryables", Representation.SCHEMA.mediaType(), "queryables"));
        links.add(addresses.link(addresses.at("collections", layer.id(), "tiles"),
                "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector", Representation.JSON.mediaType(), "tilesets.vector"));
        links.add(addresses.link(addresses.at("collections", layer.id(), "map", "tiles"),
                "http://www.opengis.net/def/rel/ogc/1.0/tilesets-map", Representation.JSON.mediaType(), "tilesets.map"));
        links.addAll(addresses.licence(terms));
        return links;
    }

    private static @Nullable Map<String, Object> extent(Layer<?> layer, PublishedRegister register) {
        // A collection that is empty today has the extent in which its features can come to lie.
        Envelope own = layer.now(register).bounds();
        Envelope bounds = own.isNull() ? register.bounds() : own;
        LocalDate earliest = layer.earliest(register);
        Map<String, Object> spatial = bounds.isNull() ? null : Members.of("bbox", List.of(bbox(bounds)), "crs", OfferedSystem.CRS84.uri());
        Map<String, Object> temporal = earliest == null ? null : Members.of("interval", List.of(List.of(start(earliest),
                LegalTime.startOf(register.day().plusDays(1)).minusSeconds(1).toInstant().toString())),
                "trs", "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian");
        return spatial == null && temporal == null ? null : Members.of("spatial", spatial, "temporal", temporal);
    }

    private static String start(LocalDate day) {
        return LegalTime.startOf(day).toInstant().toString();
    }

    static List<Double> bbox(Envelope bounds) {
        return List.of(Math.floor(bounds.getMinX() * ROUNDED) / ROUNDED, Math.floor(bounds.getMinY() * ROUNDED) / ROUNDED,
                Math.ceil(bounds.getMaxX() * ROUNDED) / ROUNDED, Math.ceil(bounds.getMaxY() * ROUNDED) / ROUNDED);
    }
}
