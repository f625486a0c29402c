package org.merestone.gazetteer.paper;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.merestone.data.document.Documents;
import org.merestone.gazetteer.committee.Meeting;
import org.merestone.gazetteer.dossier.Dossier;
import org.merestone.gazetteer.dossier.Material;
import org.merestone.gazetteer.dossier.ReportKind;
import org.merestone.gazetteer.naming.CaseEvent;
import org.merestone.gazetteer.naming.NamingCases;
import org.merestone.gazetteer.notice.PublicComment;
import org.merestone.gazetteer.opinion.ExpertReview;
import org.merestone.gazetteer.opinion.Opinion;
import org.merestone.geo.print.BoundFile;
import org.merestone.geo.print.Marking;
import org.merestone.geo.print.PaperFormat;
import org.merestone.geo.print.PrintedPaper;
import org.springframework.stereotype.Component;

/**
 * The whole of a matter as one file (一案一档): cover, contents, every paper there is, what the check found, the reports, opinions, comments,
 * minutes, what was done when, and the materials themselves. Whoever is not of the office reads comments as the public does, without their
 * writers.
 */
@Component
class CaseFile {

    private static final List<CasePaper> ORDER = List.of(CasePaper.APPLICATION, CasePaper.NOTICE, CasePaper.REQUEST, CasePaper.APPROVAL,
            CasePaper.FILING_REPORT, CasePaper.FILING_FORM, CasePaper.ANNOUNCEMENT);

    private final CasePaperWriter writer;
    private final Matters matters;
    private final NamingCases cases;
    private final Dossier dossier;
    private final KeptPapers kept;
    private final Documents documents;

    CaseFile(CasePaperWriter writer, Matters matters, NamingCases cases, Dossier dossier, KeptPapers kept, Documents documents) {
        this.kept = kept;
        this.documents = documents;
        this.writer = writer;
        this.matters = matters;
        this.cases = cases;
        this.dossier = dossier;
    }

    /** @param everything whether the reader may know who commented */
    byte[] bind(Matter matter, CaseStory story, Marking marking, boolean everything) {
        BoundFile file = new BoundFile(cover(matter, story).marked(marking));
        for (CasePaper paper : ORDER) {
            Standing standing = Standing.of(paper, matter, story);
            boolean out = bindKept(file, title(paper, matter), matter.batch() == null ? matter.first().id() : matter.batch().id(), paper);
            if (standing != Standing.NOT_YET && !(out && standing == Standing.FINAL)) {
                file.with(title(paper, matter) + (standing == Standing.DRAFT ? "（草稿）" : ""),
                        writer.write(paper, matter, story, standing.grade(paper, matter)).marked(marking));
            }
        }
        file.with("名称检查报告", CheckPaper.of(matter, cases, matters.names()).marked(marking));
        reports(matter).forEach((title, report) -> file.with(title, report.marked(marking)));
        if (!story.opinions().isEmpty() || !story.reviews().isEmpty()) {
            file.with("部门意见和专家意见", opinions(story).marked(marking));
        }
        if (!story.comments().isEmpty()) {
            file.with("公众意见及答复", comments(story, everything).marked(marking));
        }
        for (Meeting meeting : story.meetings()) {
            if (!bindKept(file, "会议纪要：" + meeting.title(), meeting.id(), CasePaper.MINUTES)) {
                file.with("会议纪要：" + meeting.title(), MinutesPaper.of(meeting).marked(marking));
            }
        }
        file.with("办理经过", events(matter, story).marked(marking));
        for (Material each : story.materials()) {
            file.with(new BoundFile.Foreign("材料：" + Forms.kind(each.kind()) + " " + each.fileName(), each.fileName(), each.sha256(),
                    each.byteSize(), () -> dossier.read(each)));
        }
        return file.bytes();
    }

    /** Binds in what went out, each edition with what was sealed; whether there was any. */
    private boolean bindKept(BoundFile file, String title, UUID subject, CasePaper paper) {
        List<KeptPaper> editions = kept.of(subject).stream().filter(each -> each.paper() == paper).toList();
        for (KeptPaper each : editions) {
            String said = title + (each.number() == null ? "" : " " + each.number())
                    + (editions.size() == 1 ? "" : "（第 " + each.edition() + " 版）");
            each.file(PaperFormat.PDF).ifPresent(pdf -> file.with(foreign(said, pdf.fileName(), pdf.sha256(), pdf.byteSize())));
            kept.scans(each.id()).stream().filter(SealedScan::stands).forEach(scan -> file.with(foreign(said + " 盖章扫描件",
                    scan.fileName(), scan.sha256(), scan.byteSize())));
        }
        return !editions.isEmpty();
    }

    private BoundFile.Foreign foreign(String title, String fileName, String sha256, long size) {
        return new BoundFile.Foreign(title, fileName, sha256, size, () -> documents.read(sha256));
    }

    static String title(CasePaper paper, Matter matter) {
        return paper == CasePaper.REQUEST && matter.flow().ofADepartment() ? "复函" : paper.title();
    }

    private static PrintedPaper.Draft cover(Matter matter, CaseStory story) {
        return PrintedPaper.upright("地名案卷").form(List.of(List.of("案卷号", matter.number(), "密级", Forms.word(matter.rows().get(0))),
                List.of("题名", matter.about(), "条数", Integer.toString(matter.rows().size())),
                List.of("所属政区", matter.rows().get(0).division(), "批准机关", Letters.approver(matter, story)),
                List.of("批准文号", Wording.number(matter.first().approvalDocument()), "批准时间", Wording.day(matter.first().approvedOn())),
                List.of("立卷单位", matter.bodies().office(), "立卷日期", Wording.day(matter.today())),
                List.of("申请日期", Wording.day(matter.first().createdAt()), "公众意见", story.comments().size() + " 条")));
    }

