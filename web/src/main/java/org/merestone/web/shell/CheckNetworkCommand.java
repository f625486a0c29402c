package org.merestone.web.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.merestone.geo.crs.CoordinateSystem;
import org.merestone.geo.crs.CoordinateSystemRefused;
import org.merestone.geo.format.VectorFile;
import org.merestone.geo.format.VectorOptions;
import org.merestone.geo.format.VectorReading;
import org.merestone.geo.network.FeatureFields;
import org.merestone.geo.network.FeatureNetwork;
import org.merestone.geo.network.NetworkOptions;

/**
 * {@code check-network FILE… [--json]}: makes the network of a file of areas or lines and tells what is wrong with it by rules 40 to 46.
 * Exit status 1 where something must be mended first.
 */
final class CheckNetworkCommand implements ShellCommand {

    private static final Set<String> WITH_VALUE = Set.of("--code-field", "--name-field", "--left-field", "--right-field", "--tolerance",
            "--sliver",
            "--epsg");

    @Override
    public String word() {
        return "check-network";
    }

    @Override
    public int run(List<String> arguments, InputStream in, PrintStream out, PrintStream err) {
        ShellWords words = ShellWords.of(arguments, WITH_VALUE, Set.of("--json", "--cut", "--known-gaps"));
        if (words.others().isEmpty()) {
            throw ShellRefusal.wrongWords("check.noFile", Map.of());
        }
        FeatureFields fields = new FeatureFields(words.value("--code-field").orElse(null), words.value("--name-field").orElse(null),
                words.value("--left-field").orElse(null), words.value("--right-field").orElse(null));
        NetworkOptions usual = NetworkOptions.USUAL;
        NetworkOptions options = new NetworkOptions(metres(words, "--sliver", usual.sliverWidth()),
                metres(words, "--tolerance", usual.snap()),
                usual.maxFindings());
        FeatureNetwork.Request request = new FeatureNetwork.Request(fields, options, words.has("--cut"), words.has("--known-gaps"));
        NetworkReport report = words.has("--json") ? new JsonNetworkReport(out) : new PlainNetworkReport(out);
        boolean blocked = false;
        for (String name : words.others()) {
            VectorReading reading = read(name, declared(words));
            reading.layers().forEach(layer -> fields.missingIn(layer).stream().findFirst().ifPresent(missing -> {
                throw ShellRefusal.ofData("network.noField", Map.of("field", missing, "file", name));
            }));
            FeatureNetwork network = FeatureNetwork.of(reading, request);
            NetworkVerdict verdict = NetworkVerdict.of(reading, network);
            report.tell(name, verdict);
            blocked |= verdict.blocked();
            if (out.checkError()) {
                throw ShellRefusal.ofData("convert.broken", Map.of("why", "standard output is closed"));
            }
        }
        return blocked ? 1 : 0;
    }

    private static VectorOptions declared(ShellWords words) {
        try {
            return words.value("--epsg").map(code -> VectorOptions.USUAL.declaring(CoordinateSystem.parse(code)))
                    .orElse(VectorOptions.USUAL);
        } catch (CoordinateSystemRefused refused) {
            throw ShellRefusal.wrongWords(refused.sentence());
        }
    }

    private static double metres(ShellWords words, String option, double usual) {
        String text = words.value(option).orElse("");
        try {
            double metres = text.isEmpty() ? usual : Double.parseDouble(text);
            if (metres >= 0 && metres <= 1000) {
                return metres;
            }
        } catch (NumberFormatException e) {
            // told below, as a number out of range
        }
        throw ShellRefusal.wrongWords("network.metres", Map.of("option", option, "text", text));
    }

    private static VectorReading read(String name, VectorOptions options) {
        try {
            Path file = Path.of(name);
            if (!Files.isRegularFile(file)) {
                throw ShellRefusal.ofData("network.noFile", Map.of("file", name));
            }
            return VectorFile.read(file, options);
        } catch (IOException | InvalidPathException e) {
            throw ShellRefusal.ofData("network.unreadable", Map.of("file", name, "why", String.valueOf(e.getMessage())));
        }
    }
}
