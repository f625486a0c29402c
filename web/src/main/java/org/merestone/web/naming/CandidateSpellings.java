package org.merestone.web.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.merestone.gazetteer.naming.NameTrial;
import org.merestone.gazetteer.naming.NamingCase;
import org.merestone.gazetteer.romanization.Polyphone;
import org.merestone.gazetteer.romanization.Romanization;

/** The spellings that a name with open readings can have, for a person to choose one with one click. */
final class CandidateSpellings {

    /** More are chosen in the form, character by character. */
    private static final int MOST = 12;

    private CandidateSpellings() {
    }

    /** @param readings as the form holds them: {@code 2=pù} */
    record Candidate(String toned, String readings) {}

    /** The likeliest first; empty where there are too many, or a character that has no known reading. */
    static List<Candidate> of(NameTrial trial, NamingCase namingCase) {
        Romanization open = trial.spelling(namingCase);
        List<Map<Integer, String>> choices = new ArrayList<>(List.of(Map.of()));
        for (Polyphone polyphone : open.polyphones()) {
            List<Map<Integer, String>> more = new ArrayList<>();
            for (Map<Integer, String> chosen : choices) {
                for (String reading : polyphone.readings()) {
                    Map<Integer, String> with = new TreeMap<>(chosen);
                    with.put(polyphone.index(), reading);
                    more.add(with);
                }
            }
            choices = more;
            if (choices.isEmpty() || choices.size() > MOST) {
                return List.of();
            }
        }
        return choices.stream().filter(chosen -> !chosen.isEmpty()).map(chosen -> new Candidate(trial.spelling(namingCase, chosen).toned(),
                chosen.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()).collect(Collectors.joining(" ")))).toList();
    }
}
