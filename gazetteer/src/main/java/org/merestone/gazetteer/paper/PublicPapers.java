package org.merestone.gazetteer.paper;

import java.util.ArrayList;
import java.util.List;
import org.merestone.gazetteer.notice.PublicNotice;
import org.merestone.geo.print.Block;
import org.merestone.geo.print.Grade;
import org.merestone.geo.print.PrintedPaper;

/** What is put on the board for everybody: 公示 with its table and map, 公告 with what 条例 §14 wants to be told. */
final class PublicPapers {

    private PublicPapers() {
    }

    static PrintedPaper.Draft notice(Matter matter, CaseStory story, NoticeMaps.Published published, Grade grade) {
        PublicNotice open = story.asked().orElse(null);
        PrintedPaper.Draft paper = PrintedPaper.upright(open == null ? "关于" + matter.about() + "的公示" : open.title());
        paper.text("根据" + Wording.LAW + "第十一条，现将拟办地名予以公示，征求社会公众意见。公示时间："
                + (open == null ? Wording.NO_DAY + "至" + Wording.NO_DAY : Wording.day(open.fromDay()) + "至"
                        + Wording.day(open.toDay())) + "。");
        paper.text("对公示内容有意见的，请在公示期内通过" + (open == null ? "本网站" : open.channels()) + "或书面向" + matter.bodies().office()
                + "提出。意见将逐条答复。");
        List<List<String>> rows = new ArrayList<>();
        for (NameRow row : matter.rows()) {
            String name = row.former().isEmpty() ? row.namingCase().name() : row.namingCase().name() + "（原" + row.former() + "）";
            rows.add(List.of(Integer.toString(row.number()), row.kind(), name, row.namingCase().roman().toned(), row.className(),
                    row.division() + "：" + row.namingCase().locationText(), row.extent(), reason(row)));
        }
        paper.table(List.of("序号", "种类", "拟用名称", "罗马字母拼写", "类别", "起止点（位置）", "规模、走向", "含义和理由"), rows);
        paper.heading("位置示意图");
        published.maps().forEach(paper::add);
        paper.text(published.said(), Block.Layout.CENTRED);
        return Wording.closing(paper, matter.bodies().office(), open == null ? null : open.fromDay(), grade);
    }

    private static String reason(NameRow row) {
        String meaning = row.namingCase().meaning();
        String reason = row.namingCase().reason();
        return meaning.equals(reason) || meaning.isBlank() ? reason : reason.isBlank() ? meaning : meaning + "；" + reason;
    }

    /** 标准名称、罗马字母拼写、所属政区、位置描述、批准机关、批准时间. */
    static PrintedPaper.Draft announcement(Matter matter, CaseStory story, Grade grade) {
        PublicNotice told = story.announced().orElse(null);
        String approver = Letters.approver(matter, story);
        PrintedPaper.Draft paper = PrintedPaper.upright(told == null ? "关于" + matter.about() + "的公告" : told.title());
        paper.text("根据" + Wording.LAW + "第十四条，现将经批准的地名予以公告。");
        List<List<String>> rows = new ArrayList<>();
        for (NameRow row : matter.rows()) {
            String name = row.former().isEmpty() ? row.namingCase().name() : row.namingCase().name() + "（原" + row.former() + "）";
            rows.add(List.of(Integer.toString(row.number()), row.kind(), name, row.namingCase().roman().toned(), row.division(),
                    row.namingCase().locationText(), approver, Wording.day(row.namingCase().approvedOn())));
        }
        paper.table(List.of("序号", "种类", "标准名称", "罗马字母拼写", "所属政区", "位置描述", "批准机关", "批准时间"), rows);
        paper.text("批准文号：" + Wording.number(matter.first().approvalDocument()));
        return Wording.closing(paper, matter.bodies().office(), told == null ? null : told.fromDay(), grade);
    }
}
