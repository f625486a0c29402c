/**
 * The map for desktop GIS by the older standards: WMS 1.3.0 ({@code /wms}) and WMTS 1.0.0 ({@code /wmts}), the latter on the grids and
 * tiles of OGC API Tiles.
 *
 * <p>A picture is painted on the plane of the system asked for ({@link org.merestone.web.wms.PlaneSystem}), so that lettering is never
 * bent; only where the box has other proportions than the picture is it stretched. A refusal is a service exception in XML with a code of
 * the standard and the status 400. Pictures being painted at one moment share a bound on their pixels.
 */
@NullMarked
package org.merestone.web.wms;

import org.jspecify.annotations.NullMarked;
