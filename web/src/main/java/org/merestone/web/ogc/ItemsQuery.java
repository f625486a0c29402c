package org.merestone.web.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.merestone.web.cql.Filter;
import org.merestone.web.register.PublishedRegister;
import org.merestone.web.request.BadRequest;
import org.merestone.web.request.DeclaredParameters;

/**
 * What is asked of a collection's items.
 *
 * @param limit      features on a page
 * @param after      id that the page begins behind; null for the first page
 * @param offset     features that are passed over from there, for clients that page by numbers
 * @param area       null for everywhere
 * @param span       null for the register's day
 * @param system     that coordinates are answered in
 * @param properties values that properties must have, by name
 * @param filter     null for none
 */
record ItemsQuery(int limit, @Nullable String after, int offset, @Nullable AskedArea area, @Nullable Span span, OfferedSystem system,
        Map<String, String> properties, @Nullable Filter filter) {

    static final int USUAL_LIMIT = 100;
    /** More is taken for this, as the standard wants it. */
    static final int HIGHEST_LIMIT = 10_000;
    static final String F = "f";
    static final String LIMIT = "limit";
    static final String AFTER = "after";
    static final String OFFSET = "offset";
    static final String BBOX = "bbox";
    static final String BBOX_CRS = "bbox-crs";
    static final String DATETIME = "datetime";
    static final String CRS = "crs";
    private static final Set<String> OWN = Set.of(F, LIMIT, AFTER, OFFSET, BBOX, BBOX_CRS, DATETIME, CRS, FilterParameter.FILTER,
            FilterParameter.LANGUAGE, FilterParameter.SYSTEM, GeoJsonProfile.PARAMETER);
    private static final int LONGEST_ID = 80;
    private static final int LONGEST_VALUE = 200;

    /** Reads a request for the items of a layer; refuses what is not understood. */
    static ItemsQuery read(HttpServletRequest request, Layer<?> layer, PublishedRegister register) {
        OfferedSystems systems = OfferedSystems.of(register);
        Map<String, String> properties = properties(request, layer);
        String bbox = request.getParameter(BBOX);
        OfferedSystem boxSystem = system(request, BBOX_CRS, systems);
        String datetime = request.getParameter(DATETIME);
        return new ItemsQuery(limit(request.getParameter(LIMIT)), after(request.getParameter(AFTER)),
                offset(request.getParameter(OFFSET)),
                bbox == null ? null : BoxParameter.read(bbox, boxSystem), datetime == null ? null : Span.parse(datetime),
                system(request, CRS, systems), properties, FilterParameter.read(request, layer.kind(), systems));
    }

    static OfferedSystem system(HttpServletRequest request, String parameter, OfferedSystems systems) {
        String uri = request.getParameter(parameter);
        return uri == null ? OfferedSystem.CRS84 : systems.require(parameter, uri);
    }

    /** The page of a layer that this asks for. */
    <T> FeatureTable.Page<T> page(Layer<T> layer, PublishedRegister register) {
        return layer.during(register, span).select(area == null ? areaOfFilter() : area, condition(layer.kind()), after, offset, limit);
    }

    /** Where the filter can hold at all, so that not every feature need be asked. */
    private @Nullable AskedArea areaOfFilter() {
        Envelope box = filter == null ? null : filter.within(Queryables.GEOMETRY);
        return box == null ? null : AskedArea.of(List.of(box));
    }

    private <T> @Nullable Predicate<T> condition(FeatureKind<T> kind) {
        Predicate<T> condition = null;
        if (span != null) {
            condition = row -> kind.validity().apply(row).meets(span);
        }
        for (Map.Entry<String, String> wanted : properties.entrySet()) {
            Predicate<T> equal = equal(kind.property(wanted.getKey()).orElseThrow(), wanted.getValue());
            condition = condition == null ? equal : condition.and(equal);
        }
        if (filter != null) {
            Predicate<T> filtered = FilterParameter.condition(filter, kind);
            condition = condition == null ? filtered : condition.and(filtered);
        }
        return condition;
    }

    private static <T> Predicate<T> equal(Property<T> property, String value) {
        Object wanted = switch (property.type()) {
            case TEXT -> value;
            case NUMBER -> number(property.name(), value);
            case DATE -> date(property.name(), value);
        };
        return row -> wanted.equals(property.read().apply(row));
    }

    private static Double number(String name, String value) {
        try {
            return Double.valueOf(value);
        } catch (NumberFormatException e) {
            throw new BadRequest("request.wrongValue", name);
        }
    }

    private static LocalDate date(String name, String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw new BadRequest("request.wrongValue", name);
        }
    }

    private static Map<String, String> properties(HttpServletRequest request, Layer<?> layer) {
        Map<String, String> properties = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (layer.kind().property(name).isPresent()) {
                if (values[0].length() > LONGEST_VALUE) {
                    throw new BadRequest("request.tooLong", name, LONGEST_VALUE);
                }
                properties.put(name, values[0]);
            } else if (!OWN.contains(name) && !DeclaredParameters.isEverywhere(name)) {
                throw DeclaredParameters.unknown(name, known(layer.kind().properties()));
            }
        });
        return properties;
    }

    private static <T> Set<String> known(Collection<Property<T>> properties) {
        Set<String> known = new TreeSet<>(OWN);
        properties.forEach(property -> known.add(property.name()));
        return known;
    }

    private static int limit(@Nullable String text) {
        if (text == null) {
            return USUAL_LIMIT;
        }
        Optional<Long> limit = text.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
        return limit.filter(number -> number >= 1).map(number -> (int) Math.min(number, HIGHEST_LIMIT))
                .orElseThrow(() -> new BadRequest("ogc.limit", HIGHEST_LIMIT));
    }

    private static int offset(@Nullable String text) {
        if (text != null && !text.matches("[0-9]{1,9}")) {
            throw new BadRequest("request.wrongValue", OFFSET);
        }
        return text == null ? 0 : Integer.parseInt(text);
    }

    private static @Nullable String after(@Nullable String text) {
        if (text != null && (text.isEmpty() || text.length() > LONGEST_ID)) {
            throw new BadRequest("request.wrongValue", AFTER);
        }
        return text;
    }
}
