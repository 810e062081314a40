package org.tenderpoint.followup.assessment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tenderpoint.followup.answers.CallResult;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.platform.id.FollowUpId;

/**
 * What a client takes home after a session, in the client's language. It names no condition and nothing else that is
 * stored: what a fact of theirs forbids is left out without a word (CARE-032).
 *
 * @param followUp for the check-in link; empty if the session has none
 * @param feel how it may feel
 * @param help what helps at home; empty when nothing is offered
 * @param warnings sentences that go with it
 * @param worry the signs that need the emergency number
 * @param ring whom to ask
 * @param next when the practice asks how it felt; empty if it does not
 */
public record Aftercare(
        ClientId client,
        Optional<FollowUpId> followUp,
        Locale language,
        String practice,
        String when,
        String title,
        List<String> feel,
        String helpTitle,
        List<CallResult.Offer> help,
        List<String> warnings,
        String worryTitle,
        String worry,
        String ring,
        String next) {

    public Aftercare {
        feel = List.copyOf(feel);
        help = List.copyOf(help);
        warnings = List.copyOf(warnings);
    }

    /** For the template, which cannot ask a list whether it is empty. */
    public boolean hasHelp() {
        return !help.isEmpty();
    }
}
