package org.merestone.web.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.merestone.geo.format.VectorReading;
import org.merestone.geo.network.FileCheck;
import org.merestone.geo.network.FileMend;
import org.merestone.geo.network.NetworkBeside;

/**
 * {@code check-network FILE… [--json]}: makes the network of a file of areas or lines and tells what is wrong with it by rules 40 to 54;
 * with {@code --fix} also writes it mended. Exit status 1 where something must be mended first, of a mended file where something is left.
 */
final class CheckNetworkCommand implements ShellCommand {

    @Override
    public String word() {
        return "check-network";
    }

    @Override
    public String help() {
        try (InputStream text = CheckNetworkCommand.class.getResourceAsStream("check-network.txt")) {
            return text == null ? "" : new String(text.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int run(List<String> arguments, InputStream in, PrintStream out, PrintStream err) {
        NetworkWords words = new NetworkWords(arguments);
        NetworkBeside beside = words.beside();
        NetworkReport report = words.json() ? new JsonNetworkReport(out) : new PlainNetworkReport(out);
        boolean blocked = false;
        for (String name : words.files()) {
            VectorReading reading = words.read(name);
            NetworkVerdict verdict = NetworkVerdict.of(reading, FileCheck.of(reading, words.request(), beside));
            if (words.fixed().isPresent() && reading.acceptable()) {
                FileMend.Result mended = FileMend.of(reading, words.request(), beside, words::isToBeFixed);
                MendedFile.write(mended, words);
                NetworkBeside after = mended.higher() == null ? beside : beside.under(mended.higher());
                verdict = verdict.mended(words.fixed().get(), mended, FileCheck.of(mended.reading(), words.request(), after));
            }
            report.tell(name, verdict);
            blocked |= verdict.stillBlocked();
            if (out.checkError()) {
                throw ShellRefusal.ofData("convert.broken", Map.of("why", "standard output is closed"));
            }
        }
        return blocked ? 1 : 0;
    }
}
