package org.merestone.boundary.course;

import java.util.ArrayList;
import java.util.List;

/**
 * A natural section (自然段): the sections from one marker or junction to the next, which one sentence of a course text describes.
 *
 * @param sections at least one; each begins where the one before it ends
 */
public record NaturalSection(List<Section> sections) {

    /** @throws IllegalArgumentException when there is no section */
    public NaturalSection {
        sections = List.copyOf(sections);
        if (sections.isEmpty()) {
            throw new IllegalArgumentException("a natural section has a section");
        }
    }

    /** Cuts a course at its markers and junctions. */
    public static List<NaturalSection> of(List<Section> course) {
        List<NaturalSection> cut = new ArrayList<>();
        List<Section> open = new ArrayList<>();
        for (Section section : course) {
            open.add(section);
            if (section.endsNaturally()) {
                cut.add(new NaturalSection(open));
                open.clear();
            }
        }
        if (!open.isEmpty()) {
            cut.add(new NaturalSection(open));
        }
        return cut;
    }

    public Anchor from() {
        return sections.get(0).from();
    }

    public Anchor to() {
        return sections.get(sections.size() - 1).to();
    }

    /** Length on the ellipsoid, metres. */
    public double lengthM() {
        return sections.stream().mapToDouble(Section::lengthM).sum();
    }

    /** All anchors that the section touches, in order. */
    List<Anchor> anchors() {
        List<Anchor> anchors = new ArrayList<>();
        anchors.add(from());
        for (Section section : sections) {
            anchors.addAll(section.passes());
            anchors.add(section.to());
        }
        return anchors;
    }
}
