package org.tenderpoint.followup.rules;

import java.util.List;
import java.util.Locale;
import org.tenderpoint.platform.Texts;

/** A text for clients by its key in the bundle, with its arguments. */
public record CareText(String key, List<Object> arguments) {

    public CareText {
        arguments = List.copyOf(arguments);
    }

    public static CareText of(String key, Object... arguments) {
        return new CareText(key, List.of(arguments));
    }

    public String words() {
        return words(Locale.ENGLISH);
    }

    /** The same in another language. */
    public String words(Locale language) {
        return Texts.in(language, key, arguments.toArray());
    }
}
