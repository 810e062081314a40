package org.tenderpoint.screening;

import java.time.Instant;
import java.util.List;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.screening.words.ChangeLine;

/**
 * What became stricter or milder for a planned session when it was screened again.
 *
 * @param stricter whether anything is stricter than before; otherwise every change is milder
 * @param since when the previous screening was made
 * @param seen whether the reader has acknowledged it
 */
public record ScreeningChangeRecord(
        SessionId session,
        ScreeningCause cause,
        boolean stricter,
        List<ChangeLine> lines,
        Instant since,
        Instant at,
        boolean seen) {

    public ScreeningChangeRecord {
        lines = List.copyOf(lines);
    }

    /** The lines that are stricter, or those that are milder. */
    public List<ChangeLine> lines(boolean stricterOnes) {
        return lines.stream().filter(line -> line.direction().counts() == stricterOnes).toList();
    }
}
