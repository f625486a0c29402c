package org.merestone.boundary.marker;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the sheet of a marker (界桩登记表) says beside its position.
 *
 * @param material       of the stone
 * @param sizeText       its measures, as the sheet gives them
 * @param buriedDepthM   metres, where known
 * @param managingUnitId the side that looks after it; null until that is agreed
 * @param faces          in order, as many as the marker's shape has
 * @param objects        reference objects, any number
 */
public record MarkerSheet(Material material, String sizeText, @Nullable Double buriedDepthM, @Nullable UUID managingUnitId, List<Face> faces,
        List<ReferenceObject> objects) {

    /** What a marker is made of (材质). */
    public enum Material { UNRECORDED, GRANITE, CONCRETE, COMPOSITE, METAL, STONE, OTHER }

    /** A face: the unit that it looks at, and what is cut into it; empty until somebody has read it. */
    public record Face(UUID facesUnitId, String engravedText) {

        /** @throws IllegalArgumentException when the engraving is longer than a face holds */
        public Face {
            if (engravedText.length() > 60) {
                throw new IllegalArgumentException("an engraving has at most 60 characters");
            }
        }
    }

    private static final int MOST_OBJECTS = 20;

    /** @throws IllegalArgumentException when there are more faces or objects than a sheet holds */
    public MarkerSheet {
        faces = List.copyOf(faces);
        objects = List.copyOf(objects);
        if (faces.size() > 3 || objects.size() > MOST_OBJECTS || sizeText.length() > 60
                || buriedDepthM != null && !(buriedDepthM >= 0 && buriedDepthM < 10)) {
            throw new IllegalArgumentException("a sheet has up to 3 faces, 20 reference objects and a depth below 10 m");
        }
    }
}
