package org.merestone.web.places;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.merestone.gazetteer.name.NameKind;

/**
 * The forms of a place's name as a line of time (地名沿革图): one bar a form, the oldest on top, over a scale of years. Lengths are units
 * of the drawing, {@link #WIDTH} across.
 *
 * @param height of the whole drawing
 * @param ticks  years on the scale
 * @param bars   the forms
 */
public record NameLine(int height, List<Tick> ticks, List<Bar> bars) {

    public static final int WIDTH = 480;
    private static final int EDGE = 14;
    private static final int ROW = 38;
    private static final int FOOT = 24;
    private static final int SHORTEST = 4;
    private static final int MOST_TICKS = 7;
    private static final int MOST_BARS = 60;
    private static final int[] STEPS = {1, 2, 5, 10, 20, 50, 100, 200, 500};

    public NameLine {
        ticks = List.copyOf(ticks);
        bars = List.copyOf(bars);
    }

    /** A form and when it stood; from null: nobody knows since when; to null: it stands. */
    public record Form(String text, NameKind kind, @Nullable LocalDate from, @Nullable LocalDate to) {}

    /** A year on the scale and where it is. */
    public record Tick(int year, double x) {}

    /**
     * A bar.
     *
     * @param y         top of its row
     * @param openStart whether nobody knows when it began
     * @param standing  whether it still stands
     */
    public record Bar(String text, NameKind kind, double x, double width, double y, boolean openStart, boolean standing,
                      @Nullable LocalDate from, @Nullable LocalDate to) {

        /** {@code 1966–1981}, with a question mark where the beginning is not known and an open end while it stands. */
        public String years() {
            return (from == null ? "?" : String.valueOf(from.getYear())) + "–" + (to == null ? "" : String.valueOf(to.getYear()));
        }
    }

    /** Draws forms up to a day, the sixty that began last; one that begins later is drawn at the end. */
    public static NameLine of(List<Form> forms, LocalDate today) {
        List<Form> shown = forms.stream().sorted(Comparator.comparing(Form::from, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Form::kind).thenComparing(Form::text)).skip(Math.max(0, forms.size() - MOST_BARS)).toList();
        int last = shown.stream().flatMap(form -> days(form).stream()).mapToInt(LocalDate::getYear).max().orElse(0);
        int first = shown.stream().flatMap(form -> days(form).stream()).mapToInt(LocalDate::getYear).min().orElse(today.getYear() - 20);
        boolean open = shown.stream().anyMatch(form -> form.from() == null);
        double end = Math.max(last, today.getYear()) + 1.0;
        double start = open ? first - Math.max(3, (end - first) / 8) : first;
        List<Bar> bars = new ArrayList<>();
        for (Form form : shown) {
            double from = form.from() == null ? EDGE : at(year(form.from()), start, end);
            double to = form.to() == null ? at(year(form.from() == null || form.from().isBefore(today) ? today : form.from()), start, end)
                    : at(year(form.to()), start, end);
            bars.add(new Bar(form.text(), form.kind(), from, Math.max(SHORTEST, to - from), (double) bars.size() * ROW,
                    form.from() == null, form.to() == null, form.from(), form.to()));
        }
        return new NameLine(bars.size() * ROW + FOOT, ticks(start, end), bars);
    }

    private static List<Tick> ticks(double start, double end) {
        int step = STEPS[STEPS.length - 1];
        for (int candidate : STEPS) {
            if ((end - start) / candidate <= MOST_TICKS) {
                step = candidate;
                break;
            }
        }
        List<Tick> ticks = new ArrayList<>();
        for (int year = (int) Math.ceil(start / step) * step; year <= end; year += step) {
            ticks.add(new Tick(year, at(year, start, end)));
        }
        return ticks;
    }

    private static List<LocalDate> days(Form form) {
        List<LocalDate> days = new ArrayList<>(2);
        if (form.from() != null) {
            days.add(form.from());
        }
        if (form.to() != null) {
            days.add(form.to());
        }
        return days;
    }

    private static double year(LocalDate day) {
        return day.getYear() + (day.getDayOfYear() - 1) / (double) day.lengthOfYear();
    }

    private static double at(double year, double start, double end) {
        return Math.round((EDGE + (year - start) / (end - start) * (WIDTH - 2 * EDGE)) * 10) / 10.0;
    }
}
