package org.merestone.geo.map;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The font of printed sheets. A page that can be searched carries its font with it, which takes a TrueType file; fonts with other outlines,
 * such as Noto's, do not serve.
 *
 * @param file TrueType
 * @param font the same for measuring, of size 1
 */
public record PrintFont(Path file, Font font) {

    private static final List<String> WANTED = List.of("LXGWWenKai-Regular.ttf", "LXGWWenKaiLite-Regular.ttf", "LXGWNeoXiHei.ttf", "simhei.ttf",
            "simkai.ttf", "simfang.ttf", "STKAITI.TTF");
    private static final List<Path> FOLDERS = List.of(Path.of("/usr/share/fonts"), Path.of("/usr/local/share/fonts"),
            Path.of(System.getProperty("user.home"), ".fonts"), Path.of(System.getProperty("user.home"), ".local/share/fonts"),
            Path.of("/Library/Fonts"), Path.of("C:/Windows/Fonts"));
    private static final int DEPTH = 5;
    /** A TrueType file with the characters that the others lack. */
    private static final String RARE = "BabelStoneHan.ttf";
    private static volatile @Nullable PrintFont found;

    /**
     * The font of this machine, looked for until it is found.
     *
     * @throws MapRefusal if this machine has none of the fonts; its sentence says which package to install
     */
    public static PrintFont ofThisMachine() {
        PrintFont known = found;
        if (known == null) {
            known = in(FOLDERS);
            found = known;
        }
        return known;
    }

    /** A TrueType file with the rarest characters, where this machine has one. */
    public static Optional<Path> rare() {
        return FOLDERS.stream().flatMap(folder -> find(folder, RARE).stream()).findFirst();
    }

    static PrintFont in(List<Path> folders) {
        for (String wanted : WANTED) {
            for (Path folder : folders) {
                Optional<Path> file = find(folder, wanted);
                if (file.isPresent()) {
                    return open(file.get());
                }
            }
        }
        throw new MapRefusal("map.no-print-font", Map.of());
    }

    private static Optional<Path> find(Path folder, String wanted) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.find(folder, DEPTH, (path, is) -> path.getFileName().toString().equalsIgnoreCase(wanted),
                FileVisitOption.FOLLOW_LINKS)) {
            return files.findFirst();
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty(); // a folder that may not be read has no font for us
        }
    }

    private static PrintFont open(Path file) {
        try {
            return new PrintFont(file, Font.createFont(Font.TRUETYPE_FONT, file.toFile()));
        } catch (IOException | FontFormatException e) {
            throw new MapRefusal("map.no-print-font", Map.of());
        }
    }
}
