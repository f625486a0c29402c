package org.merestone.boundary.paper;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.merestone.boundary.AgreedLine;
import org.merestone.boundary.BoundaryRegister;
import org.merestone.boundary.FourTownships;
import org.merestone.boundary.agreement.AgreementDrafting;
import org.merestone.boundary.demarcation.LineTasks;
import org.merestone.boundary.demarcation.MarkerPage;
import org.merestone.boundary.demarcation.MarkerRegistration;
import org.merestone.boundary.demarcation.SurveyImports;
import org.merestone.boundary.demarcation.TaskDesk;
import org.merestone.boundary.demarcation.Upload;
import org.merestone.boundary.handover.HandoverDesk;
import org.merestone.boundary.line.DivisionImport;
import org.merestone.boundary.line.ImportProgress;
import org.merestone.boundary.strip.StripDrawing;
import org.merestone.data.TestDatabase;
import org.merestone.data.account.Role;
import org.merestone.data.ledger.Actor;
import org.merestone.geo.crs.GaussKrueger;
import org.merestone.geo.crs.GridPoint;
import org.merestone.geo.crs.LonLat;
import org.merestone.geo.print.PaperFormat;
import org.merestone.geo.print.PaperProgress;

/**
 * Measures the papers of an invented line of some 30 km with 16 markers and 241 points: every form in every format, the map sheets of its
 * agreement at 1:10,000, and the package that is handed up.
 *
 * <p>Usage: {@code PaperBench [ROUNDS]}; prints what, seconds by the clock and how many files, fields apart by tabs, a line for each round;
 * the first is of a program that has written nothing before. The last line is the highest use of all heap pools, garbage counted.
 */
public final class PaperBench {

    private static final double NORTH = 29.90;
    private static final double SOUTH = 29.64;
    private static final int POINTS = 240;
    private static final int POINTS_A_MARKER = 16;

    private PaperBench() {}

    public static void main(String[] args) throws IOException {
        int rounds = args.length == 0 ? 3 : Integer.parseInt(args[0]);
        Path folder = Files.createTempDirectory("papers");
        try (BoundaryRegister register = new BoundaryRegister(TestDatabase.values()[0], folder)) {
            Path file = FourTownships.write(folder, "two.geojson", "{\"type\":\"FeatureCollection\",\"features\":["
                    + FourTownships.feature(FourTownships.SHIMEN, "石门镇", "[114.2,29.9]," + "[114.2,29.64]," + border(false)) + ","
                    + FourTownships.feature(FourTownships.BAILU, "白鹭镇", "[114.4,29.64],[114.4,29.9]," + border(true)) + "]}");
            register.get(DivisionImport.class).run(Actor.system("bench"), FourTownships.request(file), ImportProgress.UNSEEN);
            Actor surveyor = register.person("surveyor", Role.SURVEYOR, "990121");
            UUID line = register.line(FourTownships.SHIMEN, FourTownships.BAILU).id();
            UUID task = surveyed(register, surveyor, line);
            UUID agreement = register.get(AgreementDrafting.class).draft(surveyor, line);
            for (int round = 0; round < rounds; round++) {
                long began = System.nanoTime();
                register.get(StripDrawing.class).drawAll(surveyor, agreement, round, new PaperProgress());
                tell("sheets", began,
                        register.jdbc().sql("select count(*) from agreement_sheet where sha256 is not null").query(Integer.class)
                        .single());
                began = System.nanoTime();
                tell("forms", began, forms(register, surveyor, task));
                PaperProgress steps = new PaperProgress();
                began = System.nanoTime();
                register.get(HandoverDesk.class).make(surveyor, task, steps);
                tell("package", began, steps.done());
            }
        }
        long heap = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage).mapToLong(usage -> usage.getUsed()).sum();
        System.out.printf(Locale.ROOT, "heap\t%d\tMB%n", heap >> 20);
    }

    private static int forms(BoundaryRegister register, Actor surveyor, UUID task) {
        int written = 0;
        for (PaperOfLine paper : PaperOfLine.values()) {
            for (PaperFormat format : paper.formats()) {
                register.get(LinePapers.class).write(surveyor, task, paper, format);
                written++;
            }
        }
        return written;
    }

    private static UUID surveyed(BoundaryRegister register, Actor surveyor, UUID line) {
        UUID task = register.get(LineTasks.class).open(surveyor, line);
        SurveyImports imports = register.get(SurveyImports.class);
        Upload upload = imports.upload(surveyor, task, "line.dat", survey());
        UUID draft = imports.accept(surveyor, upload.batchId(), register.get(TaskDesk.class).task(surveyor, task).rowVersion()).draftId();
        MarkerRegistration registration = register.get(MarkerRegistration.class);
        List<MarkerPage> pages = registration.all(surveyor, task);
        for (int i = 0; i < pages.size(); i++) {
            MarkerPage page = registration.page(surveyor, task, pages.get(i).marker().id());
            registration.register(surveyor, draft, page.draftRowVersion(), page.marker().id(), AgreedLine.sheet(page));
        }
        return task;
    }

    private static byte[] survey() {
        StringBuilder file = new StringBuilder();
        for (int i = 0; i <= POINTS; i++) {
            double[] at = at(i);
            GridPoint grid = GaussKrueger.inOwnZone(new LonLat(at[0], at[1]));
            boolean stone = i % POINTS_A_MARKER == 0;
            file.append(String.format(Locale.ROOT, "%s%03d,%s,%.4f,%.4f,%.3f%n", stone ? "JZ" : "JB", stone ? i / POINTS_A_MARKER + 1 : i,
                    stone ? "JZ" : "JB", 38_000_000 + grid.yEast(), grid.xNorth(), 150 + 40 * Math.sin(i / 20.0)));
        }
        return file.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static double[] at(int i) {
        double lat = NORTH + (SOUTH - NORTH) * i / POINTS;
        return new double[] {114.3 + 0.004 * Math.sin((NORTH - lat) * 2 * Math.PI / 0.065), lat};
    }

    private static String border(boolean south) {
        List<String> vertices = new ArrayList<>();
        for (int i = 0; i <= POINTS; i += 8) {
            double[] at = at(south ? i : POINTS - i);
            vertices.add(String.format(Locale.ROOT, "[%.7f,%.7f]", at[0], at[1]));
        }
        return String.join(",", vertices);
    }

    private static void tell(String what, long began, int files) {
        System.out.printf(Locale.ROOT, "%s\t%.3f\t%d%n", what, (System.nanoTime() - began) / 1e9, files);
    }
}
