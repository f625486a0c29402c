package org.merestone.web.naming;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.merestone.data.account.Account;
import org.merestone.data.account.Accounts;
import org.merestone.data.division.Divisions;
import org.merestone.gazetteer.name.PlaceClass;
import org.merestone.gazetteer.naming.StoredFinding;
import org.merestone.gazetteer.place.PlaceClasses;
import org.merestone.geo.LegalTime;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the things of a case are called in the reader's language: classes, townships, people, findings. */
@Component
class CaseWords {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final PlaceClasses classes;
    private final Divisions divisions;
    private final Accounts accounts;
    private final Clock clock;

    CaseWords(PlaceClasses classes, Divisions divisions, Accounts accounts, Clock clock) {
        this.classes = classes;
        this.divisions = divisions;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The words of one answer, read together. */
    record Words(boolean english, Map<String, String> classes, Map<UUID, String> divisions, Map<String, String> people) {

        public String of(PlaceClass placeClass) {
            return classes.getOrDefault(placeClass.code(), placeClass.code());
        }

        public String of(UUID division) {
            return divisions.getOrDefault(division, "");
        }

        public String of(StoredFinding finding) {
            return english ? finding.messageEn() : finding.messageZh();
        }

        /** The day in Beijing, by which the law counts. */
        public String day(OffsetDateTime when) {
            return LegalTime.dayOf(when).toString();
        }

        public String time(OffsetDateTime when) {
            return MINUTE.format(LegalTime.at(when));
        }

        public String person(String username) {
            return people.getOrDefault(username, username);
        }
    }

    Words now() {
        boolean english = Locale.ENGLISH.getLanguage().equals(LocaleContextHolder.getLocale().getLanguage());
        Map<String, String> named = new HashMap<>();
        classes.all().forEach(each -> named.put(each.placeClass().code(), english ? each.nameEn() : each.name()));
        Map<UUID, String> places = new HashMap<>();
        divisions.on(LegalTime.today(clock)).forEach(division -> places.put(division.id(), division.name()));
        Map<String, String> people = new HashMap<>();
        for (Account account : accounts.all()) {
            people.put(account.username(), account.displayName());
        }
        return new Words(english, named, places, people);
    }
}
