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
        return new MapFonts(joined(sans, rare), joined(serif.isEmpty() ? sans : serif, rare), true);
    }

    /** One font for everything, and those of this machine that have the rarest characters. */
    static MapFonts of(Font font) {
        List<Font> all = joined(List.of(font), able(RARE, Arrays.asList(GraphicsEnvironment.getLocalGraphicsEnvironment()
                .getAvailableFontFamilyNames(Locale.ENGLISH))));
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

    private static List<Font> joined(List<Font> first, List<Font> then) {
        Set<Font> all = new LinkedHashSet<>();
        all.add(first.get(0));
        all.addAll(then);
        return List.copyOf(all);
    }

    /** The first font that has every character of a text, or the chosen one if none has. */
    Font forText(String text, MapStyle.Face face, boolean bold, double size) {
        List<Font> candidates = face == MapStyle.Face.SERIF ? serif : sans;
        Font chosen = candidates.get(0);
        for (Font candidate : candidates) {
            if (candidate.canDisplayUpTo(text) < 0) {
                chosen = candidate;
                break;
            }
        }
        return chosen.deriveFont(bold && bolder ? Font.BOLD : Font.PLAIN, (float) size);
    }
}
