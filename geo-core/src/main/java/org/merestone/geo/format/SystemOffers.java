package org.merestone.geo.format;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.merestone.geo.crs.CoordinateSystem;
import org.merestone.geo.crs.GaussZone;
import org.merestone.geo.crs.LonLat;

/** The systems that a file may be in, by the ranges of its numbers: never a guess, only what a person may choose from. */
final class SystemOffers {

    private static final int WEB_MERCATOR = 3857;

    private SystemOffers() {
    }

    /**
     * Systems in which this position lies over China, or in the expected area where one is known; axes either way. An easting of eight
     * digits names its zone; one of six could be of any, so then every 3° zone is offered, and where the area is known the 6° zones too.
     */
    static VectorMend[] of(@Nullable Coordinate sample, @Nullable Envelope area) {
        if (sample == null) {
            return new VectorMend[0];
        }
        List<Integer> codes = new ArrayList<>();
        if (Math.abs(sample.x) <= 180 && Math.abs(sample.y) <= 180) {
            codes.add(LonLat.SRID);
        } else {
            Stream.of(sample.x, sample.y).flatMap(value -> OrdinateFit.prefixZone(value).stream())
                    .map(GaussZone::epsgPrefixed).forEach(codes::add);
            if (codes.isEmpty()) {
                IntStream.rangeClosed(25, 45).map(zone -> GaussZone.three(zone).epsg()).forEach(codes::add);
                if (area != null) {
                    IntStream.rangeClosed(13, 23).map(zone -> GaussZone.six(zone).epsg()).forEach(codes::add);
                }
                codes.add(WEB_MERCATOR);
            }
        }
        return codes.stream().map(CoordinateSystem::ofEpsg)
                .filter(system -> lands(system, sample.x, sample.y, area) || lands(system, sample.y, sample.x, area))
                .map(VectorMend.DeclareSystem::new).toArray(VectorMend[]::new);
    }

    private static boolean lands(CoordinateSystem system, double x, double y, @Nullable Envelope area) {
        if (OrdinateFit.of(new Coordinate(x, y), system) != OrdinateFit.FITS) {
            return false;
        }
        try {
            LonLat position = system.toLonLat(x, y);
            return area == null ? OrdinateFit.isOverChina(position.lon(), position.lat()) : area.contains(position.lon(), position.lat());
        } catch (IllegalArgumentException beyondTheSystem) {
            return false;
        }
    }
}
