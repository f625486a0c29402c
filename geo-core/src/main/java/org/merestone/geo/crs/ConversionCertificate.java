package org.merestone.geo.crs;

import java.time.LocalDate;

/**
 * The paper by which an authorised office says that it turned 1954 or 1980 coordinates into CGCS2000 (坐标转换证明). The parameters are not
 * public, so the paper is all that a register can rest such coordinates on; it is recorded with them.
 *
 * @param number   as printed on it
 * @param issuer   the office
 * @param issuedOn the day
 * @param from     the system that the coordinates were in, as printed
 * @param to       the system they are in now, as printed
 */
public record ConversionCertificate(String number, String issuer, LocalDate issuedOn, String from, String to) {

    private static final int LONGEST = 120;

    /** @throws IllegalArgumentException if a part is blank or longer than 120 characters, or the new system is not CGCS2000 */
    public ConversionCertificate {
        for (String part : new String[] {number, issuer, from, to}) {
            if (part.isBlank() || part.length() > LONGEST) {
                throw new IllegalArgumentException("a conversion certificate names number, issuer and both systems: " + number);
            }
        }
        if (!to.contains("2000")) {
            throw new IllegalArgumentException("the certificate must be for a conversion to CGCS2000, not " + to);
        }
    }
}
