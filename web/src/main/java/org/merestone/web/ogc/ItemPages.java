package org.merestone.web.ogc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.merestone.data.conflict.Refusal;
import org.merestone.web.problem.Sentences;
import org.merestone.web.register.Published;
import org.merestone.web.register.PublishedRegister;
import org.merestone.web.register.RegisterKeeper;
import org.merestone.web.request.BadRequest;
import org.merestone.web.request.Takes;
import org.merestone.web.security.OpenToAll;
import org.merestone.web.terms.DataTerms;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The features of a collection, page by page, and one by its id; streamed as GeoJSON or JSON-FG, or shown with a map. */
@Controller
@Published
@OpenToAll
class ItemPages {

    private static final String CONTENT_CRS = "Content-Crs";
    /** A longer header does not get through servers and proxies; the link stands in the page too. */
    private static final int LONGEST_HEADER = 4_000;

    private final RegisterKeeper keeper;
    private final Layers layers;
    private final CollectionDescriptions descriptions;
    private final Sentences sentences;
    private final DataTerms terms;
    private final Clock clock;

    ItemPages(RegisterKeeper keeper, Layers layers, CollectionDescriptions descriptions, Sentences sentences, DataTerms terms,
            Clock clock) {
        this.keeper = keeper;
        this.layers = layers;
        this.descriptions = descriptions;
        this.sentences = sentences;
        this.terms = terms;
        this.clock = clock;
    }

    @Takes(value = {"f", "limit", "after", "offset", "bbox", "bbox-crs", "datetime", "crs", "filter", "filter-lang", "filter-crs",
        "profile"}, andMore = true)
    @GetMapping("/ogc/collections/{collectionId}/items")
    @Nullable ModelAndView items(@PathVariable String collectionId, HttpServletRequest request, HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        return items(layers.require(collectionId), request, response);
    }

    @Takes({"f", "crs", "profile"})
    @GetMapping("/ogc/collections/{collectionId}/items/{featureId}")
    @Nullable ModelAndView item(@PathVariable String collectionId, @PathVariable String featureId, HttpServletRequest request,
            HttpServletResponse response) throws IOException, HttpMediaTypeNotAcceptableException {
        return item(layers.require(collectionId), featureId, request, response);
    }

