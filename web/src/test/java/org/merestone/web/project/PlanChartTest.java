package org.merestone.web.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.merestone.boundary.demarcation.Page;
import org.merestone.boundary.demarcation.UnitName;
import org.merestone.boundary.project.Board;
import org.merestone.boundary.project.BoardRow;
import org.merestone.boundary.project.DemarcationProject;
import org.merestone.boundary.project.Progress;
import org.merestone.boundary.project.ProjectLine;
import org.merestone.boundary.project.StageDays;
import org.merestone.boundary.project.WorkStage;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class PlanChartTest {

    private static final LocalDate BEGINS = LocalDate.of(2026, 1, 1);
    private static final LocalDate ENDS = LocalDate.of(2026, 4, 11);

    @Test
    void theChartIsWellFormedWhateverTheLineIsCalled() throws Exception {
        Document chart = chart(LocalDate.of(2026, 1, 6), "甲<乙>&\"线\"", null);
        assertThat(chart.getDocumentElement().getTextContent()).contains("甲<乙>&\"线\"");
    }

    @Test
    void daysLieAlongTheAxisAsTimeDoes() throws Exception {
        // A hundred days on 900 units: the sixth of January is five days after the beginning, at 150 + 45.
        Element today = last(chart(LocalDate.of(2026, 1, 6), "线", null).getElementsByTagName("line"));
        assertThat(Double.parseDouble(today.getAttribute("x1"))).isCloseTo(195, within(0.1));
    }

    @Test
    void whatIsOverdueIsHatchedAndItsDaysAreWrittenBesideIt() throws Exception {
        Document late = chart(LocalDate.of(2026, 1, 21), "线", null);
        assertThat(hatched(late)).hasSize(1);
        assertThat(Double.parseDouble(hatched(late).get(0).getAttribute("width"))).isCloseTo(90, within(0.1));
        assertThat(late.getDocumentElement().getTextContent()).contains("project.late 10");
        assertThat(hatched(chart(LocalDate.of(2026, 1, 6), "线", null))).isEmpty();
    }

    /** Sixty months: every sixth bears its name, from the first January or July on. */
    @Test
    void aLongPlanIsMarkedByHalfYears() throws Exception {
        String told = chart(LocalDate.of(2026, 1, 6), "线", null, LocalDate.of(2030, 12, 31)).getDocumentElement().getTextContent();
        assertThat(told).contains("2026-07", "2027-01", "2030-07").doesNotContain("2026-02", "2026-06", "2027-02");
        assertThat(chart(LocalDate.of(2026, 1, 6), "线", null).getDocumentElement().getTextContent()).contains("2026-02", "2026-03", "2026-04");
    }

    @Test
    void aStageDoneInTimeIsNotHatched() throws Exception {
        Document done = chart(LocalDate.of(2026, 3, 1), "线", LocalDate.of(2026, 1, 9));
        assertThat(hatched(done)).isEmpty();
    }

    private static Document chart(LocalDate today, String name, LocalDate firstDone) throws Exception {
        return chart(today, name, firstDone, ENDS);
    }

    private static Document chart(LocalDate today, String name, LocalDate firstDone, LocalDate ends) throws Exception {
        DemarcationProject project = new DemarcationProject(UUID.randomUUID(), UUID.randomUUID(), "990121", "砚川县", "项目", "", "", BEGINS,
                ends, false);
        List<StageDays> days = new ArrayList<>();
        for (WorkStage stage : WorkStage.values()) {
            LocalDate planned = BEGINS.plusDays(stage == WorkStage.PREPARATION ? 10 : 100);
            days.add(new StageDays(stage, planned, stage == WorkStage.PREPARATION ? BEGINS : null, stage == WorkStage.PREPARATION
                    ? firstDone : null,
                    false));
        }
        UnitName unit = new UnitName(UUID.randomUUID(), "990121101", "石门镇");
        ProjectLine line = new ProjectLine(UUID.randomUUID(), project.id(), UUID.randomUUID(), "code", name, unit, unit, 1_000,
                firstDone == null ? 1 : 2, null, 0);
        Board board = new Board(project, new Progress(1, 1_000, 0, 0, 0, 0, 0, 0, 0),
                new Page<>(List.of(new BoardRow(line, days, List.of())), 1, 0, 200),
                today);
        byte[] svg = new PlanChart(board, key -> key).svg().getBytes(StandardCharsets.UTF_8);
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg));
    }

    private static Element last(NodeList found) {
        return (Element) found.item(found.getLength() - 1);
    }

    private static List<Element> hatched(Document chart) {
        List<Element> found = new ArrayList<>();
        NodeList boxes = chart.getElementsByTagName("rect");
        for (int i = 0; i < boxes.getLength(); i++) {
            if (((Element) boxes.item(i)).getAttribute("fill").equals("url(#late)")) {
                found.add((Element) boxes.item(i));
            }
        }
        return found;
    }
}
