package org.merestone.gazetteer.place;

import org.merestone.gazetteer.name.PlaceClass;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Gives place codes (地名代码): county 6, township 3, class 5, serial 6 digits; numbered within the class of a township. Codes
 * whose serial begins with 9 are given elsewhere, by a rule that is not known, and are passed over. A code that was borne is not given
 * again.
 */
@Repository
public class PlaceCodes {

    private static final int LAST = 899_999;

    private final JdbcClient jdbc;

    public PlaceCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The next free code. Two transactions may be given the same one: the caller has the ledger's turn.
     *
     * @param divisionCode 9 digits, or 6 for a place that crosses townships, which then have 000
     */
    public String next(String divisionCode, PlaceClass placeClass) {
        String county = divisionCode.substring(0, 6);
        String township = divisionCode.length() < 9 ? "000" : divisionCode.substring(6, 9);
        String prefix = county + township + placeClass.code();
        String last = jdbc.sql("""
                select max(place_code) from (
                  select place_code from place where place_code like :prefix and place_code < :special
                  union all
                  select place_code from place_code_past where place_code like :prefix and place_code < :special) borne""")
                .param("prefix", prefix + "%").param("special", prefix + "900000").query(String.class).optional().orElse(null);
        int serial = last == null ? 1 : Integer.parseInt(last.substring(prefix.length())) + 1;
        if (serial > LAST) {
            throw new IllegalStateException("no place code is free under " + prefix);
        }
        return prefix + "%06d".formatted(serial);
    }
}
