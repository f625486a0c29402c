package org.merestone.data.demo;

import java.util.Arrays;

/**
 * An instrument file for the tour.
 *
 * @param fileName as the surveyor would bring it
 * @param lineCode the line that it runs along
 * @param content  its bytes, as the instrument wrote them
 * @param sound    false when it carries a fault on purpose
 */
public record DemoSurveyFile(String fileName, String lineCode, byte[] content, boolean sound) {

    public DemoSurveyFile {
        content = content.clone();
    }

    @Override
    public byte[] content() {
        return content.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DemoSurveyFile file && file.fileName.equals(fileName)
                && file.lineCode.equals(lineCode) && Arrays.equals(file.content, content) && file.sound == sound;
    }

    @Override
    public int hashCode() {
        return fileName.hashCode() * 31 + Arrays.hashCode(content);
    }
}
