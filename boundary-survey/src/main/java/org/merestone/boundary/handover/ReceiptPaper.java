package org.merestone.boundary.handover;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.geo.LegalTime;
import org.merestone.geo.print.PrintedPaper;

/** The receipt of a package (成果汇交凭证), or the notice that it was refused (退回通知). */
final class ReceiptPaper {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private ReceiptPaper() {}

    static PrintedPaper.Draft of(BoundaryLine line, ResultPackage found) {
        boolean received = found.state() == ResultPackage.State.RECEIVED;
        PrintedPaper.Draft paper = PrintedPaper.upright(line.name() + (received ? "成果汇交凭证" : "成果汇交退回通知"));
        paper.form(List.of(
                List.of("界线", line.name() + "（" + line.code() + "）", "凭证号", found.receiptNo() == null ? "" : found.receiptNo()),
                List.of("汇交人", found.madeByName(), "接收单位", found.receiver() == null ? "" : found.receiver()),
                List.of("制作时间", day(found.madeAt()), "检查时间", day(found.checkedAt())),
                List.of("文件数", Integer.toString(found.fileCount()), "字节数", String.format(Locale.ROOT, "%,d", found.byteSize())),
                List.of("完整度", found.percent() + "%", "检查人", found.checkedByName() == null ? "" : found.checkedByName())));
        paper.table(List.of("核对对象", "SHA-256"), List.of(List.of("汇交包", found.sha256()), List.of("界线走向", found.fingerprint())));
        if (received) {
            paper.text("经逐个文件核对大小和 SHA-256，并打开空间数据核对行数，与清单相符，予以接收。");
        } else {
            paper.text("经核对有下列问题，请改正后重新汇交：");
            List<List<String>> rows = new ArrayList<>();
            found.reasons().forEach(reason -> rows.add(List.of(Integer.toString(rows.size() + 1), reason)));
            paper.table(List.of("序号", "问题"), rows);
        }
        return paper.signatures(List.of(List.of("汇交单位（盖章）", "　　　　　　", "接收单位（盖章）", "　　　　　　"),
                List.of("日期", "年　　月　　日", "日期", "年　　月　　日")));
    }

    private static String day(@Nullable OffsetDateTime at) {
        return at == null ? "" : MINUTE.format(LegalTime.at(at));
    }
}
