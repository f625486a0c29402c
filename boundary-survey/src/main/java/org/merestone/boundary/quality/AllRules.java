package org.merestone.boundary.quality;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.merestone.boundary.demarcation.LineFinding;
import org.merestone.boundary.demarcation.LineFindings;
import org.merestone.boundary.demarcation.LineProgress;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.boundary.line.BoundaryLines;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Runs the rules 1 to 72 over lines, whoever asks: what they find, and which of them there was something to judge for. */
@Component
public class AllRules {

    private final LineProgress progress;
    private final LineFindings findings;
    private final BoundaryLines lines;
    private final List<RuleSource> sources;
    private final JdbcClient jdbc;

    AllRules(LineProgress progress, LineFindings findings, BoundaryLines lines, List<RuleSource> sources, JdbcClient jdbc) {
        this.progress = progress;
        this.findings = findings;
        this.lines = lines;
        this.sources = List.copyOf(sources);
        this.jdbc = jdbc;
    }

    /**
     * What was judged of some lines.
     *
     * @param works  by line, where somebody works or has worked
     * @param found  by line
     * @param scopes what each line has to be judged, by line
     */
    public record Judged(Map<UUID, BoundaryLine> lines, Map<UUID, LineProgress.Work> works, Map<UUID, List<LineFinding>> found,
            Map<UUID, Set<RuleScope>> scopes) {

        public List<LineFinding> of(UUID line) {
            return found.getOrDefault(line, List.of());
        }
    }

    /**
     * Runs them, reading survey files again.
     *
     * @param network whether the network is looked at as well; who goes through a county looks at it once
     */
    public Judged judge(Collection<UUID> some, boolean network) {
        Map<UUID, LineProgress.Work> works = progress.all(some);
        Map<UUID, BoundaryLine> known = lines.all(some);
        Map<UUID, List<LineFinding>> found = new LinkedHashMap<>();
        findings.afresh(works.values()).forEach((line, each) -> found.put(line, new ArrayList<>(each)));
        findings.ofStanding(known.values().stream().filter(line -> !works.containsKey(line.id())).toList())
                .forEach((line, each) -> found.put(line, new ArrayList<>(each)));
        RuleSource.Looked looked = new RuleSource.Looked(known.values(), works, Map.copyOf(found));
        sources.stream().filter(source -> network || !source.isHeavy()).forEach(source -> source.of(looked)
                .forEach((line, each) -> found.computeIfAbsent(line, id -> new ArrayList<>()).addAll(each)));
        return new Judged(known, works, found, scopes(known.keySet(), works));
    }

    private Map<UUID, Set<RuleScope>> scopes(Set<UUID> some, Map<UUID, LineProgress.Work> works) {
        Set<UUID> surveyed = tasksWith("select distinct task_id from survey_batch where state = 'ACCEPTED' and task_id in (:tasks)", works);
        Set<UUID> agreed = tasksWith("select distinct task_id from agreement where state <> 'WITHDRAWN' and task_id in (:tasks)", works);
        Map<UUID, Integer> markers = progress.markerCounts(works.values());
        Map<UUID, Set<RuleScope>> scopes = new HashMap<>();
        for (UUID line : some) {
            Set<RuleScope> has = EnumSet.of(RuleScope.LINE, RuleScope.NETWORK);
            LineProgress.Work work = works.get(line);
            if (work != null) {
                has.add(RuleScope.DRAFT);
                add(has, RuleScope.SURVEY, surveyed.contains(work.task().id()));
                add(has, RuleScope.MARKERS, markers.getOrDefault(line, 0) > 0);
                add(has, RuleScope.AGREEMENT, agreed.contains(work.task().id()));
                add(has, RuleScope.LAW, work.isLaw());
            }
            scopes.put(line, has);
        }
        return scopes;
    }

    private static void add(Set<RuleScope> has, RuleScope scope, boolean there) {
        if (there) {
            has.add(scope);
        }
    }

    private Set<UUID> tasksWith(String sql, Map<UUID, LineProgress.Work> works) {
        return works.isEmpty() ? Set.of() : new HashSet<>(jdbc.sql(sql).param("tasks", works.values().stream()
                .map(work -> work.task().id()).collect(Collectors.toSet())).query(UUID.class).list());
    }
}
