/**
 * Positions and directions on CGCS2000 as types that cannot be confused: longitude/latitude, Gauss-Krüger grid points with their zone,
 * three kinds of azimuth; what turns one into another; measures on the ellipsoid; and reading and writing of angles and coordinates.
 *
 * <p>What is promised: every one of the 64 systems EPSG:4491–4554 agrees with PROJ 9.1.1 within 2e-5 m, forward and back, up to 3° from the
 * central meridian between the equator and 55° (a position is projected up to 4°, beyond that refused); lengths and areas are Karney's, to
 * nanometres; WGS 84 is taken to equal CGCS2000. 1954 and 1980 coordinates are refused: there is a
 * {@link org.merestone.geo.crs.ConversionCertificate} to record with coordinates that an authorised office has converted. No zone is ever
 * assumed for a division: a line may cross the edge of one. {@link org.merestone.geo.crs.PhoneMapShift} is the suspicion that positions
 * came off a phone map (GCJ-02, BD-09); nothing takes such a shift away but a person's recorded decision.
 *
 * <p>Hides the projection's series, GeographicLib, and GeoTools, which serves the systems of the EPSG database only: no type of theirs
 * appears in a signature.
 */
@NullMarked
package org.merestone.geo.crs;

import org.jspecify.annotations.NullMarked;
