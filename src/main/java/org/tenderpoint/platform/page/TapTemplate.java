package org.tenderpoint.platform.page;

import com.samskivert.mustache.Template;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tenderpoint.platform.paper.Templates;

/** Writes pages that a link opens: one of the parts of a template, in a frame. The template contains no words. */
public record TapTemplate(Template template) {

    public static TapTemplate named(String name) {
        return new TapTemplate(Templates.named(name));
    }

    /** Every value is escaped. */
    public String write(PageFrame frame, String part, Object model) {
        return write(frame, Map.of(part, model));
    }

    /** @param parts a part that is absent is left out */
    public String write(PageFrame frame, Map<String, Object> parts) {
        var all = new HashMap<>(parts);
        all.put("frame", frame);
        return template.execute(all);
    }

    public String write(PageFrame frame, WordsPage said) {
        return write(frame, "said", said);
    }

    /**
     * What a page says that asks nothing.
     *
     * @param link the target of its button, below the base; empty if it has none
     */
    public record WordsPage(String title, List<String> words, String link, String button) {

        public static WordsPage of(String title, String... words) {
            return new WordsPage(title, List.of(words), "", "");
        }
    }
}
