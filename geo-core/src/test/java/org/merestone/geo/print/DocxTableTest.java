package org.merestone.geo.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** Tables in the document that a word processor opens: as wide, and in letters as large, as in the PDF. */
class DocxTableTest {

    private static final Marking PUBLIC = new Marking(Grade.PUBLIC, "surveyor", OffsetDateTime.parse("2026-03-01T02:30:00Z"));

    @Test
    void aCodeIsAsWholeInTheDocumentAsInThePdf() {
        List<String> head = List.of("地名代码", "东经", "至东经", "位置描述");
        List<String> row = List.of("99012110123510000001", "114°18′36.0″", "114°19′36.0″", "位于石门镇与白鹭镇接壤处的山脊线上，东起鼓楼，西至河堤".repeat(2));
        PrintedPaper.Draft paper = PrintedPaper.upright("登记表").table(head, List.of(List.of(row.get(0), row.get(1), row.get(2), "石门镇")));
        Document document = Opened.body(PaperFormat.DOCX.write(paper.marked(PUBLIC)));
        // An upright page of 170 mm holds all of it in 9 points: the size of the style stands.
        assertThat(attributes(document, "sz")).isEmpty();
        PrintedPaper.Draft crowded = PrintedPaper.upright("登记表").table(
                List.of("地名代码", "旧代码", "东经", "至东经", "北纬", "位置描述"), List.of(List.of(row.get(0), row.get(0), row.get(1), row.get(2),
                "29°50′31.2″", row.get(3))));
        document = Opened.body(PaperFormat.DOCX.write(crowded.marked(PUBLIC)));
        // 2 × 13 for the codes, 3 × 8.2 for the angles at most, 5 for the text make 55.6 characters: 482 points hold them at 8.5, not at 9.
        assertThat(attributes(document, "sz")).hasSize(12).containsOnly("17");
        List<String> widths = attributes(document, "w", "gridCol");
        for (int column : new int[] {0, 1}) {
            // Digits of the document's own type, Times New Roman, are half as wide as high; the cell keeps 60 twentieths on either side.
            double room = (Integer.parseInt(widths.get(column)) - 120) / 20.0;
            assertThat(20 * 0.5 * 8.5).as("twenty digits in points").isLessThan(room);
        }
    }

    @Test
    void aWordIsNotTornWhereTheTextsBesideItCanBreak() {
        String place = "位于石门镇与白鹭镇接壤处的山脊线上";
        Block.Table table = new Block.Table(List.of("名称", "拼写", "位置", "理由"), List.of(List.of("瀚光路", "Hànguāngxiàng Lù", place, place)), 0);
        double[] shares = table.shares(30);
        // Thirteen letters take 7.8 characters and one more for the borders; the two texts share what is left alike.
        assertThat(shares[1] * 30).isGreaterThanOrEqualTo(8.8 - 1e-9);
        assertThat(shares[2]).isEqualTo(shares[3]);
        assertThat(java.util.Arrays.stream(shares).sum()).isCloseTo(1, org.assertj.core.api.Assertions.within(1e-9));
    }

    private static List<String> attributes(Document document, String element) {
        return attributes(document, "val", element);
    }

    private static List<String> attributes(Document document, String attribute, String element) {
        List<String> found = new ArrayList<>();
        NodeList all = document.getElementsByTagNameNS(Opened.W, element);
        for (int i = 0; i < all.getLength(); i++) {
            found.add(all.item(i).getAttributes().getNamedItemNS(Opened.W, attribute).getNodeValue());
        }
        return found;
    }
}
