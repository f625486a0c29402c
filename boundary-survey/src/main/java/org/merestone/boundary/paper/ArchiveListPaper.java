package org.merestone.boundary.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.merestone.boundary.archive.ArchiveFolder;
import org.merestone.boundary.archive.ArchiveItem;
import org.merestone.boundary.archive.LineArchive;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.geo.print.PrintedPaper;

/** The list of a line's archive (档案目录): what belongs into it, what is there, what is missing. */
final class ArchiveListPaper {

    private static final List<String> HEAD = List.of("序号", "案卷", "题名", "文号", "责任者", "日期", "应有", "实有", "保管期限", "备注");

    private ArchiveListPaper() {}

    static PrintedPaper.Draft of(BoundaryLine line, LineArchive archive) {
        List<List<String>> rows = new ArrayList<>();
        add(rows, line.name(), archive.line());
        archive.markers().forEach(folder -> add(rows, folder.code(), folder));
        return PrintedPaper.broad(line.name() + PaperOfLine.ARCHIVE_LIST.title())
                .text("界线代码 " + line.code() + "。" + counted(archive))
                .table(HEAD, rows);
    }

    /** What was counted, for the whole is only as complete as the least complete of its volumes. */
    private static String counted(LineArchive archive) {
        String ofLine = "界线档案完整度 " + archive.line().percent() + "%";
        return archive.markers().isEmpty() ? ofLine + "。"
                : ofLine + "；界桩档案 " + archive.markers().size() + " 卷，最低 " + archive.leastOfMarkers() + "%；全部档案以最低者计，为 "
                        + archive.percent() + "%。";
    }

    private static void add(List<List<String>> rows, String volume, ArchiveFolder folder) {
        for (ArchiveItem item : folder.items()) {
            rows.add(List.of(Integer.toString(rows.size() + 1), volume, item.kind().name(Locale.CHINESE), item.documentNo(), item.by(),
                    item.dated() == null ? "" : item.dated().toString(), Integer.toString(item.need()), Integer.toString(item.have()),
                    item.kind().years() == 0 ? "永久" : item.kind().years() + "年", item.isComplete() ? "齐" : item.missing(Locale.CHINESE)));
        }
    }
}
