package org.merestone.web.terms;

import java.net.URI;
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

    /** Whom to name, the licence and the review in one line. */
    public String line() {
        return sentences.of("terms.line", licence(), approval());
    }
}
