package org.tenderpoint.screening;

import java.util.List;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.screening.rules.ScreeningChange;

/**
 * One difference from the previous screening, in the words of its day.
 *
 * @param because the findings behind it, e.g. "SCR-104: Osteoporosis"
 */
public record ChangeLine(
        ScreeningChange.Kind kind, ScreeningChange.Direction direction, String words, List<String> because) {

    public ChangeLine {
        because = List.copyOf(because);
    }

    /** With the findings behind it: "Lower back: ceiling 3 → 2 (SCR-104: Osteoporosis)". */
    public String sentence() {
        return because.isEmpty() ? words : Texts.of("screening.change.line", words, String.join("; ", because));
    }
}
