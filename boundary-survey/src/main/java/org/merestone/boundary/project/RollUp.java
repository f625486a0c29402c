package org.merestone.boundary.project;

import java.util.List;

/**
 * How far a province, its cities and their counties have come (汇总), from the top down.
 *
 * @param projects of a county itself; empty above
 * @param below    of the next lower level
 */
public record RollUp(String code, String name, Progress progress, List<OfProject> projects, List<RollUp> below) {

    public RollUp {
        projects = List.copyOf(projects);
        below = List.copyOf(below);
    }

    /** A county's project with its own progress. */
    public record OfProject(DemarcationProject project, Progress progress) {}
}
