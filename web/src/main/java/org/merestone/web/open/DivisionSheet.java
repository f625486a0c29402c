package org.merestone.web.open;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.CoverageUnion;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.merestone.boundary.line.LineInForce;
import org.merestone.data.division.Division;
import org.merestone.data.geometry.Geometries;
import org.merestone.geo.crs.Ellipsoid2000;
import org.merestone.web.register.Coverage;
import org.merestone.web.register.DayShown;
import org.merestone.web.register.PublishedRegister;

/**
 * What the public may know of a division on a day: its area, its neighbours, its markers. Everything is derived from public lines; a
 * division that has a line which is not public has no area here.
 *
 * @param squareKilometres of the ellipsoid; null where the public may not know the area
 * @param neighbours       along its lines, the longest line first
 * @param markers          that stand on its lines today
 * @param map              where a picture shows the whole of it; null without an area
 */
public record DivisionSheet(Division division, List<Division> path, @Nullable Double squareKilometres, List<Neighbour> neighbours,
        int markers, List<Division> parts, @Nullable View map) {

    /** A unit on the other side; nameless where nobody keeps what lies beyond. */
    public record Neighbour(String line, String code, String name, double kilometres, String status, double unsettledKilometres) {}

    /** The middle and zoom of a picture. */
    public record View(double lon, double lat, int zoom) {}

    /** A division that was there before, or after, and how much of the ground it shares, of a hundred. */
    public record Share(Division division, int percent) {}

    static DivisionSheet of(PublishedRegister register, DayShown shown, Division division) {
        Coverage coverage = shown.coverage();
        Geometry area = area(coverage, division.id());
        Set<UUID> units = units(coverage, division.id());
        List<LineInForce> lines = coverage.lines().stream().filter(line -> units.contains(line.left().id())
                || line.right() != null && units.contains(line.right().id())).toList();
        Set<UUID> own = lines.stream().map(LineInForce::id).collect(Collectors.toSet());
        List<Division> path = new ArrayList<>();
        for (UUID up = division.parentId(); up != null && path.size() < 5; ) {
            Division above = coverage.divisions().find(up);
            up = above == null ? null : above.parentId();
            if (above != null) {
                path.add(0, above);
            }
        }
        return new DivisionSheet(division, path, area == null ? null : Ellipsoid2000.area(area) / 1e6,
                lines.stream().filter(line -> line.right() == null || units.contains(line.left().id()) != units.contains(line.right().id()))
                        .map(line -> neighbour(line, units)).sorted(Comparator.comparingDouble(Neighbour::kilometres).reversed()).toList(),
                (int) shown.markers().stream().filter(marker -> own.contains(marker.lineId())).count(),
                parts(coverage, division.id()), area == null ? null : view(area));
    }

    private static Neighbour neighbour(LineInForce line, Set<UUID> units) {
        LineInForce.Side other = units.contains(line.left().id()) ? line.right() : line.left();
        return new Neighbour(line.name(), other == null ? "" : other.code(), other == null ? "" : other.name(), line.lengthM() / 1000,
                line.legalStatus().name(), line.unsettledM() / 1000);
    }

    /** What a division's own lines enclose, else all its parts together; null where the public may not know one of them. */
    static @Nullable Geometry area(Coverage coverage, UUID id) {
        Geometry own = coverage.areas().values().stream().map(areas -> areas.get(id.toString())).filter(Objects::nonNull).findFirst()
                .orElse(null);
        if (own != null) {
            return own;
        }
        List<Geometry> parts = new ArrayList<>();
        for (Division part : parts(coverage, id)) {
            Geometry area = area(coverage, part.id());
            if (area == null) {
                return null;
            }
            parts.add(area);
        }
        return parts.isEmpty() ? null : CoverageUnion.union(Geometries.FACTORY.buildGeometry(parts));
    }

    private static List<Division> parts(Coverage coverage, UUID id) {
        return coverage.divisions().all().stream().filter(each -> id.equals(each.parentId()) && !id.equals(each.id()))
                .sorted(Comparator.comparing(Division::code)).toList();
    }

    /** The division with all that lies in it. */
    private static Set<UUID> units(Coverage coverage, UUID id) {
        Set<UUID> units = new HashSet<>(Set.of(id));
        parts(coverage, id).forEach(part -> units.addAll(units(coverage, part.id())));
        return units;
    }

    private static View view(Geometry area) {
        Envelope box = area.getEnvelopeInternal();
        Coordinate middle = box.centre();
        int zoom = PictureMap.LAST_ZOOM;
        while (zoom > PictureMap.FIRST_ZOOM && !PictureMap.around(middle.x, middle.y, zoom).contains(box)) {
            zoom--;
        }
        return new View(Math.rint(middle.x * 1e5) / 1e5, Math.rint(middle.y * 1e5) / 1e5, zoom);
    }

    /** The divisions of another day that share ground with the area of this one, the largest share first; slivers left out. */
    static List<Share> sharing(PublishedRegister register, Geometry area, Division of, LocalDate other) {
        Coverage then = register.on(other).coverage();
        Map<String, Geometry> areas = then.areas().getOrDefault(of.level(), new TreeMap<>());
        double whole = area.getArea();
        List<Share> shares = new ArrayList<>();
        areas.forEach((id, shape) -> {
            Division each = then.divisions().find(UUID.fromString(id));
            if (each != null && !each.id().equals(of.id()) && shape.getEnvelopeInternal().intersects(area.getEnvelopeInternal())) {
                int percent = (int) Math.round(100 * OverlayNGRobust.overlay(area, shape, OverlayNG.INTERSECTION).getArea() / whole);
                if (percent > 0) {
                    shares.add(new Share(each, percent));
                }
            }
        });
        shares.sort(Comparator.comparingInt(Share::percent).reversed());
        return shares;
    }

}
