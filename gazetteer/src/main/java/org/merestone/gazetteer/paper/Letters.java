package org.merestone.gazetteer.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.merestone.gazetteer.committee.AgendaItem;
import org.merestone.gazetteer.committee.Meeting;
import org.merestone.gazetteer.naming.CaseClock;
import org.merestone.gazetteer.naming.NamingCase;
import org.merestone.gazetteer.notice.PublicComment;
import org.merestone.gazetteer.notice.PublicNotice;
import org.merestone.gazetteer.opinion.ExpertReview;
import org.merestone.gazetteer.opinion.Opinion;
import org.merestone.geo.print.Block;
import org.merestone.geo.print.Grade;
import org.merestone.geo.print.PrintedPaper;

/** The letters of a matter: 请示 or 复函, 批复, 备案报告. */
final class Letters {

    private Letters() {
    }

    /** 请示 to whoever approves; where a department approves, the opinion that it has to ask for (复函, 条例 §12). */
    static PrintedPaper.Draft request(Matter matter, CaseStory story, Grade grade) {
        boolean reply = matter.flow().ofADepartment();
        PrintedPaper.Draft paper = PrintedPaper.upright("关于" + matter.about() + (reply ? "意见的复函" : "的请示"))
                .text(Wording.number(story.requestNumber()), Block.Layout.CENTRED)
                .text(matter.bodies().approver() + "：", Block.Layout.FLUSH);
        paper.text((reply ? "你单位关于" + matter.about() + "征求意见的函收悉。" : "") + "根据" + Wording.LAW + "第九条、第十一条、第十二条，现将"
                + matter.about() + "有关情况" + (reply ? "函复如下。" : "请示如下。"));
        paper.heading("一、拟办名称");
        if (matter.batch() == null) {
            Wording.lines(paper, about(matter.rows().get(0)));
        } else {
            paper.text("共 " + matter.rows().size() + " 条：" + Matter.kinds(matter.rows()) + "。名称见附表。");
        }
        paper.heading("二、办理情况");
        done(matter, story).forEach(paper::text);
        paper.text(reply ? "经研究，我局对上述名称无不同意见，请依法办理。批准后请于 15 日内向我局备案。" : "妥否，请批示。");
        if (!story.materials().isEmpty()) {
            paper.text("附件：" + story.materials().stream().map(each -> each.fileName()).distinct().limit(30)
                    .collect(Collectors.joining("；")));
        }
        Wording.closing(paper, matter.bodies().office(), story.requestNumber() == null ? null : matter.today(), grade);
        return matter.batch() == null ? paper : Wording.names(paper.page("附表　名称清单"), matter);
    }

    private static String about(NameRow row) {
        NamingCase asked = row.namingCase();
        return "名称：" + asked.name() + "（" + asked.roman().toned() + "）\n"
                + (row.former().isEmpty() ? "" : "原名称：" + row.former() + "\n")
                + "类别：" + row.className() + "　所属政区：" + row.division() + "\n"
                + "位置：" + Wording.orBlank(asked.locationText()) + (row.extent().isEmpty() ? "" : "（" + row.extent() + "）") + "\n"
                + "含义：" + asked.meaning() + "\n理由：" + asked.reason()
                + (asked.measures().isEmpty() ? "" : "\n保护措施：" + asked.measures());
    }

