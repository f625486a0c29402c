package org.merestone.web.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.merestone.web.problem.Sentences;
import org.merestone.web.register.Published;
import org.merestone.web.register.RegisterKeeper;
import org.merestone.web.request.Takes;
import org.merestone.web.security.OpenToAll;
import org.merestone.web.terms.DataTerms;
import org.springframework.stereotype.Controller;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;

/** Where a client begins: the landing page, what the service conforms to, and its definition. */
@Controller
@Published
@OpenToAll
class StartPages {

    static final List<String> CONFORMS_TO = List.of(
            "http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/core",
            "http://www.opengis.net/spec/ogcapi-common-2/1.0/conf/collections",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/html",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
            "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs",
            "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/queryables",
            "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/queryables-query-parameters",
            "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/filter",
            "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/features-filter",
            "http://www.opengis.net/spec/ogcapi-features-4/1.0/conf/create-replace-delete",
            "http://www.opengis.net/spec/ogcapi-features-4/1.0/conf/update",
            "http://www.opengis.net/spec/ogcapi-features-4/1.0/conf/optimistic-locking-etags",
            "http://www.opengis.net/spec/cql2/1.0/conf/cql2-text",
            "http://www.opengis.net/spec/cql2/1.0/conf/cql2-json",
            "http://www.opengis.net/spec/cql2/1.0/conf/basic-cql2",
            "http://www.opengis.net/spec/cql2/1.0/conf/advanced-comparison-operators",
            "http://www.opengis.net/spec/cql2/1.0/conf/case-insensitive-comparison",
            "http://www.opengis.net/spec/cql2/1.0/conf/accent-insensitive-comparison",
            "http://www.opengis.net/spec/cql2/1.0/conf/basic-spatial-functions",
            "http://www.opengis.net/spec/cql2/1.0/conf/basic-spatial-functions-plus",
            "http://www.opengis.net/spec/cql2/1.0/conf/spatial-functions",
            "http://www.opengis.net/spec/cql2/1.0/conf/temporal-functions",
            "http://www.opengis.net/spec/cql2/1.0/conf/property-property",
            "http://www.opengis.net/spec/json-fg-1/1.0/conf/core",
            "http://www.opengis.net/spec/json-fg-1/1.0/conf/types-schemas",
            "http://www.opengis.net/spec/json-fg-1/1.0/conf/profiles",
            "http://www.opengis.net/spec/json-fg-1/1.0/conf/api",
            "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/core",
            "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/tileset",
            "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/tilesets-list",
            "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/dataset-tilesets",
            "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/geodata-tilesets",
            "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/mvt",
            "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/png",
            "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/oas30",
            "http://www.opengis.net/spec/tms/2.0/conf/tilematrixset",
            "http://www.opengis.net/spec/tms/2.0/conf/tilematrixsetlimits",
            "http://www.opengis.net/spec/tms/2.0/conf/tilesetmetadata",
            "http://www.opengis.net/spec/tms/2.0/conf/json-tilematrixset",
            "http://www.opengis.net/spec/tms/2.0/conf/json-tilematrixsetlimits",
            "http://www.opengis.net/spec/tms/2.0/conf/json-tilesetmetadata");
    private static final List<Representation> DEFINITION = List.of(Representation.OPENAPI, Representation.HTML);

    private final RegisterKeeper keeper;
    private final OpenApiDocument definition;
    private final Sentences sentences;
    private final DataTerms terms;

    StartPages(RegisterKeeper keeper, OpenApiDocument definition, Sentences sentences, DataTerms terms) {
        this.terms = terms;
        this.keeper = keeper;
        this.definition = definition;
        this.sentences = sentences;
    }

    @Takes("f")
    @GetMapping({"/ogc", "/ogc/"})
    Object landing(HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
        Representation form = Representation.of(request, Representation.DOCUMENT);
        Addresses addresses = new Addresses(request, sentences);
        List<Link> links = new ArrayList<>(addresses.selfAndAlternates(form, Representation.DOCUMENT));
        links.add(addresses.link(addresses.at("api"), "service-desc", Representation.OPENAPI.mediaType(), "service-desc"));
        links.add(addresses.link(addresses.at("api") + "?f=html", "service-doc", Representation.HTML.mediaType(), "service-doc"));
        links.add(addresses.link(addresses.at("conformance"), "conformance", Representation.JSON.mediaType(), "conformance"));
        links.add(addresses.link(addresses.at("collections"), "data", Representation.JSON.mediaType(), "data"));
        links.add(addresses.link(addresses.at("tiles"), "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector",
                Representation.JSON.mediaType(), "tilesets.vector"));
        links.add(addresses.link(addresses.at("map", "tiles"), "http://www.opengis.net/def/rel/ogc/1.0/tilesets-map",
                Representation.JSON.mediaType(), "tilesets.map"));
        links.add(addresses.link(addresses.at("tileMatrixSets"), "http://www.opengis.net/def/rel/ogc/1.0/tiling-schemes",
                Representation.JSON.mediaType(), "tileGrids"));
        links.addAll(addresses.licence(terms));
        return Answers.document(form, Members.of("title", sentences.of("ogc.title"), "description", sentences.of("ogc.text"),
                "attribution", terms.attribution(), "links", members(links)), links, "ogc/start", Map.of());
    }

    @Takes("f")
    @GetMapping("/ogc/conformance")
    Object conformance(HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
        Representation form = Representation.of(request, Representation.DOCUMENT);
        List<Link> links = new Addresses(request, sentences).selfAndAlternates(form, Representation.DOCUMENT);
        return Answers.document(form, Members.of("links", members(links), "conformsTo", CONFORMS_TO), links, "ogc/conformance", Map.of());
    }

    @Takes("f")
    @GetMapping("/ogc/api")
    Object definition(HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
        Representation form = Representation.of(request, DEFINITION);
        Addresses addresses = new Addresses(request, sentences);
        return Answers.document(form, definition.of(addresses.landing(), keeper.current()),
                addresses.selfAndAlternates(form, DEFINITION), "ogc/api", Map.of());
    }

    static List<Map<String, Object>> members(List<Link> links) {
        return links.stream().map(Link::members).toList();
    }
}
