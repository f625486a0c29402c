package org.merestone.boundary.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.merestone.geo.crs.Ellipsoid2000;

/**
 * Compares a course text with the sections and the geometry that it describes (rules 55 to 61). A sentence that held when it was written
 * no longer holds when the line has moved; the finding says which words.
 */
public final class TextCheck {

    private static final double LENGTH_TOLERANCE_M = 20;
    private static final double LENGTH_TOLERANCE = 0.03;
    private static final double HEIGHT_TOLERANCE_M = 10;
    private static final double SAME_PLACE_M = 0.02;
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final List<NaturalSection> course;
    private final List<String> sentences;
    private final Predicate<String> isStandardName;
    private final Set<Integer> serials;
    private final List<CourseFinding> findings = new ArrayList<>();

    private TextCheck(List<Section> sections, List<String> sentences, Predicate<String> isStandardName) {
        this.course = NaturalSection.of(sections);
        this.sentences = sentences;
        this.isStandardName = isStandardName;
        this.serials = course.stream().flatMap(natural -> natural.anchors().stream()).filter(Anchor.AtMarker.class::isInstance)
                .map(anchor -> ((Anchor.AtMarker) anchor).serial()).collect(Collectors.toSet());
    }

    /**
     * Checks a text.
     *
     * @param sections       the whole course, in the order of the text
     * @param sentences      one for each natural section
     * @param isStandardName whether a river, road or hill of that name is in the register of names
     */
    public static List<CourseFinding> of(List<Section> sections, List<String> sentences, Predicate<String> isStandardName) {
        TextCheck check = new TextCheck(sections, sentences, isStandardName);
        check.chain(sections);
        for (int i = 0; i < Math.max(check.course.size(), sentences.size()); i++) {
            check.sentence(i);
        }
        return List.copyOf(check.findings);
    }

    private void chain(List<Section> sections) {
        for (int i = 1; i < sections.size(); i++) {
            Anchor end = sections.get(i - 1).to();
            Anchor start = sections.get(i).from();
            if (Ellipsoid2000.distance(end.at(), start.at()) > SAME_PLACE_M) {
                findings.add(new CourseFinding(CourseFinding.Kind.CHAIN_BROKEN, -1, 0, 0, point(start), List.of(end.words(), start.words())));
            }
        }
    }

    private void sentence(int index) {
        if (index >= course.size()) {
            tell(CourseFinding.Kind.SENTENCE_TOO_MANY, index, 0, 0, null, index + 1, course.size());
            return;
        }
        NaturalSection natural = course.get(index);
        String text = index < sentences.size() ? sentences.get(index).strip() : "";
        if (text.isEmpty()) {
            tell(CourseFinding.Kind.SENTENCE_MISSING, index, 0, 0, line(natural), natural.from().words(), natural.to().words());
            return;
        }
        ends(index, natural, text);
        List<Said> said = Said.in(text);
        directions(index, natural, said);
        lengths(index, natural, said);
        for (Said each : said) {
            if (each instanceof Said.MarkerNamed marker && !serials.contains(marker.serial())) {
                tell(CourseFinding.Kind.NO_SUCH_MARKER, index, each.start(), each.end(), null, "%03d".formatted(marker.serial()));
            } else if (each instanceof Said.Height height) {
                height(index, natural, height);
            } else if (each instanceof Said.FeatureNamed feature) {
                feature(index, natural, feature);
            }
        }
        order(index, natural, said);
    }

    private void ends(int index, NaturalSection natural, String text) {
        String from = natural.from().words();
        String to = natural.to().words();
        if (!text.startsWith("从" + from) && !text.startsWith(from)) {
            tell(CourseFinding.Kind.START_NOT_NAMED, index, 0, Math.min(text.length(), 12), point(natural.from()), from);
        }
        int last = text.lastIndexOf(to);
        if (last < 0 || Said.in(text.substring(last + to.length())).stream()
                .anyMatch(said -> said instanceof Said.Heading || said instanceof Said.MarkerNamed || said instanceof Said.PointNamed)) {
            tell(CourseFinding.Kind.END_NOT_NAMED, index, Math.max(0, text.length() - 12), text.length(), point(natural.to()), to);
        }
    }

