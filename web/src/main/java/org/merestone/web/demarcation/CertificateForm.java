package org.merestone.web.demarcation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.merestone.data.conflict.Refusal;
import org.merestone.geo.crs.ConversionCertificate;

/**
 * The conversion certificate that a file's coordinates rest on: one that is recorded, or what is printed on a new one.
 *
 * @param certificate a recorded one, or blank
 * @param issuedOn    {@code 2026-03-01}
 */
record CertificateForm(@Nullable String certificate, @Nullable String number, @Nullable String issuer, @Nullable String issuedOn,
        @Nullable String from, @Nullable String to, @Nullable String parameters) {

    /** The recorded one that was chosen, or null. */
    @Nullable UUID chosen() {
        try {
            return certificate == null || certificate.isBlank() ? null : UUID.fromString(certificate);
        } catch (IllegalArgumentException e) {
            throw new Refusal.NotFound("certificate.notFound", certificate);
        }
    }

    /** What is printed on the new one. */
    ConversionCertificate paper() {
        try {
            return new ConversionCertificate(text(number), text(issuer), LocalDate.parse(text(issuedOn)), text(from), text(to));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new Refusal.NotAllowed("certificate.incomplete");
        }
    }

    String said() {
        return text(parameters);
    }

    private static String text(@Nullable String field) {
        return field == null ? "" : field.strip();
    }
}
