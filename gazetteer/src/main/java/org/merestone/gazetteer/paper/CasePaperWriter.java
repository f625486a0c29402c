package org.merestone.gazetteer.paper;

import org.merestone.gazetteer.committee.Meeting;
import org.merestone.geo.print.Grade;
import org.merestone.geo.print.PrintedPaper;
import org.springframework.stereotype.Component;

/** Writes each paper from what the case holds. */
@Component
class CasePaperWriter {

    private final NoticeMaps maps;

    CasePaperWriter(NoticeMaps maps) {
        this.maps = maps;
    }

    PrintedPaper.Draft write(CasePaper paper, Matter matter, CaseStory story, Grade grade) {
        return switch (paper) {
            case APPLICATION -> Forms.application(matter, story, maps.of(matter));
            case REQUEST -> Letters.request(matter, story, grade);
            case APPROVAL -> Letters.approval(matter, grade);
            case NOTICE -> PublicPapers.notice(matter, story, maps.published(matter, grade), grade);
            case ANNOUNCEMENT -> PublicPapers.announcement(matter.open(), story, grade);
            case FILING_FORM -> Forms.filing(matter, story);
            case FILING_REPORT -> Letters.filing(matter, story, grade);
            case MINUTES -> minutes(story.meetings().get(0));
            case LIST -> Forms.list(matter, "地名名称清单");
        };
    }

    PrintedPaper.Draft minutes(Meeting meeting) {
        return MinutesPaper.of(meeting);
    }
}
