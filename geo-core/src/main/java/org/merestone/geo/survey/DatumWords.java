package org.merestone.geo.survey;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words by which a header or a file's name gives away a datum other than CGCS2000. */
final class DatumWords {

    private static final Pattern OLD = Pattern.compile(
            "西安\\s*(?:19)?80|(?:19)?80年?\\s*西安|北京\\s*(?:19)?54|(?:19)?54年?\\s*北京|xi.?an\\s*(?:19)?80|beijing\\s*(?:19)?54|xian80|bj54");
    private static final Pattern PHONE_MAP = Pattern.compile("gcj[-_ ]?02|bd[-_ ]?09|火星坐标|高德|百度|腾讯地图");

    private DatumWords() {
    }

    static boolean isOld(String text) {
        return OLD.matcher(text.toLowerCase(Locale.ROOT)).find();
    }

    static boolean isBaidu(String word) {
        return word.startsWith("bd") || word.equals("百度");
    }

    /** The word for a phone map's coordinates that a text contains. */
    static Optional<String> phoneMap(String text) {
        Matcher matcher = PHONE_MAP.matcher(text.toLowerCase(Locale.ROOT));
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }
}
