package org.tenderpoint.platform.paper;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.Reader;
import java.io.StringReader;
import org.tenderpoint.platform.ShippedFile;

/** Pages that are written by the program itself, from {@code templates/}. */
public final class Templates {

    private Templates() {}

    /**
     * The template of this name, which may include others by name. Every value is escaped; an empty text counts as
     * absent.
     */
    public static Template named(String name) {
        return Mustache.compiler().escapeHTML(true).emptyStringIsFalse(true).withLoader(Templates::open)
                .compile(open(name));
    }

    private static Reader open(String name) {
        return new StringReader(ShippedFile.text("/templates/" + name + ".html"));
    }
}
