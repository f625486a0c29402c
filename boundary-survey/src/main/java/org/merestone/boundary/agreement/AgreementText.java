package org.merestone.boundary.agreement;

import java.util.List;

/**
 * An agreement as it reads.
 *
 * @param parties  the governments, A then B
 * @param articles in order, each with its heading
 */
public record AgreementText(String number, String title, List<String> parties, List<Article> articles) {

    /** An article: its heading and its paragraphs. */
    public record Article(String heading, List<String> paragraphs) {
        public Article {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    public AgreementText {
        parties = List.copyOf(parties);
        articles = List.copyOf(articles);
    }
}
