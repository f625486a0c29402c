package org.merestone.web.dump;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The register of one day as files.
 *
 * @param day      the legal day that it shows
 * @param version  of the register
 * @param made     when it was written
 * @param licence  the terms at that time
 * @param approval of the map's review at that time
 */
public record Edition(LocalDate day, long version, Instant made, String licence, String approval, List<Part> files) {

    public Edition {
        files = List.copyOf(files);
    }

    /**
     * One file.
     *
     * @param name       in the edition's folder
     * @param collection what it holds
     * @param mediaType  of its format
     * @param features   how many
     * @param bytes      its size
     * @param sha256     of its bytes, in hexadecimal
     */
    public record Part(String name, String collection, String mediaType, int features, long bytes, String sha256) {}

    Optional<Part> file(String name) {
        return files.stream().filter(part -> part.name().equals(name)).findFirst();
    }
}
