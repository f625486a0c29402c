package org.merestone.data.rule;

import java.util.List;

/** A feature's own rules; every book that the application holds is listed on the catalogue page. */
public interface RuleBook {

    /** The chapter's key in the bundle {@code messages/rules}: {@code survey}, {@code network}, {@code naming}. */
    String chapter();

    List<Rule> rules();
}
