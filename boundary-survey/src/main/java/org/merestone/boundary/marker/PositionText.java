package org.merestone.boundary.marker;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.merestone.geo.crs.GridAzimuth;
import org.merestone.geo.crs.MagneticAzimuth;

/**
 * Where a marker stands, in words (界桩位置说明), as agreements say it: kind, units that meet there, longitude and latitude, height, and each
 * reference object by azimuth and distance.
 */
public final class PositionText {

    private PositionText() {}

    /** @param units names of the units that meet there, in the order of their codes */
    public static String of(Marker marker, MarkerSheet sheet, List<String> units) {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%03d号界桩为%s%s%s界桩，位于%s接壤处（东经%s，北纬%s）", marker.serial(),
                placement(marker.placement()), shape(marker.shape()), material(sheet.material()), String.join("与", units),
                dms(marker.position().point().getX()), dms(marker.position().point().getY())));
        Double height = marker.position().heightM();
        if (height != null) {
            text.append(String.format(Locale.ROOT, "，高程为%.1fm", height));
        }
        text.append("。");
        if (!sheet.objects().isEmpty()) {
            text.append(sheet.objects().stream().map(PositionText::object).collect(Collectors.joining("；", "在", "。")));
        }
        return text.toString();
    }

    /** What kind of marker it is: how it was placed, how many faces it has, what it is made of. */
    public static String kind(Marker marker, MarkerSheet sheet) {
        return placement(marker.placement()) + shape(marker.shape()) + material(sheet.material());
    }

    /** How it was placed and how many faces it has. */
    public static String kind(Marker marker) {
        return placement(marker.placement()) + shape(marker.shape());
    }

    private static String object(ReferenceObject object) {
        String kind = object.azimuth() instanceof GridAzimuth ? "坐标方位角" : object.azimuth() instanceof MagneticAzimuth ? "磁方位角" : "真方位角";
        long minutes = Math.round(object.azimuth().degrees() * 60) % (360 * 60);
        String part = object.measuredPart().isBlank() ? "" : "（" + object.measuredPart() + "）";
        return String.format(Locale.ROOT, "%s%d°%02d′，距离%.1fm处为%s%s", kind, minutes / 60, minutes % 60, object.distanceM(), object.name(),
                part);
    }

    /** Degrees, minutes and seconds to a hundredth of a second, about 0.3 m on the ground. */
    public static String dms(double degrees) {
        long hundredths = Math.round(degrees * 360_000);
        return String.format(Locale.ROOT, "%d°%02d′%05.2f″", hundredths / 360_000, hundredths / 6_000 % 60, hundredths % 6_000 / 100.0);
    }

    private static String placement(String placement) {
        return switch (placement) {
            case "DOUBLE" -> "同号双立";
            case "TRIPLE" -> "同号三立";
            case "AUXILIARY" -> "附桩";
            default -> "单立";
        };
    }

    private static String shape(String shape) {
        return switch (shape) {
            case "ONE_FACED" -> "单面";
            case "THREE_FACED" -> "三面";
            default -> "双面";
        };
    }

    private static String material(MarkerSheet.Material material) {
        return switch (material) {
            case GRANITE -> "花岗岩";
            case CONCRETE -> "混凝土";
            case COMPOSITE -> "复合材料";
            case METAL -> "金属";
            case STONE -> "石质";
            case OTHER, UNRECORDED -> "";
        };
    }
}
