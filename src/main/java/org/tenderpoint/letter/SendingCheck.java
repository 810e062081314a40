package org.tenderpoint.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What decides whether a letter may leave. Nothing leaves without consent except what is handed to the client, to whom
 * it belongs.
 *
 * @param saved whether its present content has a file
 * @param sending whether the check is for an e-mail that already waits
 * @param guardianDecides whether somebody decides for the client
 * @param agreed the last consent to exactly this file and recipient
 * @param refused whether the client has said no to referrals and letters altogether
 * @param notNow whether the feature that it is for holds it back
 * @param madeUp whether the client belongs to the sample
 */
record SendingCheck(
        LetterState state,
        boolean saved,
        boolean sending,
        RecipientKind to,
        boolean hasEmail,
        boolean guardianDecides,
        Optional<ConsentFacts> agreed,
        boolean refused,
        boolean notNow,
        boolean madeUp) {

    record ConsentFacts(boolean byGuardian, boolean withdrawn) {}

    /** Why it may not; empty if it may. */
    List<LetterHindrance> hindrances(LetterChannel way) {
        var found = new ArrayList<LetterHindrance>();
        boolean mail = way == LetterChannel.EMAILED;
        if (state == LetterState.WITHDRAWN) {
            found.add(LetterHindrance.WITHDRAWN);
        }
        if (!saved) {
            found.add(LetterHindrance.NOT_SAVED);
        }
        if (state == LetterState.WAITING && !sending) {
            found.add(LetterHindrance.ON_ITS_WAY);
        }
        if (to != RecipientKind.CLIENT) {
            consent().ifPresent(found::add);
            if (refused) {
                found.add(LetterHindrance.REFUSED);
            }
        }
        if (mail && (!hasEmail || to == RecipientKind.CLIENT)) {
            found.add(LetterHindrance.NO_ADDRESS);
        }
        if (mail && madeUp) {
            found.add(LetterHindrance.MADE_UP);
        }
        if (notNow) {
            found.add(LetterHindrance.NOT_NOW);
        }
        return found;
    }

    private Optional<LetterHindrance> consent() {
        if (agreed.isEmpty()) {
            return Optional.of(LetterHindrance.NO_CONSENT);
        }
        if (agreed.get().withdrawn()) {
            return Optional.of(LetterHindrance.CONSENT_WITHDRAWN);
        }
        return guardianDecides && !agreed.get().byGuardian() ? Optional.of(LetterHindrance.GUARDIAN) : Optional.empty();
    }
}
