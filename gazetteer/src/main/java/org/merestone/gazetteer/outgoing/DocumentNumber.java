package org.merestone.gazetteer.outgoing;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.merestone.data.conflict.Refusal;

/**
 * The number of a document that goes out (发文字号), as GB/T 9704-2012 §7.2.5 forms it: the sign of the organ (发文机关代字), the whole year
 * in hexagonal brackets, the number within both without a leading nought, 号. Such as 咸民政〔2026〕12号.
 *
 * @param organ    hanzi
 * @param year     1949 to 2099
 * @param sequence from 1
 */
public record DocumentNumber(String organ, int year, int sequence) {

    private static final int LONGEST = 60;
    private static final Pattern FORM = Pattern.compile("(\\p{IsHan}{1,20})〔(\\d{4})〕([1-9]\\d{0,4})号");

    public DocumentNumber {
        if (!organ.matches("\\p{IsHan}{1,20}") || year < 1949 || year > 2099 || sequence < 1) {
            throw new IllegalArgumentException(organ + year + " " + sequence);
        }
    }

    /**
     * The number that somebody typed; brackets of any shape and full-width figures are taken for the right ones.
     *
     * @throws Refusal.NotAllowed for what is not of the form
     */
    public static DocumentNumber of(String typed) {
        String text = Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC).replaceAll("\\s", "").replaceAll("[\\[(【〖｛{]", "〔")
                .replaceAll("[\\])】〗｝}]", "〕");
        Matcher form = FORM.matcher(text);
        boolean fits = text.length() <= LONGEST && form.matches() && form.group(2).compareTo("1949") >= 0
                && form.group(2).compareTo("2099") <= 0;
        if (!fits) {
            throw new Refusal.NotAllowed("number.form", typed.strip().substring(0, Math.min(LONGEST, typed.strip().length())));
        }
        return new DocumentNumber(form.group(1), Integer.parseInt(form.group(2)), Integer.parseInt(form.group(3)));
    }

    /** As it is printed. */
    public String text() {
        return organ + "〔" + year + "〕" + sequence + "号";
    }

    @Override
    public String toString() {
        return text();
    }
}
