package org.merestone.boundary.project;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.merestone.data.account.Role;
import org.merestone.data.division.Division;
import org.merestone.data.division.Divisions;
import org.merestone.data.ledger.Actor;
import org.merestone.geo.LegalTime;
import org.merestone.geo.division.DivisionLevel;
import org.springframework.stereotype.Service;

/** Adds up the projects that somebody may see: counties into cities, cities into provinces. */
@Service
public class ProjectRollUp {

    private final Projects projects;
    private final ProjectBoard board;
    private final Divisions divisions;
    private final Clock clock;

    ProjectRollUp(Projects projects, ProjectBoard board, Divisions divisions, Clock clock) {
        this.projects = projects;
        this.board = board;
        this.divisions = divisions;
        this.clock = clock;
    }

    /** Province, city and county of every project in which the actor has a part; a county without a city stands below its province. */
    public List<RollUp> of(Actor actor) {
        Tree top = new Tree("", "");
        for (DemarcationProject project : projects.within(actor.divisionCode())) {
            Progress progress = board.progress(actor, project.id());
            if (progress.lines() == 0 && !actor.actsIn(project.countyCode())) {
                continue;
            }
            List<Division> chain = new ArrayList<>(divisions.chain(project.countyId(), LegalTime.today(clock)));
            Collections.reverse(chain);
            Tree at = top;
            for (Division above : chain) {
                at = at.below.computeIfAbsent(above.code(), code -> new Tree(code, above.name()));
            }
            at.projects.add(new RollUp.OfProject(project, progress));
        }
        return top.rolledUp().below();
    }

    /** The counties for which the actor may open a project. */
    public List<Division> counties(Actor actor) {
        return actor.role().equals(Role.COUNTY_OFFICER.name()) ? divisions.today(DivisionLevel.COUNTY, actor.divisionCode()) : List.of();
    }

    private static final class Tree {
        private final String code;
        private final String name;
        private final List<RollUp.OfProject> projects = new ArrayList<>();
        private final Map<String, Tree> below = new LinkedHashMap<>();

        Tree(String code, String name) {
            this.code = code;
            this.name = name;
        }

        RollUp rolledUp() {
            List<RollUp> parts = below.values().stream().map(Tree::rolledUp).toList();
            Progress sum = Progress.NONE;
            for (RollUp part : parts) {
                sum = sum.plus(part.progress());
            }
            for (RollUp.OfProject own : projects) {
                sum = sum.plus(own.progress());
            }
            return new RollUp(code, name, sum, projects, parts);
        }
    }
}
