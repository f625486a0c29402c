package org.merestone.geo.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
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

    private final SurveyContext context;
    private final @Nullable GaussZone declared;
    private final @Nullable GaussZone forced;
    private final DegreePlacement degrees;
    private final Findings findings;

    PlanePlacement(SurveyContext context, Declared declared, DegreePlacement degrees, Findings findings) {
        this.context = context;
        this.declared = declared.zone();
        this.forced = context.mendedZone().orElse(null);
        this.degrees = degrees;
        this.findings = findings;
    }

    @Override
    public Place place(RawRow row) {
        Optional<PlaneNumbers> numbers = numbers(row);
        if (numbers.isEmpty()) {
            return Place.NOWHERE;
        }
        PlaneNumbers plane = numbers.get();
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
        OptionalDouble north = Numbers.parse(row.text(Column.NORTH));
        OptionalDouble east = Numbers.parse(row.text(Column.EAST));
        if (context.expectedArea() == null || north.isEmpty() || east.isEmpty()) {
            return offers;
        }
        PlaneNumbers plane = new PlaneNumbers(north.getAsDouble(), east.getAsDouble());
        swapOffer(plane.swapped()).ifPresent(offers::add);
        ZONES.stream().filter(zone -> !zone.equals(plane.zone(null).orElse(null)))
                .flatMap(zone -> zoneOffer(plane, zone).stream()).limit(1).forEach(offers::add);
        return offers;
    }

    private Optional<PlaneNumbers> numbers(RawRow row) {
        OptionalDouble north = number(row, Column.NORTH);
        OptionalDouble east = number(row, Column.EAST);
        if (north.isEmpty() || east.isEmpty()) {
            return Optional.empty();
        }
        PlaneNumbers plane = new PlaneNumbers(north.getAsDouble(), east.getAsDouble());
        return Optional.of(context.mends(Mend.Kind.SWAP_XY) ? plane.swapped() : plane);
    }

    private OptionalDouble number(RawRow row, Column column) {
        OptionalDouble number = Numbers.parse(row.text(column));
        if (row.has(column) && number.isEmpty()) {
            findings.ofRow(FindingKind.NOT_A_NUMBER, row.number(), column, Map.of("field", column, "text", row.text(column)));
        } else if (number.isEmpty() && row.complete()) {
            findings.ofRow(FindingKind.MISSING_VALUE, row.number(), column, Map.of("field", column));
        }
        return number;
    }

    private void outOfRange(RawRow row, PlaneNumbers plane) {
        Optional<OfferedMend> swap = swapOffer(plane.swapped());
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
        }
        return zone;
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

    private Optional<OfferedMend> zoneOffer(PlaneNumbers plane, GaussZone zone) {
        Optional<LonLat> position = plane.in(zone).map((GridPoint grid) -> GaussKrueger.position(grid));
        return position.filter(context::isExpected).map(there -> new OfferedMend(Mend.zone(zone), there));
    }
}
