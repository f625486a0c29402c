package org.merestone.data.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.merestone.data.demo.DemoLine.Numbering;

/** Turns the drawn borders into lines with sides, nodes, courses and a stage of work for each. */
final class LineSurvey {

    private static final int CUSTOMARY = 4;

    private final Landscape land;
    private final List<DemoTownship> townships;
    private final List<String> riverNames;
    private final Map<Integer, DemoNode> nodes = new LinkedHashMap<>();
    private final List<DemoLine> lines = new ArrayList<>();

    LineSurvey(Landscape land, List<DemoTownship> townships, List<String> riverNames) {
        this.land = land;
        this.townships = townships;
        this.riverNames = riverNames;
        var borders = land.borders().stream().map(this::withSmallerCodeOnTheLeft).toList();
        collectNodes(borders);
        var states = states(borders);
        var codes = new HashSet<String>();
        for (var border : borders) {
            lines.add(line(border, code(border, codes), states.getOrDefault(border, DemoLineState.APPROVED)));
        }
        lines.sort(Comparator.comparing(DemoLine::code));
    }

    List<DemoLine> lines() {
        return List.copyOf(lines);
    }

    List<DemoNode> nodes() {
        return List.copyOf(nodes.values());
    }

    private Landscape.Border withSmallerCodeOnTheLeft(Landscape.Border border) {
        if (land.leftOf(border.path().get(0), border.path().get(1)) == border.unitA()) {
            return border;
        }
        var back = new ArrayList<>(border.path());
        Collections.reverse(back);
        return new Landscape.Border(border.unitA(), border.unitB(), List.copyOf(back));
    }

    private void collectNodes(List<Landscape.Border> borders) {
        var unitsAt = new LinkedHashMap<Integer, Set<Integer>>();
        for (var border : borders) {
            for (int vertex : List.of(first(border), last(border))) {
                var units = unitsAt.computeIfAbsent(vertex, v -> new TreeSet<>());
                units.add(border.unitA());
                units.add(border.unitB());
            }
        }
        unitsAt.forEach((vertex, units) -> {
            var inside = units.stream().filter(Partition::isTownship).map(u -> townships.get(u).code()).toList();
            var serials = units.stream().map(this::serial).sorted(Comparator.comparing("000"::equals)).toList();
            nodes.put(vertex, new DemoNode(DemoCounty.CODE + String.join("", serials),
                    Frame.point(land.mosaic().vertices.get(vertex)), inside));
        });
    }

    private String serial(int unit) {
        return Partition.isTownship(unit) ? townships.get(unit).code().substring(6) : "000";
    }

    private String code(Landscape.Border border, Set<String> used) {
        var code = DemoCounty.CODE + serial(border.unitA()) + serial(border.unitB());
        var free = code;
        for (int again = 2; !used.add(free); again++) {
            free = code + "-" + again;
        }
        return free;
    }

    /** The lines that are not law yet: best those of a handy length that run from tri-point to tri-point. */
    private Map<Landscape.Border, DemoLineState> states(List<Landscape.Border> borders) {
        var candidates = borders.stream().filter(Landscape.Border::betweenTownships)
                .sorted(Comparator.comparingDouble(this::unhandiness)).toList();
        var states = new HashMap<Landscape.Border, DemoLineState>();
        var pending = List.of(DemoLineState.UNDER_SURVEY, DemoLineState.ONE_SIDE_CONFIRMED,
                DemoLineState.BOTH_SIDES_CONFIRMED);
        for (int i = 0; i < CUSTOMARY + pending.size(); i++) {
            states.put(candidates.get(i), i < CUSTOMARY ? DemoLineState.CUSTOMARY : pending.get(i - CUSTOMARY));
        }
        return states;
    }

    private double unhandiness(Landscape.Border border) {
        boolean closed = nodes.get(first(border)).isTriPoint() && nodes.get(last(border)).isTriPoint();
        double length = length(land.linework().join(border.path()));
        return Math.abs(length - 9_000) + (closed ? 0 : 100_000);
    }

