/**
 * Files of features in and out. {@link org.merestone.geo.format.VectorFile} reads any
 * {@link org.merestone.geo.format.Format} into {@link org.merestone.geo.format.Layer}s of {@link org.merestone.geo.format.Feature}s,
 * each with its canonical position (EPSG:4490, longitude first) and the coordinates as given, and writes a layer into any of them.
 * What is wrong or open in a file is a {@link org.merestone.geo.format.VectorFinding}: place, fault, and the
 * {@link org.merestone.geo.format.VectorMend}s that a person may answer with; the file is then read again with the answer. No content
 * makes a reader throw. {@link org.merestone.geo.format.GeoJsonReader} and {@link org.merestone.geo.format.GeoJsonWriter} stream GeoJSON
 * larger than memory, and refuse with one exception.
 *
 * <table>
 * <caption>What each format keeps and loses</caption>
 * <tr><th>format</th><th>in</th><th>out</th><th>coordinate system</th><th>digits out</th></tr>
 * <tr><td>GeoJSON</td><td>all; heights, ids</td><td>all</td><td>always longitude, latitude; an old {@code crs} member is
 *     believed if it names a known system</td><td>9 decimals of a degree (0.1 mm)</td></tr>
 * <tr><td>Shapefile</td><td>points, lines, areas, heights; zipped or loose; text by .cpg, else UTF-8, else GB18030, which is told; memo
 *     fields and multipatches are not read</td><td>no ids; field names cut to 10 bytes and texts to 254, which is told; a file
 *     for each kind of geometry, and one more ({@code _z}) for the features with heights where others have none; shells
 *     clockwise</td><td>.prj</td><td>as in memory</td></tr>
 * <tr><td>GeoPackage</td><td>feature tables, heights; no views, no BLOBs; a -wal file beside it is not looked at</td>
 *     <td>row numbers for ids; with spatial index</td><td>by EPSG code</td><td>as in memory</td></tr>
 * <tr><td>KML, KMZ</td><td>placemarks by folder, heights, ids, extended data; all values are text; no links, models or tracks</td>
 *     <td>heights as absolute altitudes; whole numbers beyond 32 bits are text</td><td>always WGS 84</td><td>9 decimals</td></tr>
 * <tr><td>DXF</td><td>LINE, POINT, LWPOLYLINE, POLYLINE, heights; arcs become chords within 1 mm; the drawing's layer is a field; a
 *     hatch is an area if its boundary is of polylines or straight edges and fills no polyline of the drawing; no blocks, texts or other
 *     hatches, which are counted</td><td>AutoCAD 2000; areas are closed polylines, multi-parts fall apart, attributes
 *     stand in extended data; lines with heights are polylines in space; a drawing cannot tell a height of 0 from none</td>
 *     <td>cannot say: always asked, always told</td><td>4 decimals of a metre, 9 of a degree</td></tr>
 * <tr><td>CSV</td><td>WKT, or lon and lat, or x_north and y_east; all values are text; heights in WKT or in
 *     a column {@code z}</td><td>UTF-8 with byte order mark</td><td>a column {@code crs}; lon and lat without one are CGCS2000</td>
 *     <td>4 or 9 decimals</td></tr>
 * <tr><td>FlatGeobuf</td><td>all but binary fields</td><td>no ids, features without geometry left out; heights only where all features
 *     have them; with index, so in Hilbert order</td><td>by EPSG code</td><td>as in memory</td></tr>
 * </table>
 *
 * <p>Axis order in JTS geometries is east before north whatever a format or EPSG says; only the CSV columns x_north and y_east are the
 * surveyor's X and Y. A system is taken at its word if it is CGCS2000 (4490, 4491–4554), WGS 84 (4326) or Web Mercator (3857) and the
 * numbers can be of it; files of 1954 and 1980 want a certificate; for all else the ranges of the numbers decide what is offered, and a
 * person decides. WGS 84 is taken to equal CGCS2000.
 *
 * <p>Three-dimensional longitude, latitude and height (EPSG:4979, as GDAL labels whatever has a third ordinate, and 4480) are read by
 * their two dimensions; a feature with heights gets {@code height_datum} = {@code ELLIPSOID} unless it names another, and that is told.
 *
 * <p>Lines and areas in more than one layer, folder or layer of a drawing are told and taken together; with
 * {@code VectorOptions.askingForLayer} that is a question, which {@code VectorMend.TakeLayer} answers.
 *
 * <p>A height (高程) is a vertex's z, in metres, and no format changes it: EPSG:4490 and its zones have two dimensions, and converting a
 * position leaves z as it is. Above which datum it stands no file here can say, so the datum travels as an attribute of the feature, such
 * as {@code height_datum} (1985国家高程基准), which is read and written like any other; who gives heights away gives that field along. KML's
 * absolute altitudes are drawn above EGM96, whatever the field says. A geometry is written with heights where every vertex has one, and
 * without any where one is missing, which is told: NaN makes peers drop the geometry, and a gap is read as 0. Readers hold to the same
 * for GeoJSON, KML and WKT. Text has four decimals of a metre; binary formats have the height as in memory.
 *
 * <p>Everything is bounded by {@link org.merestone.geo.format.VectorBounds} before memory is given to it; archives are unpacked in memory
 * only; SQLite is read page by page, without running its SQL; XML without document types.
 */
@NullMarked
package org.merestone.geo.format;

import org.jspecify.annotations.NullMarked;
