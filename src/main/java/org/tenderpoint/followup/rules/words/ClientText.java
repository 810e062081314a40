package org.tenderpoint.followup.rules.words;

import java.util.List;
import org.tenderpoint.followup.rules.facts.TriageLevel;

/**
 * A text for the client, on their own screen or read out on the phone.
 *
 * @param lead the one thing to do, in large letters
 * @param more the sentences after it
 */
public record ClientText(TriageLevel level, String lead, List<String> more) {

    public ClientText {
        more = List.copyOf(more);
    }
}
