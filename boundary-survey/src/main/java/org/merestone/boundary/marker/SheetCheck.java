package org.merestone.boundary.marker;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.merestone.boundary.profile.Threshold;
import org.merestone.boundary.profile.Thresholds;
import org.merestone.geo.crs.Ellipsoid2000;
import org.merestone.geo.crs.LonLat;
import org.merestone.geo.crs.MagneticAzimuth;
import org.merestone.geo.crs.TrueAzimuth;

/** Checks the sheet of a marker: faces, reference objects and who looks after it (rules 27 to 33 and 36). */
public final class SheetCheck {

    private SheetCheck() {}

    /**
     * @param marker      the marker, with its position
     * @param units       the units that meet there: two on a line, three or more at a junction
     * @param convergence of the meridian at the marker, degrees
     * @param limits      how many reference objects, how far from the marker and from each other, how well measured
     */
    public static List<SheetFinding> of(Marker marker, MarkerSheet sheet, Set<UUID> units, double convergence, Thresholds limits) {
        List<SheetFinding> findings = new ArrayList<>();
        faces(marker, sheet, units, findings);
        objects(marker, sheet, convergence, limits, findings);
        if (sheet.managingUnitId() == null) {
            findings.add(SheetFinding.of(SheetFinding.Kind.NOBODY_MANAGES));
        } else if (!units.contains(sheet.managingUnitId())) {
            findings.add(SheetFinding.of(SheetFinding.Kind.STRANGER_MANAGES));
        }
        return List.copyOf(findings);
    }

    private static void faces(Marker marker, MarkerSheet sheet, Set<UUID> units, List<SheetFinding> findings) {
        int wanted = switch (marker.shape()) {
            case "ONE_FACED" -> 1;
            case "THREE_FACED" -> 3;
            default -> 2;
        };
        if (wanted == 3 && units.size() < 3 || wanted == 2 && units.size() > 2) {
            findings.add(SheetFinding.of(SheetFinding.Kind.SHAPE_NOT_OF_PLACE, units.size()));
        }
        if (sheet.faces().size() != wanted) {
            findings.add(SheetFinding.of(SheetFinding.Kind.FACES_NOT_OF_SHAPE, wanted, sheet.faces().size()));
        }
        List<UUID> seen = new ArrayList<>();
        for (int i = 0; i < sheet.faces().size(); i++) {
            UUID unit = sheet.faces().get(i).facesUnitId();
            if (!units.contains(unit)) {
                findings.add(SheetFinding.of(SheetFinding.Kind.FACE_OF_STRANGER, i + 1));
            } else if (seen.contains(unit)) {
                findings.add(SheetFinding.of(SheetFinding.Kind.FACE_TWICE, i + 1));
            }
            seen.add(unit);
        }
    }

    private static void objects(Marker marker, MarkerSheet sheet, double convergence, Thresholds limits,
            List<SheetFinding> findings) {
        List<ReferenceObject> objects = sheet.objects().stream()
                .filter(object -> object.condition() != ReferenceObject.Condition.GONE).toList();
        int fewest = (int) limits.of(Threshold.REFERENCE_OBJECTS);
        if (objects.size() < fewest) {
            findings.add(SheetFinding.of(SheetFinding.Kind.TOO_FEW_OBJECTS, objects.size(), fewest));
        }
        for (ReferenceObject object : objects) {
            howFar(object, limits, findings);
            if (object.azimuth() instanceof MagneticAzimuth needle && needle.observedOn().equals(LocalDate.EPOCH)) {
                findings.add(SheetFinding.of(SheetFinding.Kind.NEEDLE_UNDATED, object.name()));
            }
            whereItStands(marker, object, convergence, limits, findings);
        }
        spread(objects, convergence, limits.of(Threshold.OBJECT_SPREAD), findings);
    }

    private static void howFar(ReferenceObject object, Thresholds limits, List<SheetFinding> findings) {
        double far = limits.of(Threshold.OBJECT_FAR);
        double tooFar = limits.of(Threshold.OBJECT_TOO_FAR);
        if (object.distanceM() > tooFar) {
            findings.add(SheetFinding.of(SheetFinding.Kind.OBJECT_TOO_FAR, object.name(), metres(object.distanceM()),
                    Thresholds.plain(tooFar)));
        } else if (object.distanceM() > far) {
            findings.add(SheetFinding.of(SheetFinding.Kind.OBJECT_FAR, object.name(), metres(object.distanceM()), Thresholds.plain(far)));
        }
    }

    private static void spread(List<ReferenceObject> objects, double convergence, double least, List<SheetFinding> findings) {
        for (int i = 0; i < objects.size(); i++) {
            for (int j = i + 1; j < objects.size(); j++) {
                double apart = between(objects.get(i).trueAzimuth(convergence), objects.get(j).trueAzimuth(convergence));
                if (apart < least) {
                    findings.add(SheetFinding.of(SheetFinding.Kind.OBJECTS_TOO_NEAR_EACH_OTHER, objects.get(i).name(), objects.get(j).name(),
                            metres(apart), Thresholds.plain(least)));
                }
            }
        }
        boolean onOneLine = objects.size() > 1 && objects.stream().allMatch(object -> {
            double apart = between(objects.get(0).trueAzimuth(convergence), object.trueAzimuth(convergence));
            return apart < 1 || apart > 179;
        });
        if (onOneLine) {
            findings.add(SheetFinding.of(SheetFinding.Kind.OBJECTS_ON_ONE_LINE));
        }
    }

    private static void whereItStands(Marker marker, ReferenceObject object, double convergence, Thresholds limits,
            List<SheetFinding> findings) {
        LonLat at = object.at();
        if (at == null) {
            return;
        }
        LonLat stone = LonLat.of(marker.position().point().getCoordinate());
        double distance = Ellipsoid2000.distance(stone, at);
        double turned = between(Ellipsoid2000.azimuth(stone, at), object.trueAzimuth(convergence));
        if (Math.abs(distance - object.distanceM()) > limits.of(Threshold.OBJECT_DISTANCE) || turned > limits.of(Threshold.OBJECT_AZIMUTH)) {
            findings.add(SheetFinding.of(SheetFinding.Kind.OBJECT_ELSEWHERE, object.name(), metres(distance - object.distanceM()),
                    metres(turned)));
        }
    }

    private static double between(TrueAzimuth one, TrueAzimuth other) {
        double apart = Math.abs(one.degrees() - other.degrees());
        return Math.min(apart, 360 - apart);
    }

    private static String metres(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