    /** What was done so far, a sentence each, only of what the case holds. */
    static List<String> done(Matter matter, CaseStory story) {
        List<String> said = new ArrayList<>();
        long open = story.findings().stream().filter(finding -> !finding.settled()).count();
        long answered = story.findings().stream().filter(finding -> finding.answer() != null).count();
        said.add("名称检查：按登记簿检查重名、同音和用字，" + (story.findings().isEmpty() ? "没有发现问题。"
                : "有提示 " + story.findings().size() + " 条，已书面说明 " + answered + " 条，未了结 " + open + " 条。"));
        story.asked().ifPresent(notice -> said.add(asked(notice, story)));
        if (!story.opinions().isEmpty()) {
            said.add("部门意见：" + story.opinions().stream().collect(Collectors.groupingBy(Letters::verdict, Collectors.mapping(
                    Opinion::department, Collectors.toCollection(java.util.TreeSet::new)))).entrySet().stream().sorted(
                    java.util.Map.Entry.comparingByKey()).map(each -> String.join("、", each.getValue()) + each.getKey())
                    .collect(Collectors.joining("；")) + "。");
        }
        if (!story.reviews().isEmpty()) {
            said.add("专家论证：" + story.reviews().size() + " 份意见，赞成 " + count(story, ExpertReview.Verdict.AGREES) + "，修改后赞成 "
                    + count(story, ExpertReview.Verdict.AMENDS) + "，不赞成 " + count(story, ExpertReview.Verdict.OBJECTS) + "。");
        }
        for (Meeting meeting : story.meetings()) {
            meeting.agenda().stream().filter(item -> isAbout(item, matter) && item.outcome() != null)
                    .forEach(item -> said.add(voted(meeting, item)));
        }
        story.waivers().stream().map(each -> demand(each.demand().name()) + "：简化办理，理由：" + each.reason()).distinct()
                .forEach(said::add);
        return said;
    }

    private static String asked(PublicNotice notice, CaseStory story) {
        List<PublicComment> heard = story.comments().stream().filter(each -> each.noticeId().equals(notice.id())).toList();
        long answered = heard.stream().filter(each -> each.answer() != null).count();
        return "公示：" + Wording.day(notice.fromDay()) + "至" + Wording.day(notice.toDay()) + "，" + (heard.isEmpty() ? "没有收到意见。"
                : "收到意见 " + heard.size() + " 条，已答复 " + answered + " 条。");
    }

    private static String voted(Meeting meeting, AgendaItem item) {
        return "审议：" + Wording.day(meeting.heldOn()) + "，" + meeting.committee() + "“" + meeting.title() + "”审议“" + item.askedName()
                + "”，赞成 " + item.count(AgendaItem.Choice.AYE) + "，反对 " + item.count(AgendaItem.Choice.NAY) + "，弃权 "
                + item.count(AgendaItem.Choice.ABSTAIN) + "，" + (item.outcome() == AgendaItem.Outcome.PASSED ? "通过。" : "未通过。");
    }

    static boolean isAbout(AgendaItem item, Matter matter) {
        return item.subject() instanceof AgendaItem.Batch lot ? lot.id().equals(matter.first().batchId())
                : matter.rows().stream().anyMatch(row -> row.namingCase().id().equals(item.subject().id()));
    }

    private static long count(CaseStory story, ExpertReview.Verdict verdict) {
        return story.reviews().stream().filter(each -> each.verdict() == verdict).count();
    }

    private static String verdict(Opinion opinion) {
        if (opinion.answer() == null) {
            return "尚未答复";
        }
        return switch (opinion.answer()) {
            case AGREES -> "同意";
            case OBJECTS -> opinion.settledWith() == null ? "有异议" : "有异议（已处理：" + opinion.settledWith() + "）";
            case NO_ANSWER -> "逾期未复";
        };
    }

    private static String demand(String name) {
        return switch (name) {
            case "MATERIALS" -> "申请材料";
            case "REPORTS" -> "评估、论证和征求意见报告";
            case "EXPERTS" -> "专家论证";
            case "OPINIONS" -> "部门意见";
            case "NOTICE" -> "公示";
            default -> "地名委员会审议";
        };
    }

