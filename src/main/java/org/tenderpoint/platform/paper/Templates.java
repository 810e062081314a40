package org.tenderpoint.platform.paper;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;

/** Pages that are written by the program itself, from {@code templates/}. */
public final class Templates {

    private Templates() {}

    /**
     * The template of this name, which may include others by name. Every value is escaped; an empty text counts as
     * absent.
     */
    public static Template named(String name) {
        try (var file = open(name)) {
            return Mustache.compiler().escapeHTML(true).emptyStringIsFalse(true).withLoader(Templates::open)
                    .compile(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reader open(String name) throws IOException {
        return new InputStreamReader(
                new ClassPathResource("templates/" + name + ".html", Templates.class.getClassLoader()).getInputStream(),
                StandardCharsets.UTF_8);
    }
}
