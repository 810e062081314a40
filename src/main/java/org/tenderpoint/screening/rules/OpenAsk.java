package org.tenderpoint.screening.rules;

import java.util.List;

/**
 * A question that is still open. The same question of several rules is asked once.
 *
 * @param ask the question
 * @param keys every key that its answer is kept under
 * @param findings the ids of the findings that ask it
 */
public record OpenAsk(Effect.Ask ask, List<String> keys, List<String> findings) {

    public OpenAsk {
        keys = List.copyOf(keys);
        findings = List.copyOf(findings);
    }
}