    private void directions(int index, NaturalSection natural, List<Said> said) {
        List<Said.Heading> headings = said.stream().filter(Said.Heading.class::isInstance).map(Said.Heading.class::cast).toList();
        List<Section> directed = natural.sections().stream().filter(section -> section.direction().isPresent()).toList();
        for (Said.Heading heading : headings) {
            if (Direction.named(heading.word()).isEmpty()) {
                tell(CourseFinding.Kind.NO_SUCH_DIRECTION, index, heading.start(), heading.end(), null, heading.word());
            }
        }
        if (headings.size() != directed.size()) {
            tell(CourseFinding.Kind.OTHER_COUNT, index, 0, 0, line(natural), headings.size(), directed.size());
            return;
        }
        for (int i = 0; i < headings.size(); i++) {
            Said.Heading heading = headings.get(i);
            Section section = directed.get(i);
            Direction measured = section.direction().orElseThrow();
            int allowed = heading.rough() ? 1 : 0;
            Direction.named(heading.word()).filter(stated -> stated.sectorsTo(measured) > allowed).ifPresent(stated ->
                    tell(CourseFinding.Kind.OTHER_DIRECTION, index, heading.start(), heading.end(), section.course(), stated.word(),
                            measured.word()));
        }
    }

    /** A length belongs to the section whose direction was said last before it. */
    private void lengths(int index, NaturalSection natural, List<Said> said) {
        List<Section> sections = natural.sections();
        boolean paired = said.stream().filter(Said.Heading.class::isInstance).count() == sections.size();
        int section = -1;
        for (Said each : said) {
            if (each instanceof Said.Heading) {
                section++;
            } else if (each instanceof Said.Length length && length.whole()) {
                length(index, length, natural.lengthM(), line(natural));
            } else if (each instanceof Said.Length length && paired && section >= 0) {
                length(index, length, sections.get(section).lengthM(), sections.get(section).course());
            }
        }
    }

    private void length(int index, Said.Length said, double metres, Geometry place) {
        if (Math.abs(said.metres() - metres) > Math.max(LENGTH_TOLERANCE_M, LENGTH_TOLERANCE * metres)) {
            tell(CourseFinding.Kind.OTHER_LENGTH, index, said.start(), said.end(), place, metres(said.metres()), metres(metres));
        }
    }

    private void height(int index, NaturalSection natural, Said.Height said) {
        List<Anchor> measured = natural.anchors().stream().filter(anchor -> anchor.heightM() != null).toList();
        boolean holds = measured.isEmpty() || measured.stream().anyMatch(anchor -> {
            Double height = anchor.heightM();
            return height != null && Math.abs(height - said.metres()) <= HEIGHT_TOLERANCE_M;
        });
        if (!holds) {
            tell(CourseFinding.Kind.OTHER_HEIGHT, index, said.start(), said.end(), line(natural), metres(said.metres()));
        }
    }

    private void feature(int index, NaturalSection natural, Said.FeatureNamed said) {
        boolean known = natural.sections().stream().map(section -> section.terrain().featureName())
                .anyMatch(name -> !name.isEmpty() && (said.name().startsWith(name) || name.startsWith(said.name())));
        if (!known && !isStandardName.test(said.name())) {
            tell(CourseFinding.Kind.UNKNOWN_FEATURE, index, said.start(), said.end(), line(natural), said.name());
        }
    }

    /** What a sentence names of the course, it names in the order of the course. */
    private void order(int index, NaturalSection natural, List<Said> said) {
        List<String> onTheWay = natural.anchors().stream().map(TextCheck::number).toList();
        int reached = 0;
        for (Said each : said) {
            String number = each instanceof Said.MarkerNamed marker ? "%03d".formatted(marker.serial())
                    : each instanceof Said.PointNamed point ? point.number() : "";
            int at = number.isEmpty() ? reached : onTheWay.lastIndexOf(number);
            if (at < 0 && each instanceof Said.PointNamed) {
                tell(CourseFinding.Kind.NO_SUCH_POINT, index, each.start(), each.end(), null, number);
            } else if (at >= 0 && at < reached) {
                tell(CourseFinding.Kind.OUT_OF_ORDER, index, each.start(), each.end(), null, number);
            }
            reached = Math.max(reached, at);
        }
    }

    private static String number(Anchor anchor) {
        return anchor instanceof Anchor.AtMarker marker ? "%03d".formatted(marker.serial())
                : anchor instanceof Anchor.AtPoint point ? point.number() : "";
    }

    private void tell(CourseFinding.Kind kind, int sentence, int start, int end, @Nullable Geometry place,
            Object... arguments) {
        findings.add(new CourseFinding(kind, sentence, start, end, place, List.of(arguments)));
    }

    private static String metres(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static Geometry point(Anchor anchor) {
        return GEOMETRIES.createPoint(new Coordinate(anchor.at().lon(), anchor.at().lat()));
    }

    private static Geometry line(NaturalSection natural) {
        return GEOMETRIES.createMultiLineString(natural.sections().stream().map(Section::course)
                .toArray(LineString[]::new));
    }
}
