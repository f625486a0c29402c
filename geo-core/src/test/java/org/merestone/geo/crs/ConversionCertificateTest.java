package org.merestone.geo.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ConversionCertificateTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 5);

    @Test
    void aCertificateSaysWhatWasConvertedIntoWhatByWhom() {
        ConversionCertificate paper = new ConversionCertificate("鄂测转〔2024〕15号", "省测绘院", DAY, "1980西安坐标系", "CGCS2000");
        assertThat(paper.number()).startsWith("鄂测转");
    }

    @Test
    void aCertificateWithoutNumberOrForAnotherSystemIsNone() {
        assertThatThrownBy(() -> new ConversionCertificate(" ", "省测绘院", DAY, "1980西安坐标系", "CGCS2000"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ConversionCertificate("15", "省测绘院", DAY, "1954北京坐标系", "1980西安坐标系"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ConversionCertificate("1".repeat(121), "省测绘院", DAY, "1954北京坐标系", "CGCS2000"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
