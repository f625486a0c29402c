package org.merestone.geo.map;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The fonts that Chinese names are written in, chosen once among those that the machine has. */
final class MapFonts {

    /** The character that a font must show to be of use here. */
    private static final char TRIAL = '界';
    /** The mark that printers set for a character they lack (缺字符号). */
    static final char LACKING = '\u3013';
    private static final List<String> SANS = List.of("Noto Sans CJK SC", "Source Han Sans SC", "Source Han Sans CN",
            "Microsoft YaHei", "PingFang SC", "WenQuanYi Micro Hei", "WenQuanYi Zen Hei", "SimHei", "LXGW WenKai");
    private static final List<String> SERIF = List.of("Noto Serif CJK SC", "Source Han Serif SC", "SimSun",
            "Songti SC", "LXGW WenKai");
    /** Fonts that have the rarest characters, asked only when the chosen one fails. */
    private static final List<String> RARE = List.of("BabelStone Han", "LXGW WenKai", "HanaMinA", "HanaMinB");

    private final List<Font> sans;
    private final List<Font> serif;
    private final boolean bolder;

    private MapFonts(List<Font> sans, List<Font> serif, boolean bolder) {
        this.bolder = bolder;
        this.sans = sans;
        this.serif = serif;
    }

    /** @throws MapRefusal if no font shows Chinese; its sentence says which package to install */
    static MapFonts ofThisMachine() {
        return among(Arrays.asList(GraphicsEnvironment.getLocalGraphicsEnvironment()
                .getAvailableFontFamilyNames(Locale.ENGLISH)));
    }

    static MapFonts among(List<String> families) {
        List<Font> sans = able(SANS, families);
        if (sans.isEmpty()) {
            sans = able(families, families);
        }
        if (sans.isEmpty()) {
            throw new MapRefusal("map.no-font", Map.of());
        }
        List<Font> serif = able(SERIF, families);
        List<Font> rare = able(RARE, families);
        return new MapFonts(joined(sans.get(0), rare, sans), joined((serif.isEmpty() ? sans : serif).get(0), rare, sans), true);
    }

    /** One font for everything, and for the characters that it lacks those others of this machine that have them. */
    static MapFonts of(Font font) {
        List<String> families = Arrays.asList(GraphicsEnvironment.getLocalGraphicsEnvironment()
                .getAvailableFontFamilyNames(Locale.ENGLISH));
        List<Font> all = joined(font, able(RARE, families), able(SANS, families));
        return new MapFonts(all, all, false);
    }

    private static List<Font> able(List<String> wanted, List<String> families) {
        List<Font> able = new ArrayList<>();
        for (String family : wanted) {
            if (families.contains(family)) {
                Font font = new Font(family, Font.PLAIN, 1);
                if (font.canDisplay(TRIAL)) {
                    able.add(font);
                }
            }
        }
        return able;
    }

    private static List<Font> joined(Font first, List<Font> then, List<Font> last) {
        Set<Font> all = new LinkedHashSet<>();
        all.add(first);
        all.addAll(then);
        all.addAll(last);
        return List.copyOf(all);
    }

    /** Part of a text, and the font that has its characters. */
    record Run(String text, Font font) { }

    /** The first font that has every character of a text, or, where none has all, for each character the first that has it. */
    List<Run> runs(String text, MapStyle.Face face, boolean bold, double size) {
        List<Font> candidates = face == MapStyle.Face.SERIF ? serif : sans;
        for (Font candidate : candidates) {
            if (candidate.canDisplayUpTo(text) < 0) {
                return List.of(new Run(text, sized(candidate, bold, size)));
            }
        }
        List<Run> runs = new ArrayList<>();
        text.codePoints().forEach(character -> {
            Font able = candidates.stream().filter(each -> each.canDisplay(character)).findFirst().orElse(candidates.get(0));
            Font font = sized(able, bold, size);
            Run before = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (before != null && before.font().equals(font)) {
                runs.set(runs.size() - 1, new Run(before.text() + Character.toString(character), font));
            } else {
                runs.add(new Run(Character.toString(character), font));
            }
        });
        return runs;
    }

    private Font sized(Font font, boolean bold, double size) {
        return font.deriveFont(bold && bolder ? Font.BOLD : Font.PLAIN, (float) size);
    }

    /** Whether some font has a character; those that leave no mark need none. */
    boolean canShow(int character) {
        return Character.isWhitespace(character) || serif.stream().anyMatch(font -> font.canDisplay(character));
    }

    boolean canShow(String text) {
        return text.codePoints().allMatch(this::canShow);
    }

    /**
     * What can be written of a name: the name itself; where no font has one of its characters, its Roman letters; where it has none, the
     * name with the mark for a character that a printer lacks, so that no reader takes an empty box for a character.
     */
    String legible(MapText name, Locale locale) {
        String wanted = name.in(locale);
        if (canShow(wanted)) {
            return wanted;
        }
        return !name.roman().isEmpty() && canShow(name.roman()) ? name.roman() : legible(wanted);
    }

    /** A text with {@link #LACKING} for each character that no font has. */
    String legible(String text) {
        if (canShow(text)) {
            return text;
        }
        StringBuilder legible = new StringBuilder();
        text.codePoints().forEach(character -> legible.appendCodePoint(canShow(character) ? character : canShow(LACKING) ? LACKING : '?'));
        return legible.toString();
    }
}
