package org.merestone.web.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.merestone.data.TestDatabase;
import org.merestone.data.demo.DemoLoader;
import org.springframework.util.FileSystemUtils;

/**
 * The packaged program taken out of its jar, its classes archived by a first run: the same program, which starts in less than two thirds of
 * the time. It is made beside the jar once for it and its Java, by whichever test process comes first. Where the archive cannot be made the
 * program starts from its jar, as it does for its users; that it does is for {@link StartsEverywhereIT}.
 */
final class QuickStart {

    /** Pages that bring most of the program's classes with them. */
    private static final List<String> PAGES = List.of("/", "/login", "/boundaries", "/survey", "/naming", "/api/v1/audit/verification",
            "/api/v1/where?lon=114.27&lat=29.84", "/api/v1/names?q=yan", "/tiles/base/11/1674/846.png",
            "/api/v1/map/features?bbox=114,29,115,31&layer=lines");

    private final Path java;
    private final Path jar;
    private final Path folder;

    private QuickStart(Path java, Path jar) {
        this.java = java;
        this.jar = jar;
        this.folder = jar.toAbsolutePath().resolveSibling("quick-start");
    }

    /** @param java the Java to run it, which is the one whose classes are archived */
    static synchronized Program of(Path java, Path jar) {
        QuickStart made = new QuickStart(java, jar);
        try {
            made.once();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Files.exists(made.classes()) ? made.program("-XX:SharedArchiveFile=") : Program.of(java, List.of(), jar);
    }

    private void once() throws IOException {
        Files.createDirectories(folder);
        try (FileChannel others = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            others.lock();
            Path tried = folder.resolve("tried-with");
            String with = java.toRealPath() + " " + Files.getLastModifiedTime(jar) + " " + Files.size(jar);
            if (!Files.exists(tried) || !Files.readString(tried).equals(with)) {
                Files.deleteIfExists(tried);
                make();
                Files.writeString(tried, with);
            }
        }
    }

    private void make() throws IOException {
        FileSystemUtils.deleteRecursively(unpacked().getParent());
        try {
            unpack();
            firstRun();
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            System.err.println("The program starts from its jar, for its classes could not be archived: " + e.getMessage());
            Files.deleteIfExists(classes());
        }
    }

    private void unpack() throws IOException {
        Process process = new ProcessBuilder(java.toString(), "-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination",
                unpacked().getParent().toString()).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException("the jar could not be taken apart");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Serves from a register of its own, and archives what classes that took when it is asked to stop. */
    private void firstRun() throws IOException {
        Path data = folder.resolve("first-run");
        FileSystemUtils.deleteRecursively(data);
        Program first = program("-XX:ArchiveClassesAtExit=");
        try (RunningMerestone running = RunningMerestone.start(first, data, RunningMerestone.database(TestDatabase.H2, data), Map.of())) {
            Visitor admin = new Visitor(running.address()).signIn("admin", DemoLoader.PASSWORD);
            PAGES.forEach(admin::page);
            running.stop();
        }
        FileSystemUtils.deleteRecursively(data);
    }

    /** What the Java has to remark on an archive that it does not like is not the program's: it then goes on without. */
    private Program program(String archive) {
        return Program.of(java, List.of("-Xlog:disable", archive + classes()), unpacked());
    }

    private Path unpacked() {
        return folder.resolve("program").resolve(jar.getFileName());
    }

    private Path classes() {
        return folder.resolve("program").resolve("classes.jsa");
    }
}
