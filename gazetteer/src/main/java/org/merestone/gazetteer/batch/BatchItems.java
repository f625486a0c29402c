package org.merestone.gazetteer.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.division.Division;
import org.merestone.data.division.Divisions;
import org.merestone.data.geometry.Geometries;
import org.merestone.data.ledger.Actor;
import org.merestone.gazetteer.name.PlaceClass;
import org.merestone.gazetteer.naming.Altering;
import org.merestone.gazetteer.naming.Applying;
import org.merestone.gazetteer.naming.CaseKind;
import org.merestone.gazetteer.naming.NamingCase;
import org.merestone.gazetteer.naming.Proposal;
import org.merestone.gazetteer.place.PlaceClasses;
import org.merestone.gazetteer.place.PlaceList;
import org.merestone.geo.division.DivisionLevel;
import org.springframework.stereotype.Service;

/** Opens the case that a row of a batch's table asks for. */
@Service
class BatchItems {

    private static final Map<String, CaseKind> KINDS = Map.of("命名", CaseKind.NAMING, "更名", CaseKind.RENAMING, "销名", CaseKind.CANCELLATION,
            "起止点变更", CaseKind.EXTENT_CHANGE, "预命名", CaseKind.PRE_NAMING, "恢复", CaseKind.RESTORATION, "补录", CaseKind.RECORDING);
    private static final int CODE_DIGITS = 20;
    private static final int MOST_POINTS = 10_000;

    private final Applying applying;
    private final Altering altering;
    private final PlaceClasses classes;
    private final PlaceList places;
    private final Divisions divisions;

    BatchItems(Applying applying, Altering altering, PlaceClasses classes, PlaceList places, Divisions divisions) {
        this.applying = applying;
        this.altering = altering;
        this.classes = classes;
        this.places = places;
        this.divisions = divisions;
    }

    /** What the rows of one table need to be understood. */
    record Reference(List<PlaceClasses.Named> classes, List<Division> townships) {}

    Reference reference(Actor actor) {
        return new Reference(classes.named(), divisions.today(DivisionLevel.TOWNSHIP, actor.divisionCode()));
    }

    NamingCase open(Actor actor, Reference known, Map<String, String> row) {
        CaseKind kind = KINDS.get(cell(row, "种类"));
        if (kind == null) {
            throw new Refusal.NotAllowed("batch.kind", cell(row, "种类"), String.join("、", KINDS.keySet().stream().sorted().toList()));
        }
        String reason = cell(row, "理由");
        return switch (kind) {
            case NAMING, PRE_NAMING, RECORDING -> applying.propose(actor, kind, new Proposal(cell(row, "名称"), placeClass(known, row),
                    Map.of(),
                    cell(row, "含义"), reason, cell(row, "位置"), points(row), township(known, row).id()));
            case RENAMING -> altering.rename(actor, place(actor, row), cell(row, "名称"), cell(row, "含义"), reason, "");
            case CANCELLATION -> altering.cancel(actor, place(actor, row), reason);
            case EXTENT_CHANGE -> altering.extent(actor, place(actor, row), points(row), reason, cell(row, "位置"));
            case RESTORATION -> altering.restore(actor, place(actor, row), cell(row, "含义"), reason);
        };
    }

    private static PlaceClass placeClass(Reference known, Map<String, String> row) {
        String said = cell(row, "类别");
        return known.classes().stream().filter(each -> said.isEmpty() ? each.placeClass().isStreet()
                : said.equals(each.placeClass().code()) || said.equals(each.name())).findFirst().map(PlaceClasses.Named::placeClass)
                .orElseThrow(() -> new Refusal.NotAllowed("batch.class", said));
    }

    private static Division township(Reference known, Map<String, String> row) {
        String said = cell(row, "乡镇");
        List<Division> fit = known.townships().stream().filter(each -> said.isEmpty() || said.equals(each.code())
                || said.equals(each.name()))
                .toList();
        if (fit.size() != 1) {
            throw new Refusal.NotAllowed("batch.township", said);
        }
        return fit.get(0);
    }

    private UUID place(Actor actor, Map<String, String> row) {
        String said = cell(row, "地名");
        List<PlaceList.Row> fit = said.isEmpty() ? List.of() : places.find(said, actor.divisionCode(), "", 0, 50).stream()
                .filter(each -> said.length() == CODE_DIGITS ? said.equals(each.placeCode()) : said.equals(each.standard())).toList();
        if (fit.size() != 1) {
            throw new Refusal.NotAllowed("batch.place", said, fit.size());
        }
        return fit.get(0).id();
    }

    private static Geometry points(Map<String, String> row) {
        List<Coordinate> points = new ArrayList<>();
        for (String point : cell(row, "坐标").split("[;；\\r\\n]+")) {
            String[] ordinates = point.strip().split("[\\s,，]+");
            try {
                if (ordinates.length == 2 && points.size() < MOST_POINTS) {
                    points.add(new Coordinate(Double.parseDouble(ordinates[0]), Double.parseDouble(ordinates[1])));
                    continue;
                }
            } catch (NumberFormatException e) {
                throw new Refusal.NotAllowed("batch.points");
            }
            throw new Refusal.NotAllowed("batch.points");
        }
        return points.size() == 1 ? Geometries.FACTORY.createPoint(points.get(0))
                : Geometries.FACTORY.createLineString(points.toArray(Coordinate[]::new));
    }

    private static String cell(Map<String, String> row, String head) {
        return row.getOrDefault(head, "").strip();
    }
}
