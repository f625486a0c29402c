package org.merestone.web.terms;

import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.merestone.web.problem.Sentences;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The terms (使用许可) on which the register's data leaves, set by {@code merestone.terms.licence}, {@code merestone.terms.address} and
 * {@code merestone.map.approval}.
 */
@Component
public class DataTerms {

    private final Sentences sentences;
    private final String licence;
    private final Optional<URI> address;
    private final String approval;

    /**
     * @param licence  its name; empty where none is stated
     * @param address  where its text stands; empty for nowhere
     * @param approval the number of the map's review (审图号); empty where there is none
     */
    public DataTerms(Sentences sentences, @Value("${merestone.terms.licence:}") String licence,
            @Value("${merestone.terms.address:}") String address, @Value("${merestone.map.approval:}") String approval) {
        this.sentences = sentences;
        this.licence = licence.strip();
        this.address = address.isBlank() ? Optional.empty() : Optional.of(URI.create(address.strip()));
        this.approval = approval.strip();
    }

    /** The licence's name, or a sentence that says that none is stated. */
    public String licence() {
        return licence.isEmpty() ? sentences.of("terms.noLicence") : licence;
    }

    /** Where the licence can be read. */
    public Optional<URI> address() {
        return address;
    }

    /** 审图号 with its number, or a sentence that says that the map was not reviewed. */
    public String approval() {
        return approval.isEmpty() ? sentences.of("terms.noApproval") : sentences.of("terms.approval", approval);
    }

    /** What stands beside files of a day's register, in one of the languages. */
    public String about(Locale language, LocalDate day, long version) {
        return sentences.in(language, "terms.about", day.toString(), String.valueOf(version), licence(language)
                + address.map(where -> " " + where).orElse(""), approval(language));
    }

    /** As {@link #licence()}, in a language whoever reads. */
    public String licence(Locale language) {
        return licence.isEmpty() ? sentences.in(language, "terms.noLicence") : licence;
    }

    /** As {@link #approval()}, in a language whoever reads. */
    public String approval(Locale language) {
        return approval.isEmpty() ? sentences.in(language, "terms.noApproval") : sentences.in(language, "terms.approval", approval);
    }

    /** Whose word counts, the licence and the review: what stands beside data that leaves. */
    public String attribution() {
        return sentences.of("ogc.attribution") + line();
    }

    /** Whom to name, the licence and the review in one line. */
    public String line() {
        return sentences.of("terms.line", licence(), approval());
    }
}
