package org.merestone.web.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.merestone.web.problem.Sentences;
import org.merestone.web.register.Published;
import org.merestone.web.register.PublishedRegister;
import org.merestone.web.register.RegisterKeeper;
import org.merestone.web.request.Takes;
import org.merestone.web.security.OpenToAll;
import org.springframework.stereotype.Controller;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The collections: all of them, one, and by what the items of one can be asked for. */
@Controller
@Published
@OpenToAll
class CollectionPages {

    private static final List<Representation> QUERYABLES = List.of(Representation.SCHEMA, Representation.HTML);

    private final RegisterKeeper keeper;
    private final Layers layers;
    private final CollectionDescriptions descriptions;
    private final Queryables queryables;
    private final Sentences sentences;

    CollectionPages(RegisterKeeper keeper, Layers layers, CollectionDescriptions descriptions, Queryables queryables, Sentences sentences) {
        this.keeper = keeper;
        this.layers = layers;
        this.descriptions = descriptions;
        this.queryables = queryables;
        this.sentences = sentences;
    }

    @Takes("f")
    @GetMapping("/ogc/collections")
    Object collections(HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
        Representation form = Representation.of(request, Representation.DOCUMENT);
        Addresses addresses = new Addresses(request, sentences);
        PublishedRegister register = keeper.current();
        List<Link> links = addresses.selfAndAlternates(form, Representation.DOCUMENT);
        List<Map<String, Object>> collections = layers.all().stream().map(layer -> {
            List<Link> own = new ArrayList<>();
            String address = addresses.at("collections", layer.id());
            own.add(addresses.link(address, "self", Representation.JSON.mediaType(), "self"));
            own.add(addresses.link(address + "?f=html", "alternate", Representation.HTML.mediaType(), "alternate.HTML"));
            own.addAll(descriptions.links(layer, addresses));
            return descriptions.of(layer, register, own);
        }).toList();
        return Answers.document(form, Members.of("links", StartPages.members(links), "collections", collections), links,
                "ogc/collections", Map.of());
    }

    @Takes("f")
    @GetMapping("/ogc/collections/{collectionId}")
    Object collection(@PathVariable String collectionId, HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
        Layer<?> layer = layers.require(collectionId);
        Representation form = Representation.of(request, Representation.DOCUMENT);
        Addresses addresses = new Addresses(request, sentences);
        List<Link> links = new ArrayList<>(addresses.selfAndAlternates(form, Representation.DOCUMENT));
        links.addAll(descriptions.links(layer, addresses));
        return Answers.document(form, descriptions.of(layer, keeper.current(), links), links, "ogc/collection", Map.of());
    }

    @Takes("f")
    @GetMapping("/ogc/collections/{collectionId}/queryables")
    Object queryables(@PathVariable String collectionId, HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
        Layer<?> layer = layers.require(collectionId);
        Representation form = Representation.of(request, QUERYABLES);
        Addresses addresses = new Addresses(request, sentences);
        return Answers.document(form, queryables.of(layer, addresses.at("collections", layer.id(), "queryables")),
                addresses.selfAndAlternates(form, QUERYABLES), "ogc/queryables", Map.of("collection", layer.id()));
    }
}
