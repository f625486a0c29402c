package org.merestone.boundary.demarcation;

import java.util.UUID;
import org.merestone.geo.crs.ConversionCertificate;

/**
 * A conversion certificate (坐标转换证书) as the register keeps it.
 *
 * @param paper          what is printed on it
 * @param parameters     how the conversion was made, as far as the paper says; empty where it does not
 * @param recordedByName who entered it
 */
public record RecordedCertificate(UUID id, ConversionCertificate paper, String parameters, String recordedByName) {

    static final int LONGEST_PARAMETERS = 500;

    /** @throws IllegalArgumentException if the parameters are longer than 500 characters */
    public RecordedCertificate {
        if (parameters.length() > LONGEST_PARAMETERS) {
            throw new IllegalArgumentException("parameters have at most 500 characters");
        }
    }
}
