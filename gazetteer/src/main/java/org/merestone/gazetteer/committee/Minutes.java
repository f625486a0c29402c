package org.merestone.gazetteer.committee;

import java.util.List;
import java.util.stream.Collectors;

/** Writes the minutes of a meeting (会议纪要) from what was done at it. */
final class Minutes {

    private static final int LONGEST = 19_000;

    private Minutes() {
    }

    static String of(Meeting meeting, String remarks) {
        StringBuilder text = new StringBuilder();
        text.append(meeting.title()).append("会议纪要\n")
                .append("会议：").append(meeting.committee()).append('\n')
                .append("时间：").append(meeting.heldOn()).append('\n')
                .append("地点：").append(meeting.room().isEmpty() ? "—" : meeting.room()).append('\n')
                .append("应到 ").append(meeting.seats().size()).append(" 人，实到 ").append(meeting.present()).append(" 人，法定人数 ")
                .append(meeting.quorum()).append(" 人\n")
                .append("出席：").append(names(meeting, true)).append('\n')
                .append("缺席：").append(names(meeting, false)).append('\n');
        for (AgendaItem item : meeting.agenda()) {
            String line = line(item);
            if (text.length() + line.length() > LONGEST) {
                text.append("……\n");
                break;
            }
            text.append(line);
        }
        if (!remarks.isEmpty() && text.length() + remarks.length() <= LONGEST) {
            text.append("其他：").append(remarks).append('\n');
        }
        return text.toString();
    }

    private static String line(AgendaItem item) {
        StringBuilder line = new StringBuilder();
        line.append("议题 ").append(item.sequence()).append("：").append(item.askedName()).append("。赞成 ")
                .append(item.count(AgendaItem.Choice.AYE)).append("，反对 ").append(item.count(AgendaItem.Choice.NAY)).append("，弃权 ")
                .append(item.count(AgendaItem.Choice.ABSTAIN)).append("。")
                .append(item.outcome() == null ? "未表决完毕" : item.outcome() == AgendaItem.Outcome.PASSED ? "通过" : "未通过").append("。\n");
        item.votes().stream().filter(vote -> !vote.dissent().isEmpty())
                .forEach(vote -> line.append("　不同意见（").append(vote.name()).append("）：").append(vote.dissent()).append('\n'));
        return line.toString();
    }

    private static String names(Meeting meeting, boolean present) {
        List<Meeting.Seat> seats = meeting.seats().stream().filter(seat -> seat.present() == present).toList();
        return seats.isEmpty() ? "无" : seats.stream().map(Meeting.Seat::name).collect(Collectors.joining("、"));
    }
}
