package org.tenderpoint.intake.consent;

import java.util.Locale;
import java.util.Map;

/**
 * What clients are asked to agree to, in one language.
 *
 * @param version counted from 1, the program's own wording; a changed text of any kind makes the next
 * @param texts one for each kind
 */
public record ConsentWording(String version, Locale language, Map<ConsentKind, String> texts) {

    public ConsentWording {
        texts = Map.copyOf(texts);
    }

    public String of(ConsentKind kind) {
        return texts.getOrDefault(kind, "");
    }
}
