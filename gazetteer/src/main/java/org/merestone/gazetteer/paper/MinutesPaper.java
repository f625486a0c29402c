package org.merestone.gazetteer.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.merestone.gazetteer.committee.AgendaItem;
import org.merestone.gazetteer.committee.Meeting;
import org.merestone.geo.print.Block;
import org.merestone.geo.print.PrintedPaper;

/** The minutes of a meeting (会议纪要): who was there, how many had to be, each vote, every dissent with its reason. */
final class MinutesPaper {

    private static final String OTHER = "其他：";

    private MinutesPaper() {
    }

    static PrintedPaper.Draft of(Meeting meeting) {
        PrintedPaper.Draft paper = PrintedPaper.upright(meeting.title() + "会议纪要").form(List.of(
                List.of("会议", meeting.committee(), "时间", Wording.day(meeting.heldOn())),
                List.of("地点", Wording.orBlank(meeting.room()), "召集", meeting.calledBy()),
                List.of("应到", meeting.seats().size() + " 人", "实到", meeting.present() + " 人，法定人数 " + meeting.quorum() + " 人")));
        paper.form(List.of(List.of("出席", names(meeting, true)), List.of("缺席", names(meeting, false))));
        List<List<String>> rows = new ArrayList<>();
        List<String> dissent = new ArrayList<>();
        for (AgendaItem item : meeting.agenda()) {
            rows.add(List.of(Integer.toString(item.sequence()), item.askedName(), Long.toString(item.count(AgendaItem.Choice.AYE)),
                    Long.toString(item.count(AgendaItem.Choice.NAY)), Long.toString(item.count(AgendaItem.Choice.ABSTAIN)), outcome(item)));
            item.votes().stream().filter(vote -> !vote.dissent().isEmpty())
                    .forEach(vote -> dissent.add("议题 " + item.sequence() + "（" + item.askedName() + "），" + vote.name() + "："
                            + vote.dissent()));
        }
        paper.heading("审议").table(List.of("议题", "内容", "赞成", "反对", "弃权", "结果"), rows);
        if (!dissent.isEmpty()) {
            paper.heading("不同意见");
            dissent.forEach(paper::text);
        }
        String minutes = meeting.minutes() == null ? "" : meeting.minutes();
        if (minutes.contains(OTHER)) {
            Wording.lines(paper.heading("其他事项"), minutes.substring(minutes.lastIndexOf(OTHER) + OTHER.length()));
        }
        return paper.text("（此件不公开）", Block.Layout.FLUSH).signatures(List.of(List.of("主持人", "　　　　　", "记录人", "　　　　　")));
    }

    private static String outcome(AgendaItem item) {
        return item.outcome() == null ? "未表决完毕" : item.outcome() == AgendaItem.Outcome.PASSED ? "通过" : "未通过";
    }

    private static String names(Meeting meeting, boolean present) {
        List<String> names = meeting.seats().stream().filter(seat -> seat.present() == present).map(Meeting.Seat::name).toList();
        return names.isEmpty() ? "无" : names.stream().collect(Collectors.joining("、"));
    }
}
