package org.tenderpoint.screening.words;

import java.util.List;
import org.tenderpoint.screening.rules.ScreeningChange;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.say.Say;

/**
 * One difference from the previous screening.
 *
 * @param because the findings behind it, e.g. "Osteoporosis, severity not known"
 */
public record ChangeLine(
        ScreeningChange.Direction direction, Phrase words, List<Phrase> because) {

    public ChangeLine {
        because = List.copyOf(because);
    }

    /** With the findings behind it: "Lower back: ceiling 3 → 2 (Osteoporosis, severity not known)". */
    public String sentence() {
        return Say.it(because.isEmpty()
                ? words
                : Phrase.of("screening.change.line", words, Phrase.parts(because)));
    }
}
