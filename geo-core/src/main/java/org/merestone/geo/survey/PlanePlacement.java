package org.merestone.geo.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.merestone.geo.crs.GaussKrueger;
import org.merestone.geo.crs.GaussZone;
import org.merestone.geo.crs.GridPoint;
import org.merestone.geo.crs.LonLat;

/** Places rows by X and Y: import rules 12, 13 and 15, and the other readings that rule 14 offers. */
final class PlanePlacement implements Placement {

    private static final List<GaussZone> ZONES = Stream.concat(
            IntStream.rangeClosed(25, 45).mapToObj(GaussZone::three),
            IntStream.rangeClosed(13, 23).mapToObj(GaussZone::six)).toList();

    /** X of 9° N: south of all townships, and more than any Y without prefix. */
    private static final double LEAST_NORTHING = 1_000_000;

    private final SurveyContext context;
    private final @Nullable GaussZone declared;
    private final @Nullable GaussZone forced;
    private final DegreePlacement degrees;
    private final Findings findings;
    private final boolean swap;
    private boolean prefixed;

    PlanePlacement(SurveyContext context, Declared declared, DegreePlacement degrees, Findings findings) {
        this.context = context;
        this.declared = declared.zone();
        this.forced = context.mendedZone().orElse(null);
        this.degrees = degrees;
        this.findings = findings;
        this.swap = context.mends(Mend.Kind.SWAP_XY);
    }

    @Override
    public Place place(RawRow row) {
        PlaneNumbers plane = numbers(row);
        if (plane == null) {
            return Place.NOWHERE;
        }
        prefixed |= plane.isPrefixed();
        if (!plane.northInRange() || !plane.eastInRange()) {
            outOfRange(row, plane);
            return Place.NOWHERE;
        }
        Optional<GaussZone> zone = zone(row, plane);
        if (zone.isEmpty()) {
            return Place.NOWHERE;
        }
        Place place = plane.in(zone.get()).map(Place::of).orElse(Place.NOWHERE);
        if (place.position() != null) {
            degrees.compare(row, place.position());
        }
        return place;
    }

    @Override
    public List<OfferedMend> otherReadings(RawRow row) {
        List<OfferedMend> offers = new ArrayList<>();
        PlaneNumbers plane = new PlaneNumbers(row.number(Column.NORTH), row.number(Column.EAST));
        if (context.expectedArea() == null || Double.isNaN(plane.north()) || Double.isNaN(plane.east())) {
            return offers;
        }
        swapOffer(plane.swapped()).ifPresent(offers::add);
        ZONES.stream().filter(zone -> !zone.equals(plane.zone(null).orElse(null)))
                .flatMap(zone -> zoneOffer(plane, zone).stream()).limit(1).forEach(offers::add);
        return offers;
    }

    /** Whether an easting carries its zone number. */
    boolean isPrefixed() {
        return prefixed;
    }

    private @Nullable PlaneNumbers numbers(RawRow row) {
        double north = number(row, Column.NORTH);
        double east = number(row, Column.EAST);
        if (Double.isNaN(north) || Double.isNaN(east)) {
            return null;
        }
        return swap ? new PlaneNumbers(east, north) : new PlaneNumbers(north, east);
    }

    private double number(RawRow row, Column column) {
        double number = row.number(column);
        if (Double.isNaN(number) && row.has(column)) {
            findings.ofRow(FindingKind.NOT_A_NUMBER, row.number(), column, Map.of("field", column, "text", row.text(column)));
        } else if (Double.isNaN(number) && row.complete()) {
            findings.ofRow(FindingKind.MISSING_VALUE, row.number(), column, Map.of("field", column));
        }
        return context.mends(Mend.Kind.ROUND) ? Math.rint(number * 1e4) / 1e4 : number;
    }

    private void outOfRange(RawRow row, PlaneNumbers plane) {
        Optional<OfferedMend> swap = swapOffer(plane.swapped()).or(() -> swapOfUnknownZone(plane.swapped()));
        if (swap.isPresent()) {
            findings.ofRow(FindingKind.SWAPPED, row.number(), Column.NORTH,
                    Map.of("first", row.text(Column.NORTH), "second", row.text(Column.EAST)), swap.get());
            return;
        }
        if (!plane.northInRange()) {
            findings.ofRow(FindingKind.NORTHING_RANGE, row.number(), Column.NORTH, Map.of("text", row.text(Column.NORTH)));
        }
        if (!plane.eastInRange()) {
            findings.ofRow(FindingKind.EASTING_RANGE, row.number(), Column.EAST, Map.of("text", row.text(Column.EAST)));
        }
    }

