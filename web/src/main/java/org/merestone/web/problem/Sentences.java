package org.merestone.web.problem;

import java.util.Locale;
import org.merestone.data.conflict.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Looks sentences up in the bundles, in the reader's language. */
@Component
public class Sentences {

    private final MessageSource messages;

    Sentences(MessageSource messages) {
        this.messages = messages;
    }

    /** The sentence of a key, in the language of the request being answered. */
    public String of(String key, Object... arguments) {
        return in(LocaleContextHolder.getLocale(), key, arguments);
    }

    public String of(Refusal refusal) {
        return of(refusal.key(), refusal.arguments().toArray());
    }

    public String in(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** Both languages, for the shell. */
    public String inBoth(Refusal refusal) {
        Object[] arguments = refusal.arguments().toArray();
        return in(Locale.CHINESE, refusal.key(), arguments) + "\n" + in(Locale.ENGLISH, refusal.key(), arguments);
    }
}
