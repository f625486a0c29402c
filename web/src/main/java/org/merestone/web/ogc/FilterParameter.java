package org.merestone.web.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;
import org.merestone.data.geometry.Geometries;
import org.merestone.web.cql.Cql2;
import org.merestone.web.cql.Filter;
import org.merestone.web.cql.Kind;
import org.merestone.web.cql.Vocabulary;
import org.merestone.web.request.BadRequest;

/** Reads {@code filter}, in the language of {@code filter-lang}, with geometries in the axis order of {@code filter-crs}. */
final class FilterParameter {

    static final String FILTER = "filter";
    static final String LANGUAGE = "filter-lang";
    static final String SYSTEM = "filter-crs";
    static final String TEXT = "cql2-text";
    static final String JSON = "cql2-json";

    private FilterParameter() {}

    static @Nullable Filter read(HttpServletRequest request, FeatureKind<?> kind, OfferedSystems systems) {
        OfferedSystem system = ItemsQuery.system(request, SYSTEM, systems);
        String language = request.getParameter(LANGUAGE);
        if (language != null && !language.equals(TEXT) && !language.equals(JSON)) {
            throw new BadRequest("ogc.filterLanguage", TEXT + ", " + JSON);
        }
        String filter = request.getParameter(FILTER);
        if (filter == null) {
            return null;
        }
        Vocabulary vocabulary = new Vocabulary(words(kind), geometry -> placed(geometry, system),
                !system.system().isGeographic() ? Vocabulary.NO_LONGITUDE : system.northFirst() ? 1 : 0);
        return JSON.equals(language) ? Cql2.json(filter, vocabulary) : Cql2.text(filter, vocabulary);
    }

    /** The filter as a condition on the rows of a kind. */
    static <T> Predicate<T> condition(Filter filter, FeatureKind<T> kind) {
        Map<String, Property<T>> properties = new HashMap<>();
        kind.properties().forEach(property -> properties.put(property.name(), property));
        return row -> Boolean.TRUE.equals(filter.test(name -> {
            Property<T> property = properties.get(name);
            return property == null ? kind.shape().apply(row) : property.read().apply(row);
        }));
    }

    private static Map<String, Kind> words(FeatureKind<?> kind) {
        Map<String, Kind> words = new HashMap<>();
        kind.properties().forEach(property -> words.put(property.name(), switch (property.type()) {
            case TEXT -> Kind.TEXT;
            case NUMBER -> Kind.NUMBER;
            case DATE -> Kind.DATE;
        }));
        words.put(Queryables.GEOMETRY, Kind.GEOMETRY);
        return words;
    }

    private static Geometry placed(Geometry written, OfferedSystem system) {
        Geometry eastFirst = Geometries.FACTORY.createGeometry(written);
        if (system.northFirst()) {
            eastFirst.apply((CoordinateFilter) FilterParameter::turn);
            eastFirst.geometryChanged();
        }
        if (!system.system().isGeographic()) {
            return system.toRegister(eastFirst);
        }
        for (Coordinate position : eastFirst.getCoordinates()) {
            if (Math.abs(position.x) > 180 || Math.abs(position.y) > 90) {
                throw new IllegalArgumentException("not on the globe: " + position);
            }
        }
        return eastFirst;
    }

    private static void turn(Coordinate position) {
        double first = position.x;
        position.x = position.y;
        position.y = first;
    }
}
