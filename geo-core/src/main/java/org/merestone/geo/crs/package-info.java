/**
 * Positions and directions on CGCS2000 as types that cannot be confused: longitude/latitude, Gauss-Krüger grid points with
 * their zone, three kinds of azimuth; what turns one into another; and measures on the ellipsoid. Hides GeoTools and
 * GeographicLib: no type of theirs appears in a signature.
 */
@NullMarked
package org.merestone.geo.crs;

import org.jspecify.annotations.NullMarked;
