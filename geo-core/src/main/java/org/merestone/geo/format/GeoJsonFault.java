package org.merestone.geo.format;

/** Why a GeoJSON file is refused; each has a sentence in the bundle beside this type. */
public enum GeoJsonFault {
    NOT_JSON, NOT_FEATURE_COLLECTION, NOT_A_FEATURE, CRS_REFUSED, GEOMETRY_MISSING, GEOMETRY_TYPE, COORDINATES, EMPTY_GEOMETRY,
    NOT_DEGREES, CODE_MISSING, NAME_MISSING, TOO_LARGE, TOO_MANY_VERTICES, TOO_MANY_FEATURES, OUT_OF_BOUNDS
}