    /** 批复. */
    static PrintedPaper.Draft approval(Matter matter, Grade grade) {
        NamingCase first = matter.first();
        PrintedPaper.Draft paper = PrintedPaper.upright("关于同意" + matter.about() + "的批复")
                .text(Wording.number(first.approvalDocument()), Block.Layout.CENTRED)
                .text((matter.flow().ofADepartment() ? "申请单位" : matter.bodies().office()) + "：", Block.Layout.FLUSH)
                .text((matter.flow().ofADepartment() ? "你单位关于" + matter.about() + "的申请收悉。经征求地名主管部门意见，"
                        : "你局《关于" + matter.about() + "的请示》收悉。") + "根据" + Wording.LAW + "第十二条，现批复如下：");
        paper.text("一、同意" + (matter.batch() == null ? consent(matter.rows().get(0)) : "附表所列 " + matter.rows().size() + " 条地名："
                + Matter.kinds(matter.rows())) + "。");
        paper.text("二、上述名称自" + Wording.day(first.effect() == null ? null : first.effect().on()) + "起施行。");
        paper.text("三、请自批准之日起 15 日内依法备案、公告，并做好地名标志设置、标准地址编制和档案工作。");
        Wording.closing(paper, matter.bodies().approver(), first.approvedOn(), grade);
        return Wording.names(matter.batch() == null ? paper.heading("附表") : paper.page("附表"), matter);
    }

    private static String consent(NameRow row) {
        String name = "“" + row.namingCase().name() + "”（" + row.namingCase().roman().toned() + "）";
        return switch (row.namingCase().kind()) {
            case NAMING, PRE_NAMING -> "将位于" + row.division() + "的" + row.className() + row.kind() + "为" + name;
            case RENAMING -> "将“" + Wording.orBlank(row.former()) + "”更名为" + name;
            case CANCELLATION -> "注销" + name;
            case EXTENT_CHANGE -> "变更" + name + "的起止点";
            case RESTORATION -> "恢复" + name;
            case RECORDING -> "将" + name + "补录为标准地名";
        };
    }

    /** 备案报告, 条例 §13. */
    static PrintedPaper.Draft filing(Matter matter, CaseStory story, Grade grade) {
        NamingCase first = matter.first();
        CaseClock clock = story.clock(CaseClock.Kind.FILING).orElse(null);
        PrintedPaper.Draft paper = PrintedPaper.upright("关于" + matter.about() + "的备案报告")
                .text(Wording.number(story.filingNumber()), Block.Layout.CENTRED)
                .text(receiver(matter, story, clock) + "：", Block.Layout.FLUSH)
                .text(matter.about() + "已由" + approver(matter, story) + "于" + Wording.day(first.approvedOn()) + "批准（"
                        + Wording.number(first.approvalDocument()) + "），共 " + matter.rows().size() + " 条。根据" + Wording.LAW
                        + "第十三条，现报请备案" + (clock == null ? "" : "，备案期限至" + Wording.day(clock.dueOn())) + "。")
                .text("附件：1. 地名备案登记表；2. 批准文件；3. 申请书；4. 申请时提交的相关报告。");
        Wording.closing(paper, matter.flow().ofADepartment() ? matter.bodies().approver() : matter.bodies().office(),
                sentOn(story, clock), grade);
        return Wording.names(matter.batch() == null ? paper.heading("附表") : paper.page("附表"), matter);
    }

    static String approver(Matter matter, CaseStory story) {
        return story.announcedApprover().orElse(matter.bodies().approver());
    }

    /** The day on which it was sent; where that was not written down, the day on which it was filed. */
    private static @Nullable LocalDate sentOn(CaseStory story, @Nullable CaseClock clock) {
        return story.filings().isEmpty() ? clock == null ? null : clock.doneOn()
                : story.filings().get(story.filings().size() - 1).sentOn();
    }

    private static String receiver(Matter matter, CaseStory story, @Nullable CaseClock clock) {
        if (!story.filings().isEmpty()) {
            return story.filings().get(story.filings().size() - 1).receiver();
        }
        return clock == null || clock.doneWith() == null ? matter.bodies().receiver() : clock.doneWith();
    }
}
