package org.merestone.boundary.photo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.merestone.geo.crs.Ellipsoid2000;
import org.merestone.geo.crs.LonLat;

/** Holds the photographs of a marker against the marker: a near and a far one, dated, taken within 100 m of it (rule 37). */
public final class PhotoCheck {

    private static final double FARTHEST_M = 100;

    private PhotoCheck() {}

    /**
     * @param marker where the marker stands
     * @param today  where the office is, as cameras count
     */
    public static List<PhotoFinding> of(LonLat marker, List<MarkerPhoto> photos, LocalDate today) {
        List<PhotoFinding> findings = new ArrayList<>();
        if (none(photos, MarkerPhoto.Subject.NEAR)) {
            findings.add(PhotoFinding.of(PhotoFinding.Kind.NONE_NEAR));
        }
        if (none(photos, MarkerPhoto.Subject.FAR)) {
            findings.add(PhotoFinding.of(PhotoFinding.Kind.NONE_FAR));
        }
        photos.forEach(photo -> one(marker, photo, today, findings));
        return List.copyOf(findings);
    }

    private static void one(LonLat marker, MarkerPhoto photo, LocalDate today, List<PhotoFinding> findings) {
        if (photo.takenAt() == null) {
            findings.add(PhotoFinding.of(PhotoFinding.Kind.UNDATED, photo.fileName()));
        } else if (photo.takenAt().toLocalDate().isAfter(today)) {
            findings.add(PhotoFinding.of(PhotoFinding.Kind.IN_THE_FUTURE, photo.fileName(), photo.takenAt().toLocalDate().toString()));
        }
        if (photo.at() == null) {
            findings.add(PhotoFinding.of(PhotoFinding.Kind.NO_PLACE, photo.fileName()));
        } else if (Ellipsoid2000.distance(marker, photo.at()) > FARTHEST_M) {
            findings.add(PhotoFinding.of(PhotoFinding.Kind.ELSEWHERE, photo.fileName(),
                    String.format(Locale.ROOT, "%.0f", Ellipsoid2000.distance(marker, photo.at()))));
        }
        if (!photo.otherMarkers().isEmpty()) {
            findings.add(PhotoFinding.of(PhotoFinding.Kind.ALSO_OF_ANOTHER, photo.fileName(), photo.otherMarkers()));
        }
    }

    private static boolean none(List<MarkerPhoto> photos, MarkerPhoto.Subject subject) {
        return photos.stream().noneMatch(photo -> photo.subject() == subject);
    }
}
