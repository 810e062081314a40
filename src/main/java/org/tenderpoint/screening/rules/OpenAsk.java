package org.tenderpoint.screening.rules;

import java.util.List;

/**
 * An open question; several rules may ask it, but it is asked once.
 *
 * @param ask the question
 * @param findings the ids of the findings that ask it
 */
public record OpenAsk(Effect.Ask ask, List<String> keys, List<String> findings) {

    public OpenAsk {
        keys = List.copyOf(keys);
        findings = List.copyOf(findings);
    }
}
