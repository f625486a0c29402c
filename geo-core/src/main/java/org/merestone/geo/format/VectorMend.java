package org.merestone.geo.format;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.merestone.geo.Sentence;
import org.merestone.geo.crs.CoordinateSystem;
import org.merestone.geo.crs.CoordinateSystemRefused;

/**
 * An answer to what a file leaves open. A person chooses it; the file is then read again with it among its {@link VectorOptions}, and
 * the reading says that it was applied.
 */
public sealed interface VectorMend {

    /** Takes the coordinates as of this system, whatever the file says. */
    record DeclareSystem(CoordinateSystem system) implements VectorMend {

        @Override
        public boolean equals(Object other) {
            return other instanceof DeclareSystem declared && declared.system.epsg() == system.epsg();
        }

        @Override
        public int hashCode() {
            return system.epsg();
        }
    }

    /** Takes the first ordinate for the second and the other way round. */
    record SwapAxes() implements VectorMend {
    }

    /** Reads text in this character set. */
    record ReadTextAs(Charset charset) implements VectorMend {
    }

    /** Reads this layer (or layer of a drawing) only; several may be chosen. */
    record TakeLayer(String name) implements VectorMend {
    }

    /** Takes the features of all layers together. */
    record TakeAllLayers() implements VectorMend {
    }

    /** Stable text: {@code system:4547}, {@code swap-axes}, {@code text:GB18030}, {@code layer:乡界}, {@code layers:all}. */
    default String id() {
        if (this instanceof DeclareSystem declared) {
            return "system:" + declared.system.epsg();
        }
        if (this instanceof TakeLayer layer) {
            return "layer:" + layer.name;
        }
        return this instanceof ReadTextAs text ? "text:" + text.charset.name() : this instanceof TakeAllLayers ? "layers:all" : "swap-axes";
    }

    /** What a button that applies this mend says. */
    default String label(Locale locale) {
        String key = this instanceof DeclareSystem ? "mend.system" : this instanceof ReadTextAs ? "mend.text"
                : this instanceof TakeLayer ? "mend.layer" : this instanceof TakeAllLayers ? "mend.layers" : "mend.swap";
        String value = id().substring(id().indexOf(':') + 1);
        return new Sentence(VectorFinding.BUNDLE, key, Map.of("value", value)).in(locale);
    }

    /** Reads what {@link #id} wrote; nothing for anything else. */
    static Optional<VectorMend> parse(String id) {
        try {
            if (id.startsWith("system:")) {
                return Optional.of(new DeclareSystem(CoordinateSystem.parse(id.substring(7))));
            }
            if (id.startsWith("text:")) {
                return Optional.of(new ReadTextAs(Charset.forName(id.substring(5))));
            }
            if (id.startsWith("layer:") && id.length() > 6) {
                return Optional.of(new TakeLayer(id.substring(6)));
            }
            if (id.equals("layers:all")) {
                return Optional.of(new TakeAllLayers());
            }
            return id.equals("swap-axes") ? Optional.of(new SwapAxes()) : Optional.empty();
        } catch (CoordinateSystemRefused | IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}
