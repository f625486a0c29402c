package org.merestone.web.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.merestone.boundary.line.Fingerprint;
import org.merestone.geo.crs.CoordinateSystem;
import org.merestone.geo.crs.CoordinateSystemRefused;
import org.merestone.geo.format.VectorFile;
import org.merestone.geo.format.VectorMend;
import org.merestone.geo.format.VectorOptions;
import org.merestone.geo.format.VectorReading;
import org.merestone.geo.network.FeatureFields;
import org.merestone.geo.network.FeatureNetwork;
import org.merestone.geo.network.Finding;
import org.merestone.geo.network.NetworkBeside;
import org.merestone.geo.network.NetworkOptions;

/** The words behind {@code check-network}: what to read, what to hold it against, what to mend. */
final class NetworkWords {

    private static final Set<String> WITH_VALUE = Set.of("--code-field", "--name-field", "--left-field", "--right-field", "--line-field",
            "--tolerance", "--sliver", "--epsg", "--layer", "--higher", "--before", "--registered", "--features", "--on", "--fix",
            "--fix-higher", "--fix-rules");

    private final ShellWords words;
    private final FeatureFields fields;
    private final FeatureNetwork.Request request;
    private final VectorOptions options;
    private final Set<Integer> rules = new TreeSet<>();

    NetworkWords(List<String> arguments) {
        words = ShellWords.of(arguments, WITH_VALUE, Set.of("--json", "--cut", "--known-gaps"));
        if (words.others().isEmpty()) {
            throw ShellRefusal.wrongWords("check.noFile", Map.of());
        }
        fields = new FeatureFields(words.value("--code-field").orElse(null), words.value("--name-field").orElse(null),
                words.value("--left-field").orElse(null), words.value("--right-field").orElse(null));
        NetworkOptions usual = NetworkOptions.USUAL;
        NetworkOptions network = new NetworkOptions(metres("--sliver", usual.sliverWidth()), metres("--tolerance", usual.snap()),
                usual.maxFindings());
        request = new FeatureNetwork.Request(fields, network, words.has("--cut"), words.has("--known-gaps"));
        options = declared();
        if (words.value("--fix").isPresent() && words.others().size() > 1) {
            throw ShellRefusal.wrongWords("network.fixOne", Map.of());
        }
        if (words.value("--fix").isEmpty() && (words.value("--fix-rules").isPresent() || words.value("--fix-higher").isPresent())) {
            throw ShellRefusal.wrongWords("words.missing", Map.of("option", "--fix"));
        }
        words.value("--fix-rules").ifPresent(text -> Arrays.stream(text.split(",")).forEach(this::rule));
    }

    private void rule(String text) {
        if (!text.strip().matches("4\\d|5[0-4]|1|92|93")) {
            throw ShellRefusal.wrongWords("network.rule", Map.of("text", text));
        }
        rules.add(Integer.parseInt(text.strip()));
    }

    List<String> files() {
        return words.others();
    }

    boolean json() {
        return words.has("--json");
    }

    FeatureNetwork.Request request() {
        return request;
    }

    Optional<String> fixed() {
        return words.value("--fix");
    }

    Optional<String> fixedHigher() {
        return words.value("--fix-higher");
    }

    /** The findings of the rules that were named, otherwise all that stop. */
    boolean isToBeFixed(Finding finding) {
        boolean wanted = rules.isEmpty() ? finding.severity().stops() : rules.contains(finding.rule());
        return wanted && (finding.rule() != 48 || fixedHigher().isPresent() || words.value("--higher").isEmpty());
    }

    /** Everything that the file is held against. */
    NetworkBeside beside() {
        NetworkBeside beside = NetworkBeside.NOTHING.sealedBy(sealed -> Fingerprint.of(sealed.course()));
        if (words.value("--line-field").isPresent()) {
            beside = beside.callingLines(words.value("--line-field").get());
        }
        if (words.value("--on").isPresent()) {
            beside = beside.on(day(words.value("--on").get()));
        }
        if (words.value("--higher").isPresent()) {
            beside = beside.under(FeatureNetwork.of(sound("--higher"), request).build().network());
        }
        if (words.value("--before").isPresent()) {
            beside = beside.after(sound("--before"), request);
        }
        if (words.value("--registered").isPresent()) {
            beside = beside.registering(sound("--registered"));
        }
        if (words.value("--features").isPresent()) {
            beside = beside.following(sound("--features"));
        }
        return beside;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw ShellRefusal.wrongWords("network.day", Map.of("text", text));
        }
    }

    /** A file beside the one that is looked at must itself be readable; its own layers are never chosen. */
    private VectorReading sound(String option) {
        String name = words.value(option).orElseThrow();
        VectorReading reading = read(name, options.takingAllLayers());
        reading.findings().stream().filter(finding -> finding.severity().stops()).findFirst().ifPresent(finding -> {
            throw ShellRefusal.ofData("network.besideBroken", Map.of("option", option, "file", name, "why",
                    finding.message(Locale.CHINESE) + " / " + finding.message(Locale.ENGLISH)));
        });
        return reading;
    }

    VectorReading read(String name) {
        VectorReading reading = read(name, options);
        reading.layers().forEach(layer -> fields.missingIn(layer).stream().findFirst().ifPresent(missing -> {
            throw ShellRefusal.ofData("network.noField", Map.of("field", missing, "file", name));
        }));
        return reading;
    }

    private VectorOptions declared() {
        try {
            VectorOptions chosen = VectorOptions.USUAL.askingForLayer();
            for (String layer : words.value("--layer").map(text -> text.split(",")).orElse(new String[0])) {
                chosen = chosen.with(layer.equals("*") ? new VectorMend.TakeAllLayers() : new VectorMend.TakeLayer(layer));
            }
            return words.value("--epsg").isPresent() ? chosen.declaring(CoordinateSystem.parse(words.value("--epsg").get())) : chosen;
        } catch (CoordinateSystemRefused refused) {
            throw ShellRefusal.wrongWords(refused.sentence());
        }
    }

    private double metres(String option, double usual) {
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
