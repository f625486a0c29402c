package org.merestone.data.demo;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The spelling of an invented name in Hanyu Pinyin.
 *
 * @param toned     with tone marks, as a sign shows it: {@code Yànchuān Xiàn}
 * @param syllables toned syllables with one space between: {@code Yàn chuān Xiàn}
 */
public record DemoRoman(String toned, String syllables) {

    /** The spelling without tone marks: {@code Yanchuan Xian}. */
    public String plain() {
        return Normalizer.normalize(toned, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    /** Only letters and digits in lower case, for a user name: {@code yanchuanxian}. */
    public String slug() {
        return plain().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
