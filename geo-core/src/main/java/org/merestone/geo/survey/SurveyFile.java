package org.merestone.geo.survey;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.merestone.geo.crs.DegreeReading.Notation;
import org.merestone.geo.crs.PhoneMap;

/**
 * Reads an instrument file (测量成果文件): bytes in, points and findings out. Recognises format, encoding, delimiter and zone by
 * content; the file's name serves as a hint only. Never throws for any content.
 */
public final class SurveyFile {

    /** Most bytes of a file that is read. */
    public static final int MOST_BYTES = FileText.MOST_BYTES;

    private static final int MOST_ROUNDS = 5;
    private static final int LONGEST_SAID = 80;

    private final String fileName;
    private final SurveyContext context;
    private final Findings findings = new Findings();
    private boolean prefixed;

    private SurveyFile(String fileName, SurveyContext context) {
        this.fileName = fileName;
        this.context = context;
        context.mends().stream().filter(mend -> mend.kind() == Mend.Kind.LEAVE_OUT)
                .forEach(mend -> findings.leaveOut(Integer.toString(mend.number())));
    }

    /**
     * Reads a file.
     *
     * @param content at most 128 MB and a million rows; more is a finding
     * @param fileName as the surveyor named it
     * @param context what is known before, and which mends a person chose
     */
    public static SurveyReading read(byte[] content, String fileName, SurveyContext context) {
        return new SurveyFile(fileName, context).read(content);
    }

    /** The values of the first row that is not blank, so that a person can say what they are; empty for what is no text. */
    public static List<String> firstRow(byte[] content) {
        return FileText.decode(content, new Findings()).stream().flatMap(text -> text.lines().stream()).filter(line -> !line.isBlank())
                .findFirst().map(line -> Arrays.stream(Delimiter.values()).map(delimiter -> delimiter.split(line))
                        .max(Comparator.comparingInt(List::size)).orElseThrow()).orElse(List.of());
    }

    /** The reading of a file that could not be opened. */
    public static SurveyReading unreadable(String fileName, Unreadable why) {
        return refused(fileName, FindingKind.NOT_READABLE, Map.of("why", why));
    }

    /** The reading of a file that has more bytes than are read. */
    public static SurveyReading tooLarge(String fileName) {
        return refused(fileName, FindingKind.TOO_LARGE, Map.of("most", MOST_BYTES >> 20));
    }

    private static SurveyReading refused(String fileName, FindingKind kind, Map<String, Object> arguments) {
        return new SurveyReading(fileName, "", SurveyFormat.UNKNOWN, "", false, List.of(),
                List.of(new RowFinding(kind, 0, null, arguments, List.of())));
    }

    private SurveyReading read(byte[] content) {
        String hash = sha256(content);
        if (context.importedFiles().containsKey(hash)) {
            Map<String, Object> before = Map.of("batch", context.importedFiles().get(hash));
            if (context.mends(Mend.Kind.IMPORT_AGAIN)) {
                findings.ofFile(FindingKind.IMPORTED_AGAIN, before);
            } else {
                findings.ofFile(FindingKind.ALREADY_IMPORTED, before, new OfferedMend(Mend.of(Mend.Kind.IMPORT_AGAIN), null));
            }
        }
        context.mends().forEach(mend -> findings.ofFile(FindingKind.MENDED, Map.of("mend", mend)));
        Optional<RowTable> drawn = VectorSurvey.read(content, fileName, context, findings);
        if (drawn.isPresent()) {
            PointColumns points = points(drawn.get());
            checkDatum(fileName);
            new PhoneMapCheck(context, findings).check(points, fileName, SurveyFormat.VECTOR);
            return new SurveyReading(fileName, hash, SurveyFormat.VECTOR, "", prefixed, points, findings.sorted());
        }
        Optional<FileText> text = FileText.decode(content, findings);
        if (text.isEmpty()) {
            return new SurveyReading(fileName, hash, SurveyFormat.UNKNOWN, "", false, List.of(), findings.sorted());
        }
        RowTable table = table(text.get());
        PointColumns points = points(table);
        String heading = text.get().lines().stream().limit(3).reduce(fileName, (one, other) -> one + " " + other);
        checkDatum(heading);
        new PhoneMapCheck(context, findings).check(points, heading, format(table));
        return new SurveyReading(fileName, hash, format(table), text.get().encoding(), prefixed, points, findings.sorted());
    }