    private DemoLine line(Landscape.Border border, String code, DemoLineState state) {
        var drawn = land.linework().join(border.path());
        var geometry = Frame.line(drawn);
        boolean interior = border.betweenTownships();
        var a = townships.get(border.unitA());
        var b = interior ? townships.get(border.unitB()) : null;
        var name = a.shortName() + (b == null ? "县界" : b.shortName()) + "线";
        var numbering = numbering(geometry);
        boolean forward = DemoLine.isForward(numbering, geometry);
        var turns = interior && state != DemoLineState.CUSTOMARY ? new Turns(land.ground()).of(drawn) : List.<Turns.Turn>of();
        var approval = state == DemoLineState.APPROVED ? approvedOn(code) : null;
        return new DemoLine(code, name, a.code(), b == null ? null : b.code(), nodes.get(first(border)),
                nodes.get(last(border)), numbering, geometry, state.hasDraft() ? draft(drawn, turns) : null, state,
                approval == null ? null : document(code, approval, interior), approval, confirmed(state, a, b),
                sections(border), Turns.numbered(turns, forward));
    }

    private static List<String> confirmed(DemoLineState state, DemoTownship a, @Nullable DemoTownship b) {
        return switch (state) {
            case ONE_SIDE_CONFIRMED -> List.of(a.code());
            case BOTH_SIDES_CONFIRMED -> b == null ? List.of() : List.of(a.code(), b.code());
            case APPROVED, CUSTOMARY, UNDER_SURVEY -> List.of();
        };
    }

    /** Whichever way the line mostly runs on the ground. */
    private static Numbering numbering(LineString line) {
        var from = line.getCoordinateN(0);
        var to = line.getCoordinateN(line.getNumPoints() - 1);
        double east = (to.x - from.x) * StrictMath.cos(Math.toRadians((from.y + to.y) / 2));
        return Math.abs(east) >= Math.abs(to.y - from.y) ? Numbering.WEST_TO_EAST : Numbering.NORTH_TO_SOUTH;
    }

    private static LineString draft(Coordinate[] drawn, List<Turns.Turn> turns) {
        var points = new ArrayList<Coordinate>();
        points.add(drawn[0]);
        turns.forEach(turn -> points.add(turn.at()));
        points.add(drawn[drawn.length - 1]);
        return Frame.line(points.toArray(Coordinate[]::new));
    }

    private List<DemoSection> sections(Landscape.Border border) {
        var sections = new ArrayList<DemoSection>();
        int at = first(border);
        for (var run : land.linework().along(border.path())) {
            boolean forward = run.first() == at;
            var drawn = forward ? run.drawn() : Linework.reversed(run.drawn());
            at = forward ? run.last() : run.first();
            int river = run.label().indexOf("river ");
            sections.add(new DemoSection(Frame.line(drawn), DemoSection.Follows.valueOf(run.course().name()),
                    river < 0 ? "" : riverNames.get(Integer.parseInt(run.label().substring(river + 6)))));
        }
        return sections;
    }

    /** A working day of 2019 to 2024 that depends on the code. */
    private static LocalDate approvedOn(String code) {
        var day = LocalDate.of(2019, 3, 4).plusDays(Math.floorMod(code.hashCode() * 97L, 2_080));
        return day.minusDays(Math.max(0, day.getDayOfWeek().getValue() - 5));
    }

    private static String document(String code, LocalDate day, boolean interior) {
        int number = 3 + Math.floorMod(code.hashCode(), 90);
        return (interior ? "砚政函〔%d〕%d号（虚构）" : "演政函〔%d〕%d号（虚构）").formatted(day.getYear(), number);
    }

    private static int first(Landscape.Border border) {
        return border.path().get(0);
    }

    private static int last(Landscape.Border border) {
        return border.path().get(border.path().size() - 1);
    }

    static double length(Coordinate[] drawn) {
        double length = 0;
        for (int i = 0; i + 1 < drawn.length; i++) {
            length += drawn[i].distance(drawn[i + 1]);
        }
        return length;
    }
}
