package org.merestone.boundary.line;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.merestone.data.division.CodeSystem;
import org.merestone.geo.division.DivisionLevel;

/**
 * What to import, and what the sender says of it.
 *
 * @param files          of any format that {@link org.merestone.geo.format.VectorFile} reads; all of them together make one network
 * @param level          COUNTY or TOWNSHIP
 * @param codeField      property that holds the division code
 * @param nameField      property that holds the name
 * @param epsg           system of the coordinates; empty for what the file says, which for GeoJSON is longitude and latitude
 * @param codeSystem     whose codes they are and of which day; the divisions and lines count from that day
 * @param classification of the lines; nothing is public unless it is said to be
 * @param parentCode     code of the division above all of them; null to find it by the beginning of each code
 * @param demonstration  whether all of it is invented
 */
public record ImportRequest(
        List<Path> files,
        DivisionLevel level,
        String codeField,
        String nameField,
        OptionalInt epsg,
        CodeSystem codeSystem,
        Classification classification,
        @Nullable String parentCode,
        boolean demonstration) {

    private static final int LONGEST_SOURCE = 200;

    public ImportRequest {
        files = List.copyOf(files);
        if (files.isEmpty()) {
            throw new IllegalArgumentException("an import needs a file");
        }
        if (level != DivisionLevel.COUNTY && level != DivisionLevel.TOWNSHIP) {
            throw new IllegalArgumentException("only counties and townships are imported, not a " + level);
        }
    }

    /** The files' names, as the source of what they hold. */
    String source() {
        String names = files.stream().map(file -> file.getFileName().toString()).collect(Collectors.joining(", "));
        return names.length() <= LONGEST_SOURCE ? names : names.substring(0, LONGEST_SOURCE - 1) + "…";
    }
}
