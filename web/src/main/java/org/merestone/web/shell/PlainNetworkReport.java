package org.merestone.web.shell;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import org.merestone.geo.format.VectorFinding;
import org.merestone.geo.network.Checked;
import org.merestone.geo.network.Faces;
import org.merestone.geo.network.Finding;
import org.merestone.geo.network.FileMend;
import org.merestone.geo.network.NetworkBuild;
import org.merestone.geo.network.Remedy;

/** For a person at the shell: a heading a file with its counts, then its findings in both languages with the fixes that are offered. */
final class PlainNetworkReport implements NetworkReport {

    private final PrintStream out;

    PlainNetworkReport(PrintStream out) {
        this.out = out;
    }

    @Override
    public void tell(String file, NetworkVerdict verdict) {
        NetworkBuild build = verdict.network().build();
        Faces faces = build.faces();
        out.println("== " + file);
        out.println(ShellRefusal.inBoth(verdict.blocked() ? "network.refused" : "network.accepted",
                Map.of("units", build.network().units().size(),
                "edges", faces.edgeCount(), "nodes", faces.nodeCount(), "faces", faces.faceCount() - 1, "euler",
                faces.nodeCount() + " - " + faces.edgeCount() + " + " + faces.faceCount() + (faces.keepEuler() ? " = " : " ≠ ") + "1 + "
                        + faces.componentCount())));
        for (VectorFinding finding : verdict.ofFile()) {
            out.println("[" + finding.severity() + " " + NetworkVerdict.rule(finding) + "] " + finding.message(Locale.CHINESE));
            out.println("    " + finding.message(Locale.ENGLISH));
            NetworkVerdict.fixes(finding).forEach(fix -> out.println("    → " + fix.id() + "  " + fix.label() + " / " + fix.labelEn()));
        }
        verdict.check().findings().forEach(this::tell);
        verdict.check().counts().forEach((kind, count) -> {
            long listed = verdict.check().findings().stream().filter(each -> each.finding().kind() == kind).count();
            if (count > listed) {
                out.println(ShellRefusal.inBoth("network.more", Map.of("kind", kind.name(), "count", count - listed)));
            }
        });
        if (verdict.mended() != null) {
            tell(verdict.mended());
        }
    }

    private void tell(Checked each) {
        Finding finding = each.finding();
        out.println("[" + finding.severity() + " " + finding.rule() + "] " + finding.message(Locale.CHINESE));
        out.println("    " + finding.message(Locale.ENGLISH));
        for (Remedy fix : each.remedies()) {
            out.println("    → " + fix.id() + "  " + fix.sentence().in(Locale.CHINESE) + " / " + fix.sentence().in(Locale.ENGLISH));
        }
    }

    private void tell(NetworkVerdict.Mended mended) {
        out.println("== → " + mended.file());
        out.println(ShellRefusal.inBoth(mended.after().isStopped() ? "network.mendedPartly" : "network.mended",
                Map.of("count", mended.applied().size(), "left", mended.after().findings().size())));
        for (FileMend.Applied each : mended.applied()) {
            out.println("✓ [" + each.finding().rule() + "] " + each.finding().kind() + " → " + each.remedy().id() + "  "
                    + each.remedy().sentence().in(Locale.CHINESE) + " / " + each.remedy().sentence().in(Locale.ENGLISH));
        }
        mended.after().findings().forEach(this::tell);
    }
}
