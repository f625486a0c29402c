package org.merestone.geo.map;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * At most 256 colours for a picture. What covers most of a map, its fills and lines, keeps its very colour; where soft
 * edges make more shades than there is room for, shades that no eye tells apart become one.
 */
final class Palette {

    private static final int MOST = 256;

    private int[] colours = new int[1024];
    private int[] counts = new int[1024];
    private int[] slots = new int[4096];
    private int size;
    /** Of each pixel's colour. */
    private final int[] numbers;
    private int[] chosen = {};
    private int[] entryOf = {};

    /** Counts the colours of a picture, given as 0xRRGGBB, and chooses. */
    Palette(int[] pixels) {
        numbers = new int[pixels.length];
        int last = pixels[0];
        int number = find(last);
        for (int i = 0; i < pixels.length; i++) {
            if (pixels[i] != last) {
                last = pixels[i];
                number = find(last);
            }
            numbers[i] = number;
            counts[number]++;
        }
        choose();
    }

    /** The chosen colours as 0xRRGGBB. */
    int[] colours() {
        return chosen;
    }

    /** The entry that stands for a pixel of the picture. */
    int entry(int pixel) {
        return entryOf[numbers[pixel]];
    }

    private int find(int colour) {
        int slot = slot(colour);
        while (slots[slot] != 0) {
            if (colours[slots[slot] - 1] == colour) {
                return slots[slot] - 1;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        if (size == colours.length) {
            grow();
            return find(colour);
        }
        colours[size] = colour;
        slots[slot] = ++size;
        return size - 1;
    }

    private int slot(int colour) {
        return (colour * 0x9E3779B1 >>> 8) & (slots.length - 1);
    }

    private void grow() {
        colours = Arrays.copyOf(colours, size * 2);
        counts = Arrays.copyOf(counts, size * 2);
        slots = new int[size * 8];
        for (int i = 0; i < size; i++) {
            int slot = slot(colours[i]);
            while (slots[slot] != 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = i + 1;
        }
    }

    private void choose() {
        entryOf = new int[size];
        if (size <= MOST) {
            chosen = Arrays.copyOf(colours, size);
            for (int i = 0; i < size; i++) {
                entryOf[i] = i;
            }
            return;
        }
        Map<Integer, Shades> byKin = new HashMap<>();
        for (int i = 0; i < size; i++) {
            byKin.computeIfAbsent(colours[i] & 0xf8f8f8, kin -> new Shades()).add(colours[i], counts[i]);
        }
        List<Shades> most = byKin.values().stream()
                .sorted(Comparator.<Shades>comparingInt(each -> -each.count).thenComparingInt(each -> each.colour)).toList();
        chosen = most.stream().limit(MOST).mapToInt(each -> each.colour).toArray();
        for (int entry = 0; entry < most.size(); entry++) {
            most.get(entry).entry = entry < MOST ? entry : nearest(most.get(entry).colour);
        }
        for (int i = 0; i < size; i++) {
            entryOf[i] = byKin.getOrDefault(colours[i] & 0xf8f8f8, most.get(0)).entry;
        }
    }

    private int nearest(int colour) {
        int nearest = 0;
        for (int entry = 1; entry < chosen.length; entry++) {
            if (distance(chosen[entry], colour) < distance(chosen[nearest], colour)) {
                nearest = entry;
            }
        }
        return nearest;
    }

    private static int distance(int a, int b) {
        int red = (a >> 16 & 255) - (b >> 16 & 255);
        int green = (a >> 8 & 255) - (b >> 8 & 255);
        int blue = (a & 255) - (b & 255);
        return red * red + green * green + blue * blue;
    }

    /** Colours that differ by less than 8 in each part; the most frequent speaks for all. */
    private static final class Shades {
        private int colour;
        private int mostOfOne;
        private int count;
        private int entry;

        void add(int each, int times) {
            if (times > mostOfOne || times == mostOfOne && each < colour) {
                mostOfOne = times;
                colour = each;
            }
            count += times;
        }
    }
}
