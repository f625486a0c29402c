package org.merestone.web.dump;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Where editions stand: whole ones by their day, unfinished ones under a name that begins with a dot. */
final class EditionFolder {

    static final String MANIFEST = "edition.json";
    /** The ids of the places that an edition tells of, one a line; no list names this file, so nobody takes it away. */
    static final String PLACES = ".places";
    private static final String UNFINISHED = ".unfinished-";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;

    EditionFolder(Path folder) {
        this.folder = folder;
    }

    /** Whole editions, the newest first. */
    List<Edition> editions() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> days = Files.list(folder)) {
            return days.filter(day -> day.getFileName().toString().matches("\\d{4}-\\d{2}-\\d{2}")).map(EditionFolder::read)
                    .flatMap(Optional::stream).sorted(Comparator.comparing(Edition::day).reversed()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Edition> edition(LocalDate day) {
        return read(folder.resolve(day.toString()));
    }

    Path file(Edition edition, Edition.Part part) {
        return folder.resolve(edition.day().toString()).resolve(part.name());
    }

    /** What puts the files of an edition into a folder. */
    interface Filling {
        Edition fill(Path empty) throws IOException;
    }

    /** Makes an edition. If another process made that of the same day meanwhile, its one stays. */
    void make(LocalDate day, Filling filling) throws IOException {
        Files.createDirectories(folder);
        clear();
        Path unfinished = Files.createDirectory(folder.resolve(UNFINISHED + day));
        Edition edition = filling.fill(unfinished);
        Files.write(unfinished.resolve(MANIFEST), JSON.writeValueAsBytes(edition));
        try (Stream<Path> files = Files.list(unfinished)) {
            for (Path file : files.toList()) {
                push(file);
            }
        }
        try {
            Files.move(unfinished, folder.resolve(day.toString()), StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (edition(day).isEmpty()) {
                throw e;
            }
            FileSystemUtils.deleteRecursively(unfinished);
        }
    }

    /** Keeps the newest so many editions. */
    void keep(int most) throws IOException {
        for (Edition old : editions().stream().skip(most).toList()) {
            remove(old);
        }
    }

    /**
     * Takes away the editions that tell of a place which the public may no longer know.
     *
     * @param version of the register that knows these places; it cannot judge a later edition, which may tell of new ones
     */
    void withdraw(Set<UUID> known, long version) throws IOException {
        for (Edition edition : editions()) {
            Path day = folder.resolve(edition.day().toString());
            if (edition.version() <= version && Files.isRegularFile(day.resolve(PLACES)) && !known.containsAll(places(day))) {
                remove(edition);
            }
        }
    }

    /** Out of sight in one step, then away; what a killed process leaves of it is cleared with the unfinished ones. */
    private void remove(Edition edition) throws IOException {
        clear();
        Path day = folder.resolve(edition.day().toString());
        Files.move(day, folder.resolve(UNFINISHED + edition.day()), StandardCopyOption.ATOMIC_MOVE);
        clear();
    }

    private static List<UUID> places(Path day) throws IOException {
        try (Stream<String> lines = Files.lines(day.resolve(PLACES))) {
            return lines.map(UUID::fromString).toList();
        }
    }

    private void clear() throws IOException {
        try (Stream<Path> left = Files.list(folder)) {
            for (Path one : left.filter(each -> each.getFileName().toString().startsWith(UNFINISHED)).toList()) {
                FileSystemUtils.deleteRecursively(one);
            }
        }
    }

    private static void push(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static Optional<Edition> read(Path day) {
        Path manifest = day.resolve(MANIFEST);
        try {
            return Files.isRegularFile(manifest) ? Optional.of(JSON.readValue(Files.readAllBytes(manifest), Edition.class)) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty(); // not one of ours
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