    private <T> @Nullable ModelAndView items(Layer<T> layer, HttpServletRequest request, HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        Representation form = Representation.of(request, Representation.FEATURES);
        PublishedRegister register = keeper.current();
        ItemsQuery query = ItemsQuery.read(request, layer, register);
        FeatureTable.Page<T> page = query.page(layer, register);
        page.rows().forEach(row -> requireReach(query.system(), layer.kind().shape().apply(row)));
        Addresses addresses = new Addresses(request, sentences);
        List<Link> links = new ArrayList<>(addresses.selfAndAlternates(form, Representation.FEATURES));
        if (page.more()) {
            links.add(addresses.link(addresses.with(ItemsQuery.AFTER, page.last(), ItemsQuery.OFFSET), "next", form.mediaType(), "next"));
        }
        links.add(addresses.link(addresses.at("collections", layer.id()), "collection", Representation.JSON.mediaType(), "collection"));
        links.addAll(addresses.licence(terms));
        if (form == Representation.HTML) {
            return new ModelAndView("ogc/items").addObject("links", links).addObject("collection", layer.id())
                    .addObject("title", descriptions.title(layer)).addObject("text", descriptions.text(layer))
                    .addObject("columns", layer.kind().properties().stream().map(Property::name).toList())
                    .addObject("rows", page.rows().stream().map(row -> ShownFeature.of(page.table(), row)).toList())
                    .addObject("matched", page.matched())
                    .addObject("next", page.more() ? addresses.with(ItemsQuery.AFTER, page.last(), ItemsQuery.OFFSET) : null)
                    .addObject("features", addresses.with("f", Representation.GEOJSON.parameter()));
        }
        GeoJsonProfile profile = GeoJsonProfile.of(request, form);
        start(response, form, query.system(), profile, links);
        links.stream().filter(link -> link.rel().equals("next") && link.href().length() <= LONGEST_HEADER)
                .forEach(next -> response.addHeader(HttpHeaders.LINK, "<" + next.href() + ">; rel=\"next\""));
        if (form == Representation.CSV) {
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + layer.id() + ".csv\"");
            response.setHeader(CONTENT_CRS, OfferedSystem.CRS84.header());
            if (!HttpMethod.HEAD.matches(request.getMethod())) {
                FeatureCsv.page(response.getOutputStream(), page);
            }
            return null;
        }
        if (!HttpMethod.HEAD.matches(request.getMethod())) {
            new FeatureJson(query.system(), profile, terms.attribution()).page(response.getOutputStream(), page, links, clock.instant());
        }
        return null;
    }

    private <T> @Nullable ModelAndView item(Layer<T> layer, String featureId, HttpServletRequest request, HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        Representation form = Representation.of(request, Representation.FEATURE);
        PublishedRegister register = keeper.current();
        Layer.Found<T> found = layer.find(register, featureId).orElseThrow(() -> new Refusal.NotFound("ogc.noFeature"));
        OfferedSystem system = ItemsQuery.system(request, ItemsQuery.CRS, OfferedSystems.of(register));
        requireReach(system, layer.kind().shape().apply(found.row()));
        Addresses addresses = new Addresses(request, sentences);
        List<Link> links = new ArrayList<>(addresses.selfAndAlternates(form, Representation.FEATURE));
        links.add(addresses.link(addresses.at("collections", layer.id()), "collection", Representation.JSON.mediaType(), "collection"));
        links.addAll(addresses.licence(terms));
        if (form == Representation.HTML) {
            return new ModelAndView("ogc/item").addObject("links", links).addObject("collection", layer.id())
                    .addObject("collectionTitle", descriptions.title(layer))
                    .addObject("columns", layer.kind().properties().stream().map(Property::name).toList())
                    .addObject("feature", ShownFeature.of(found.table(), found.row()))
                    .addObject("features", addresses.with("f", Representation.GEOJSON.parameter()));
        }
        GeoJsonProfile profile = GeoJsonProfile.of(request, form);
        start(response, form, system, profile, links);
        if (!HttpMethod.HEAD.matches(request.getMethod())) {
            new FeatureJson(system, profile, terms.attribution()).feature(response.getOutputStream(), found.table(), found.row(), links);
        }
        return null;
    }

    private void start(HttpServletResponse response, Representation form, OfferedSystem system, GeoJsonProfile profile, List<Link> links) {
        response.setContentType(form.mediaType());
        response.setHeader(CONTENT_CRS, system.header());
        terms.address().ifPresent(address -> response.addHeader(HttpHeaders.LINK, "<" + address + ">; rel=\"license\""));
        if (form != Representation.CSV) {
            links.add(new Link(profile.uri(), "profile", "text/html", sentences.of("ogc.profile." + profile.id())));
            response.addHeader(HttpHeaders.LINK, "<" + profile.uri() + ">; rel=\"profile\"");
        }
    }

    /** What cannot be written in a system is refused before the first byte is. */
    private static void requireReach(OfferedSystem system, @Nullable Geometry shape) {
        if (shape != null && !system.reaches(shape.getEnvelopeInternal())) {
            throw new BadRequest("ogc.crsReach", system.uri());
        }
    }

    /** A feature as a page shows it. */
    record ShownFeature(String id, List<String> values) {

        static <T> ShownFeature of(FeatureTable<T> table, T row) {
            return new ShownFeature(table.id(row), table.kind().properties().stream().map(property -> {
                Object value = property.read().apply(row);
                return value == null ? "" : value.toString();
            }).toList());
        }
    }
}
