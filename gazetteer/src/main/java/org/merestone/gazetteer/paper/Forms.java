package org.merestone.gazetteer.paper;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.merestone.gazetteer.dossier.Material;
import org.merestone.gazetteer.dossier.MaterialKind;
import org.merestone.gazetteer.naming.NamingCase;
import org.merestone.geo.print.Block;
import org.merestone.geo.print.PrintedPaper;

/** The forms: 申请表, 备案登记表, and the list of a batch. */
final class Forms {

    private static final String HAND = "（签字）　　　　（盖章）　　　　　　年　　月　　日";

    private Forms() {
    }

    /** 申请表: 条例 §11 wants plan, grounds, and where, how large and of what nature the place is. */
    static PrintedPaper.Draft application(Matter matter, CaseStory story, List<Block.Picture> maps) {
        PrintedPaper.Draft paper = PrintedPaper.upright(matter.batch() == null ? "地名" + matter.rows().get(0).kind() + "申请表" : "地名申请表（整批）");
        if (matter.batch() == null) {
            NameRow row = matter.rows().get(0);
            NamingCase asked = row.namingCase();
            List<List<String>> rows = new ArrayList<>(List.of(
                    List.of("案件编号", asked.caseNumber(), "申请种类", row.kind()),
                    List.of("拟用名称", asked.name(), "罗马字母拼写", asked.roman().toned()),
                    List.of("专名", asked.specific(), "通名", asked.generic()),
                    List.of("类别", row.className() + " " + asked.placeClass().code(), "所在政区", row.division()),
                    List.of("位置", asked.locationText(), "规模", Wording.orBlank(row.extent())),
                    List.of("原名称", Wording.orBlank(row.former()), "地名代码", Wording.orBlank(row.placeCode())),
                    List.of("申请人", row.applicant(), "申请日期", Wording.day(asked.createdAt()))));
            paper.form(rows).form(List.of(List.of("含义", asked.meaning()), List.of("理由", asked.reason()),
                    List.of("保护措施", Wording.orBlank(asked.measures())), List.of("拼写出处", Wording.orBlank(asked.roman().source())),
                    List.of("坐标", ends(asked))));
        } else {
            paper.form(List.of(List.of("批次", matter.number(), "名称", matter.batch().title()),
                    List.of("条数", Integer.toString(matter.rows().size()), "种类", Matter.kinds(matter.rows()))));
        }
        paper.heading("申请材料").table(List.of("序号", "种类", "文件"), materials(story.materials()));
        if (!maps.isEmpty()) {
            paper.heading("位置示意图");
            maps.forEach(paper::add);
        }
        paper.heading("意见").signatures(List.of(List.of("申请单位意见", HAND), List.of("乡镇（街道）意见", HAND), List.of("地名主管部门意见", HAND),
                List.of("批准机关意见", HAND)));
        return matter.batch() == null ? paper : Wording.names(paper.page("附表　名称清单"), matter);
    }

    static List<List<String>> materials(List<Material> materials) {
        List<List<String>> rows = new ArrayList<>();
        for (Material each : materials) {
            rows.add(List.of(Integer.toString(rows.size() + 1), kind(each.kind()), each.fileName()));
        }
        return rows;
    }

    static String kind(MaterialKind kind) {
        return switch (kind) {
            case APPLICATION -> "申请书";
            case SITE_PLAN -> "位置图";
            case PLANNING -> "规划批准文件";
            case GROUNDS -> "依据材料";
            case GONE -> "灭失证明";
            case PROTECTION_PLAN -> "保护方案";
            case OTHER -> "其他";
        };
    }

    /** Where it begins and ends, as the census writes positions. */
    private static String ends(NamingCase asked) {
        Coordinate[] at = asked.geometry().getCoordinates();
        return at.length == 1 ? Wording.dms(at[0]) : Wording.dms(at[0]) + "　至　" + Wording.dms(at[at.length - 1]);
    }

    /** 备案登记表 with the fields that the register of the state asks for. */
    static PrintedPaper.Draft filing(Matter matter, CaseStory story) {
        if (matter.batch() != null) {
            return list(matter, "地名备案登记表").text("登记单位：" + matter.bodies().office() + "　批准机关：" + Letters.approver(matter, story)
                    + "　批准文号：" + Wording.number(matter.first().approvalDocument()) + "　批准日期：" + Wording.day(matter.first().approvedOn()))
                    .text("登记人：　　　　　　审核人：　　　　　　登记时间：" + Wording.NO_DAY);
        }
        NameRow row = matter.rows().get(0);
        NamingCase filed = row.namingCase();
        Coordinate[] at = filed.geometry().getCoordinates();
        Coordinate last = at[at.length - 1];
        boolean reaches = at.length > 1;
        PrintedPaper.Draft paper = PrintedPaper.upright("地名备案登记表").form(List.of(
                List.of("标准名称", filed.name(), "罗马字母拼写", filed.roman().toned()),
                List.of("地名代码", Wording.orBlank(row.placeCode()), "地名类别", row.className() + " " + filed.placeClass().code()),
                List.of("所在（跨）行政区", row.division(), "备案种类", row.kind()),
                List.of("东经", Wording.dms(at[0].x), "至东经", reaches ? Wording.dms(last.x) : "　"),
                List.of("北纬", Wording.dms(at[0].y), "至北纬", reaches ? Wording.dms(last.y) : "　"),
                List.of("坐标系", "2000国家大地坐标系", "密级", word(row)),
                List.of("曾用名", Wording.orBlank(row.former()), "使用时间", filed.state().approved() ? "现今地名" : "　"),
                List.of("批准机关", Letters.approver(matter, story), "批准文号", Wording.number(filed.approvalDocument())),
                List.of("批准时间", Wording.day(filed.approvedOn()), "生效时间", Wording.day(filed.effect() == null ? null
                        : filed.effect().on()))));
        return paper.form(List.of(List.of("位置描述", filed.locationText()), List.of("地名含义", filed.meaning()),
                List.of("地名来历", filed.reason()), List.of("地理实体概况", Wording.orBlank(row.extent())))).signatures(List.of(
                List.of("登记人", "　　　　　", "登记单位", matter.bodies().office()), List.of("审核人", "　　　　　", "登记时间", Wording.NO_DAY)));
    }

    static String word(NameRow row) {
        return org.merestone.geo.print.Grade.valueOf(row.secrecy().name()).word();
    }

    /** The names as one table: a spreadsheet too. */
    static PrintedPaper.Draft list(Matter matter, String title) {
        return PrintedPaper.broad(title).text(matter.number() + "　" + matter.about() + "　共 " + matter.rows().size() + " 条").table(
                List.of("序号", "种类", "原名称", "标准名称", "罗马字母拼写", "类别代码", "类别", "地名代码", "所在行政区", "位置描述", "规模", "东经", "北纬", "至东经", "至北纬"),
                matter.rows().stream().map(Forms::cells).toList());
    }

    private static List<String> cells(NameRow row) {
        NamingCase each = row.namingCase();
        Coordinate[] at = each.geometry().getCoordinates();
        Coordinate last = at[at.length - 1];
        boolean reaches = at.length > 1;
        return List.of(Integer.toString(row.number()), row.kind(), row.former(), each.name(), each.roman().toned(),
                each.placeClass().code(),
                row.className(), row.placeCode(), row.division(), each.locationText(), row.extent(), Wording.dms(at[0].x),
                Wording.dms(at[0].y), reaches ? Wording.dms(last.x) : "", reaches ? Wording.dms(last.y) : "");
    }
}
