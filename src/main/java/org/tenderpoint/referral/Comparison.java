package org.tenderpoint.referral;

import java.util.List;
import java.util.Locale;
import org.tenderpoint.followup.rules.ReferralStatus;
import org.tenderpoint.platform.id.ClientId;

/**
 * The kinds of other help side by side, in the client's language and for the client to take home: no scores, no rules,
 * and of their health nothing but what they told themselves.
 *
 * @param options best first
 * @param tell what every one of them should hear first
 * @param stop when to stop, wherever they go
 */
public record Comparison(
        ClientId client,
        Locale language,
        String practice,
        String day,
        String title,
        String intro,
        List<Option> options,
        String tellTitle,
        List<String> tell,
        String stop,
        String always) {

    public Comparison {
        options = List.copyOf(options);
        tell = List.copyOf(tell);
    }

    /**
     * One kind of help.
     *
     * @param what it is, in one sentence
     * @param fits how it fits, in words
     * @param why in sentences; honest, and not frightening
     * @param first what to expect at a first visit
     */
    public record Option(
            String name, String what, ReferralStatus status, String fits, List<String> why, String firstTitle,
            String first) {

        public Option {
            why = List.copyOf(why);
        }
    }
}
