package org.merestone.web.running;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An officer of the names office who enters one alias after the other, each for another place, by the forms of its page. */
final class Officer {

    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"(\\d+)\"");
    private static final String CHARACTERS = "瀚澄霁岚屿汐渡崧嵘岱岑岫峤峦浔洵浠淙淳渌湉湜溆滢漪潆澍濂灏炅";

    private final Visitor office;
    private final List<String> places;
    private int count;
    private int refused;
    private int failed;

    /** @param places their ids, in turn */
    Officer(Visitor office, List<String> places) {
        this.office = office;
        this.places = List.copyOf(places);
    }

    /** The alias that comes next. */
    String next() {
        int side = CHARACTERS.length();
        return "" + CHARACTERS.charAt(count / side / side % side) + CHARACTERS.charAt(count / side % side) + CHARACTERS.charAt(count % side) + "坪";
    }

    /** Enters it; whether it was taken. */
    boolean enter() {
        String name = next();
        String page = "/naming/places/" + places.get(count++ % places.size());
        HttpResponse<String> form = office.page(page);
        Matcher shown = SEEN.matcher(form.body());
        if (!shown.find()) {
            return notTaken(form, page);
        }
        HttpResponse<String> answer = office.form(page + "/names", Map.of("kind", "ALIAS", "text", name, "source", "县志", "spelling", "",
                "language", "", "seen", shown.group(1)));
        return answer.statusCode() == 302 || notTaken(answer, page);
    }

    private boolean notTaken(HttpResponse<String> answer, String page) {
        System.err.println(answer.statusCode() + " " + page);
        if (answer.statusCode() >= 500) {
            failed++;
        } else {
            refused++;
        }
        return false;
    }

    int refused() {
        return refused;
    }

    /** Edits that the program could not make through a fault of its own. */
    int failed() {
        return failed;
    }
}