    private Optional<GaussZone> zone(RawRow row, PlaneNumbers plane) {
        if (forced != null) {
            return Optional.of(forced);
        }
        if (plane.isPrefixed()) {
            return prefixZone(row, plane);
        }
        Optional<GaussZone> zone = Optional.ofNullable(declared == null ? context.assumedZone() : declared)
                .or(() -> zoneProvedByDegrees(row, plane));
        if (zone.isEmpty() && !findings.has(FindingKind.ZONE_NOT_STATED)) {
            OfferedMend[] offers = ZONES.stream().flatMap(some -> zoneOffer(plane, some).stream()).limit(2)
                    .filter(offer -> context.expectedArea() != null).toArray(OfferedMend[]::new);
            findings.ofFile(FindingKind.ZONE_NOT_STATED, Map.of("text", row.text(Column.EAST)), offers);
        }
        return zone;
    }

    private Optional<GaussZone> prefixZone(RawRow row, PlaneNumbers plane) {
        Optional<GaussZone> zone = GaussZone.ofPrefix(plane.prefix());
        if (zone.isEmpty()) {
            findings.ofRow(FindingKind.UNKNOWN_PREFIX, row.number(), Column.EAST, Map.of("prefix", plane.prefix()),
                    otherReadings(row).toArray(OfferedMend[]::new));
        } else if (declared != null && !zone.get().equals(declared)) {
            findings.ofRow(FindingKind.ZONE_DISAGREES, row.number(), Column.EAST,
                    Map.of("declared", declared.number(), "prefix", plane.prefix()),
                    zoneOffer(plane, zone.get()).stream().toArray(OfferedMend[]::new));
        } else if (declared == null && context.expectedArea() == null && isUnlikeStated(zone.get(), context.assumedZone())) {
            findings.ofRow(FindingKind.ZONE_UNLIKE_STATED, row.number(), Column.EAST,
                    Map.of("stated", context.assumedZone().number(), "prefix", plane.prefix()),
                    zoneOffer(plane, context.assumedZone()).stream().toArray(OfferedMend[]::new));
        }
        return zone;
    }

    private static boolean isUnlikeStated(GaussZone zone, @Nullable GaussZone stated) {
        return stated != null && stated.width() == zone.width() && !stated.equals(zone);
    }

    /** A row that gives longitude and latitude too tells the zone of its easting, if the two agree in it. */
    private Optional<GaussZone> zoneProvedByDegrees(RawRow row, PlaneNumbers plane) {
        return ZONES.stream().filter(zone -> plane.in(zone).filter(grid ->
                degrees.agrees(row, GaussKrueger.position(grid))).isPresent()).findFirst();
    }

    private Optional<OfferedMend> swapOffer(PlaneNumbers swapped) {
        Optional<GaussZone> zone = forced == null
                ? swapped.zone(declared == null ? context.assumedZone() : declared) : Optional.of(forced);
        return zone.flatMap(swapped::in).map(GaussKrueger::position).filter(context::isExpected)
                .map(position -> new OfferedMend(Mend.of(Mend.Kind.SWAP_XY), position));
    }

    /** Numbers that are X and Y only when they are exchanged tell so without their zone. */
    private Optional<OfferedMend> swapOfUnknownZone(PlaneNumbers swapped) {
        boolean telling = !swapped.isPrefixed() && forced == null && declared == null && context.assumedZone() == null
                && swapped.northInRange() && swapped.eastInRange() && swapped.north() > LEAST_NORTHING;
        return telling ? Optional.of(new OfferedMend(Mend.of(Mend.Kind.SWAP_XY), null)) : Optional.empty();
    }

    private Optional<OfferedMend> zoneOffer(PlaneNumbers plane, GaussZone zone) {
        Optional<LonLat> position = plane.in(zone).map((GridPoint grid) -> GaussKrueger.position(grid));
        return position.filter(context::isExpected).map(there -> new OfferedMend(Mend.zone(zone), there));
    }
}
