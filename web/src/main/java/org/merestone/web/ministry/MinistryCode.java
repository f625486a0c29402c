package org.merestone.web.ministry;

import org.merestone.web.request.BadRequest;

/** Division codes as the ministry writes them: twelve digits, those below the division's own level zero. */
final class MinistryCode {

    private static final int LENGTH = 12;

    private MinistryCode() {}

    static String twelve(String code) {
        return code.length() >= LENGTH ? code : code + "0".repeat(LENGTH - code.length());
    }

    /** What all codes in a division begin with: two digits of a province, four of a prefecture, six of a county, nine, twelve. "" for 0. */
    static String prefix(String asked) {
        if (!asked.matches("[0-9]{0,12}")) {
            throw new BadRequest("request.wrongValue", "code");
        }
        String code = twelve(asked);
        for (int length : new int[] {9, 6, 4, 2, 0}) {
            if (code.substring(length).chars().anyMatch(digit -> digit != '0')) {
                return code.substring(0, length == 9 ? LENGTH : length == 6 ? 9 : length == 4 ? 6 : length == 2 ? 4 : 2);
            }
        }
        return "";
    }
}
