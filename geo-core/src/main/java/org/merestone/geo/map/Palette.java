package org.merestone.geo.map;

import java.util.Arrays;

/**
 * At most 256 colours for a picture. What covers most of a map, its fills and lines, keeps its very colour; where soft
 * edges make more shades than there is room for, shades that no eye tells apart become one.
 */
final class Palette {

    private static final int MOST = 256;
    /** Shades of one kin have the first five bits of each part in common. */
    private static final int KINS = 1 << 15;

    private int[] colours = new int[1024];
    private int[] counts = new int[1024];
    private int[] slots = new int[4096];
    private int size;
    /** Of each pixel's colour. */
    private final int[] numbers;
    private int[] chosen = {};
    private int[] entryOf = {};

    /**
     * Counts the colours of a picture, given as 0xRRGGBB, and chooses.
     *
     * @param easel whose numbers nothing else uses as long as entries are asked for
     */
    Palette(int[] pixels, Easel easel) {
        numbers = easel.numbers(pixels.length);
        int last = pixels[0];
        int number = find(last);
        int since = 0;
        for (int i = 0; i < pixels.length; i++) {
            int colour = pixels[i];
            if (colour != last) {
                counts[number] += i - since;
                since = i;
                last = colour;
                number = find(colour);
            }
            numbers[i] = number;
        }
        counts[number] += pixels.length - since;
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
        int mask = slots.length - 1;
        int slot = slot(colour);
        int known = slots[slot];
        while (known != 0) {
            if (colours[known - 1] == colour) {
                return known - 1;
            }
            slot = slot + 1 & mask;
            known = slots[slot];
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
            Arrays.setAll(entryOf, i -> i);
            return;
        }
        int[] times = new int[KINS];
        int[] speaker = new int[KINS];
        int kins = count(times, speaker);
        long[] order = new long[kins];
        for (int kin = 0; kin < KINS; kin++) {
            if (times[kin] > 0) {
                order[--kins] = ((long) -times[kin] << 24) + colours[speaker[kin]];
            }
        }
        Arrays.sort(order);
        chosen = new int[MOST];
        for (int i = 0; i < order.length; i++) {
            int colour = (int) order[i] & 0xffffff;
            if (i < MOST) {
                chosen[i] = colour;
            }
            times[kin(colour)] = i < MOST ? i : nearest(colour, Math.min(order.length, MOST));
        }
        chosen = Arrays.copyOf(chosen, Math.min(order.length, MOST));
        for (int i = 0; i < size; i++) {
            entryOf[i] = times[kin(colours[i])];
        }
    }

    /** How many pixels each kin has, and which of its colours, the most frequent, speaks for it. */
    private int count(int[] times, int[] speaker) {
        int kins = 0;
        for (int i = 0; i < size; i++) {
            int kin = kin(colours[i]);
            if (times[kin] == 0) {
                kins++;
                speaker[kin] = i;
            } else if (counts[i] > counts[speaker[kin]] || counts[i] == counts[speaker[kin]] && colours[i] < colours[speaker[kin]]) {
                speaker[kin] = i;
            }
            times[kin] += counts[i];
        }
        return kins;
    }

    private static int kin(int colour) {
        return colour >> 9 & 0x7c00 | colour >> 6 & 0x3e0 | colour >> 3 & 0x1f;
    }

    private int nearest(int colour, int among) {
        int nearest = 0;
        int least = Integer.MAX_VALUE;
        for (int entry = 0; entry < among; entry++) {
            int distance = distance(chosen[entry], colour);
            if (distance < least) {
                least = distance;
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
}