    private static PrintedPaper.Draft opinions(CaseStory story) {
        List<List<String>> asked = new ArrayList<>();
        for (Opinion each : story.opinions()) {
            asked.add(List.of(each.department(), each.askedName(), each.answer() == null ? "待答复" : switch (each.answer()) {
                case AGREES -> "同意";
                case OBJECTS -> "有异议";
                case NO_ANSWER -> "逾期未复";
            }, each.remark(), each.settledWith() == null ? "" : each.settledWith()));
        }
        List<List<String>> reviewed = new ArrayList<>();
        for (ExpertReview each : story.reviews()) {
            reviewed.add(List.of(each.expert(), each.title(), each.askedName(), switch (each.verdict()) {
                case AGREES -> "赞成";
                case AMENDS -> "修改后赞成";
                case OBJECTS -> "不赞成";
            }, each.remark(), Wording.day(each.reviewedOn())));
        }
        return PrintedPaper.upright("部门意见和专家意见").heading("部门意见").table(List.of("部门", "名称", "答复", "意见", "处理情况"), asked)
                .heading("专家意见").table(List.of("专家", "职称", "名称", "结论", "意见", "日期"), reviewed);
    }

    private static PrintedPaper.Draft comments(CaseStory story, boolean everything) {
        List<List<String>> rows = new ArrayList<>();
        for (PublicComment each : story.comments()) {
            String number = Integer.toString(rows.size() + 1);
            String answer = each.answer() == null ? "" : each.answer();
            if (everything) {
                rows.add(List.of(number, Wording.day(each.receivedAt()), each.text(), answer, each.contact()));
            } else if (each.publicText() != null) {
                rows.add(List.of(number, Wording.day(each.receivedAt()), each.publicText(), answer));
            }
        }
        List<String> head = new ArrayList<>(List.of("序号", "收到日期", "意见", "答复"));
        if (everything) {
            head.add("联系方式");
        }
        PrintedPaper.Draft paper = PrintedPaper.upright("公众意见及答复").table(head, rows);
        return everything ? paper : paper.text("共 " + story.comments().size() + " 条；只列已公开的，去掉了可以认出本人的内容。");
    }

    private PrintedPaper.Draft events(Matter matter, CaseStory story) {
        Map<String, String> people = matters.names();
        List<List<String>> rows = new ArrayList<>();
        for (NameRow row : matter.rows()) {
            for (CaseEvent each : cases.events(row.namingCase().id())) {
                rows.add(List.of(row.namingCase().name(), Wording.day(each.happenedAt()), people.getOrDefault(each.actorName(),
                        each.actorName()),
                        state(each), each.remark()));
            }
        }
        PrintedPaper.Draft paper = PrintedPaper.upright("办理经过").table(List.of("名称", "日期", "经办", "办理", "说明"), rows);
        return paper.heading("文件清单").table(List.of("序号", "种类", "文件"), Forms.materials(story.materials()));
    }

    private static String state(CaseEvent event) {
        return switch (event.to()) {
            case DRAFT -> "起草";
            case SUBMITTED -> "提交";
            case CHECKED -> "核查";
            case SUSPENDED -> "中止";
            case REPORTED -> "报批";
            case APPROVED -> "批准";
            case REJECTED -> "不予批准";
            case ARCHIVED -> "归档";
            case RETURNED -> "退回";
            case WITHDRAWN -> "撤回";
        };
    }

    /** The reports by their titles; one that many cases of a batch share is bound once, and one of some cases says of how many. */
    private Map<String, PrintedPaper.Draft> reports(Matter matter) {
        Map<ReportKind, Map<Map<String, String>, List<String>>> written = new EnumMap<>(ReportKind.class);
        for (NameRow row : matter.rows()) {
            dossier.reports(row.namingCase().id()).forEach((kind, texts) -> written.computeIfAbsent(kind, each -> new LinkedHashMap<>())
                    .computeIfAbsent(texts, each -> new ArrayList<>()).add(row.namingCase().name()));
        }
        Map<String, PrintedPaper.Draft> reports = new LinkedHashMap<>();
        written.forEach((kind, versions) -> versions.forEach((texts, names) -> reports.put(name(kind)
                + (versions.size() == 1 ? "" : "（" + names.get(0) + (names.size() == 1 ? "" : "等 " + names.size() + " 条") + "）"),
                report(kind, texts))));
        return reports;
    }

    private static String name(ReportKind kind) {
        return switch (kind) {
            case ASSESSMENT -> "综合评估报告";
            case EXPERT -> "专家论证报告";
            case CONSULTATION -> "征求意见报告";
        };
    }

    private static PrintedPaper.Draft report(ReportKind kind, Map<String, String> texts) {
        PrintedPaper.Draft paper = PrintedPaper.upright(name(kind));
        for (String field : kind.fields()) {
            Wording.lines(paper.heading(field(field)), texts.getOrDefault(field, "（未写）"));
        }
        return paper;
    }

    private static String field(String field) {
        return switch (field) {
            case "legality" -> "合法性";
            case "feasibility" -> "可行性";
            case "controllability" -> "可控性";
            case "impact" -> "社会影响";
            case "risks" -> "可能的风险";
            case "measures" -> "应对措施";
            case "necessity" -> "必要性";
            case "soundness" -> "科学性";
            case "reason" -> "合理性";
            case "advice" -> "对方案和组织实施的意见建议";
            case "process" -> "征求意见的过程和范围";
            case "opinions" -> "主要意见建议";
            default -> "处理情况";
        };
    }
}
