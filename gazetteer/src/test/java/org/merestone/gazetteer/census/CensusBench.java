package org.merestone.gazetteer.census;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.merestone.data.OpenDatabase;
import org.merestone.data.TestDatabase;
import org.merestone.gazetteer.sheet.Xlsx;

/** How long a census sheet of invented rows takes from the upload to the commit: upload, check, import. Seeded. */
final class CensusBench {

    private static final String WORDS = "李王张刘陈杨赵周吴徐孙朱马胡郭林何高梁郑山水河溪泉塘坪坝沟岭岗坡桥井松柏竹梅兰桂";
    private static final String[] ENDS = {"湾", "村", "庄", "坳", "畈", "寨"};

    private CensusBench() {
    }

    /** @param args how many rows; {@code xlsx} or {@code csv}; {@code H2} or {@code POSTGIS} */
    public static void main(String[] args) throws IOException {
        int rows = Integer.parseInt(args[0]);
        boolean xlsx = args.length > 1 && args[1].equals("xlsx");
        Path folder = Files.createTempDirectory("census");
        OpenDatabase database = args.length > 2 && args[2].equals("POSTGIS") ? TestDatabase.POSTGIS.open()
                : TestDatabase.inFile(folder.resolve("register"));
        CensusOffice county = new CensusOffice(database, folder);
        byte[] file = xlsx ? xlsx(rows) : csv(rows).getBytes(StandardCharsets.UTF_8);
        long start = System.nanoTime();
        UUID sheet = county.imports.upload(county.office, "成果表", file);
        long uploaded = System.nanoTime();
        county.imports.check(county.office, sheet, new CensusProgress());
        long checked = System.nanoTime();
        county.imports.run(county.office, sheet, new CensusProgress());
        long end = System.nanoTime();
        int places = database.jdbc().sql("select count(*) from place").query(Integer.class).single();
        System.out.printf(Locale.ROOT, "census\t%d rows %s, %d bytes, %d places\t%.1f s\tupload %.1f s, check %.1f s, import %.1f s%n", rows,
                xlsx ? "XLSX" : "CSV", file.length, places, seconds(start, end), seconds(start, uploaded), seconds(uploaded, checked),
                seconds(checked, end));
        database.close();
    }

    private static List<String> row(int number, Random random) {
        String name = "" + WORDS.charAt(random.nextInt(WORDS.length())) + WORDS.charAt(random.nextInt(WORDS.length()))
                + ENDS[random.nextInt(ENDS.length)];
        return List.of(name, "%s22200%06d".formatted(number % 2 == 0 ? "990121101" : "990121102", number / 2 + 1), "农村居民点",
                number % 2 == 0 ? "砚川县石鼓镇" : "砚川县柳渡镇", "114°%02d′%05.2f″".formatted(random.nextInt(60), random.nextDouble() * 59), "",
                "29°%02d′%05.2f″".formatted(random.nextInt(60), random.nextDouble() * 59), "", "", number % 5 == 0 ? "老" + name : "", "公开", "1985",
                "现今地名", "含义不详，据传因姓得名，第 " + number + " 行");
    }

    private static String csv(int rows) {
        Random random = new Random(20260301);
        StringBuilder text = new StringBuilder(CensusOffice.HEAD);
        for (int i = 0; i < rows; i++) {
            text.append(String.join(",", row(i, random))).append('\n');
        }
        return text.toString();
    }

    private static byte[] xlsx(int rows) {
        Random random = new Random(20260301);
        List<List<String>> table = new ArrayList<>();
        table.add(List.of(CensusOffice.HEAD.strip().split(",")));
        for (int i = 0; i < rows; i++) {
            table.add(row(i, random));
        }
        return new Xlsx().rows(table).bytes();
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }
}
