package org.merestone.geo.survey;

/** Layout of an instrument file. */
public enum SurveyFormat {
    /** 南方CASS .dat: name, code, Y (east), X (north), H; no header. */
    CASS_DAT,
    /** Table with a header row that has northing and easting, as GNSS controllers export it. */
    RTK_TABLE,
    /** Table of longitudes and latitudes, decimal or in degrees, minutes and seconds. */
    LON_LAT_TABLE,
    /** Table of longitudes and latitudes packed as dd.mmss. */
    PACKED_TABLE,
    /** Land-parcel hand-in text (报盘): [属性描述] and [地块坐标] sections, closed rings. */
    LAND_PARCEL,
    /** Points, or vertices of lines and areas, of a GIS or CAD file. */
    VECTOR,
    /** None of these. */
    UNKNOWN
}
