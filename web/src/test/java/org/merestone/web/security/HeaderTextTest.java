package org.merestone.web.security;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** Against the patterns of {@link StrictHttpFirewall}, as its documentation gives them. */
class HeaderTextTest {

    private static final Pattern NAME = Pattern.compile("[\\p{IsAssigned}&&[^\\p{IsControl}]]*");
    private static final Pattern VALUE = Pattern.compile("[\\p{IsAssigned}&&[[^\\p{IsControl}]\\t]]*");

    @Test
    void everyCharacterOfUnicodeIsJudgedAsByThePatterns() {
        assertAll(IntStream.rangeClosed(0, Character.MAX_CODE_POINT).mapToObj(Character::toString)
                .filter(each -> HeaderText.isName(each) != NAME.matcher(each).matches()
                        || HeaderText.isValue(each) != VALUE.matcher(each).matches())
                .map(each -> () -> assertEquals("", "U+%04X".formatted(each.codePointAt(0)))));
    }

    @Test
    void aControlAnywhereIsRefusedAndWhatIsWrittenInChineseIsNot() {
        assertTrue(HeaderText.isValue("界石\t𠮷田 text/html;q=0.9"));
        assertTrue(HeaderText.isValue(""));
        assertFalse(HeaderText.isValue("text\r\nSet-Cookie: a=b"));
        assertFalse(HeaderText.isValue("𠮷\u0000"));
        assertFalse(HeaderText.isName("Accept\t"));
        assertFalse(HeaderText.isValue("text\u009f"));
    }
}
