package org.merestone.data.demo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invented marker (界桩).
 *
 * @param code         {@code {line or node code}{serial3}{Q|A|B}}
 * @param node         the node it stands on, for a three-faced marker
 * @param lineCode     the line that it is numbered in, or one that ends at its node
 * @param faces        codes of the units that its two or three faces look to
 * @param managingUnit the side that looks after it
 * @param offLineM     metres from the line: 0 unless it stands on a bank
 * @param accuracyM    mean square error of the position
 */
public record DemoMarker(
        String code,
        String lineCode,
        @Nullable DemoNode node,
        int serial,
        char type,
        String engraved,
        List<String> faces,
        String material,
        String managingUnit,
        DemoPosition position,
        double offLineM,
        double accuracyM,
        LocalDate plantedOn,
        List<DemoReferenceObject> referenceObjects) {

    public DemoMarker {
        faces = List.copyOf(faces);
        referenceObjects = List.copyOf(referenceObjects);
        if (referenceObjects.size() < 3) {
            throw new IllegalArgumentException("a marker has at least three reference objects: " + code);
        }
    }

    /** One of a pair on two banks with the same number (同号双立). */
    public boolean isDouble() {
        return type != 'Q';
    }
}
