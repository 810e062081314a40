package org.tenderpoint.platform.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A person's initials in a circle. Decoration: the name is always next to it. */
public class Avatar extends Span {

    public Avatar(String name) {
        addClassName("avatar");
        setText(initials(name));
        getElement().setAttribute("aria-hidden", "true");
    }

    /** In the accent colour: the user, or the person that the page is about. */
    public Avatar accented() {
        addClassName("accent");
        return this;
    }

    /**
     * First letters of the first and the last word outside brackets; whole characters, so that no script is cut in two.
     */
    public static String initials(String name) {
        var words = name.replaceAll("\\([^)]*\\)", "").strip().split("\\s+");
        var first = first(words[0]);
        return words.length < 2 ? first : first + first(words[words.length - 1]);
    }

    private static String first(String word) {
        return word.isEmpty() ? "" : new String(Character.toChars(word.codePointAt(0))).toUpperCase(Locale.ROOT);
    }

    /** A person with initials, name and one quieter line. */
    public static class PersonRow extends Div {

        public PersonRow(String name, String more) {
            addClassName("person");
            var strong = new Span(name);
            strong.addClassName("person-name");
            var text = new Div(strong);
            text.addClassName("person-text");
            if (!more.isEmpty()) {
                var second = new Span(more);
                second.addClassNames("person-more", "meta");
                text.add(second);
            }
            add(new Avatar(name), text);
        }
    }
}