    private RowTable table(FileText text) {
        ChineseCommas commas = new ChineseCommas();
        int first = 0;
        while (first < text.lines().size() && text.lines().get(first).isBlank()) {
            first++;
        }
        RowTable nothing = new RowTable(SurveyFormat.UNKNOWN, Declared.NOTHING, List.of());
        if (first == text.lines().size()) {
            findings.ofFile(FindingKind.NO_POINTS, Map.of());
            return nothing;
        }
        int firstLine = first;
        Optional<RowTable> table = ParcelLayout.read(text, context, commas, findings)
                .or(() -> TableLayout.read(text, firstLine, context, commas, findings))
                .or(() -> TemplateLayout.read(text, firstLine, context, commas, findings))
                .or(() -> UnknownHeader.read(text, firstLine, findings))
                .or(() -> BareLayout.read(text, firstLine, context, commas, findings));
        commas.report(context, findings);
        if (table.isEmpty()) {
            findings.ofFile(FindingKind.UNKNOWN_FORMAT, Map.of());
        } else if (table.get().rows().isEmpty() && !findings.has(FindingKind.MISSING_COLUMNS)
                && !findings.has(FindingKind.UNKNOWN_HEADER)) {
            findings.ofFile(FindingKind.NO_POINTS, Map.of());
        }
        return table.orElse(nothing);
    }

    /** Reads again without the rows that a person chose to leave out, until no row is at fault by the rules that were named. */
    private PointColumns points(RowTable whole) {
        Findings.Mark start = findings.mark();
        RowTable table = whole.without(findings.leftOut());
        PointColumns points = placed(table);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            RowTable fewer = whole.without(findings.leftOut());
            if (fewer.rows().size() == table.rows().size()) {
                break;
            }
            table = fewer;
            findings.reset(start);
            points = placed(table);
        }
        whole.rows(findings.leftOut()).forEach(row -> findings.ofRow(FindingKind.LEFT_OUT, row.number(), null,
                Map.of("line", row.line().length() > LONGEST_SAID ? row.line().substring(0, LONGEST_SAID) + "…" : row.line())));
        return points;
    }

    private PointColumns placed(RowTable table) {
        DegreePlacement degrees = DegreePlacement.of(context, table, findings);
        PlanePlacement plane = new PlanePlacement(context, table.declared(), degrees, findings);
        boolean byDegrees = context.mends(Mend.Kind.KEEP_DEGREES) && table.mayHave(Column.LON);
        Placement placement = table.hasPlaneCoordinates() && !byDegrees ? plane : degrees;
        PointReader reader = new PointReader(context, table, findings);
        AreaCheck area = new AreaCheck(context, findings);
        QualityCheck quality = new QualityCheck(isPacked(table), PointReader.observed(table), context, findings);
        PointColumns points = new PointColumns(table.rows(), reader);
        NameCheck names = new NameCheck(points, context, findings);
        for (int i = 0; i < points.size(); i++) {
            RawRow row = points.row(i);
            Place place = unshifted(placement.place(row));
            points.put(i, place);
            reader.check(row);
            area.add(row, place);
            names.check(i, row);
            quality.check(row, place.position());
        }
        prefixed = plane.isPrefixed();
        new ZoneName(fileName, findings).check(points, prefixed);
        area.report(placement);
        area.compare(points);
        return points;
    }

    /** Takes a phone map's shift away, where a person chose that. */
    private Place unshifted(Place place) {
        if (place.position() == null) {
            return place;
        }
        return context.mends(Mend.Kind.FROM_GCJ02) ? Place.of(PhoneMap.GCJ02.restored(place.position()))
                : context.mends(Mend.Kind.FROM_BD09) ? Place.of(PhoneMap.BD09.restored(place.position())) : place;
    }

    private void checkDatum(String heading) {
        if (DatumWords.isOld(heading) && !findings.has(FindingKind.OLD_DATUM) && !findings.has(FindingKind.CERTIFIED)) {
            OldSystem.report(context, findings, 0, fileName);
        }
    }

    private boolean isPacked(RowTable table) {
        return table.declared().notation() == Notation.PACKED || context.mends(Mend.Kind.PACKED_DMS);
    }

    private SurveyFormat format(RowTable table) {
        return table.format() == SurveyFormat.LON_LAT_TABLE && context.mends(Mend.Kind.PACKED_DMS)
                ? SurveyFormat.PACKED_TABLE : table.format();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
