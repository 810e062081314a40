package org.tenderpoint.intake.ui;

import java.util.Map;
import java.util.Optional;
import org.tenderpoint.intake.IntakeAnswers;
import org.tenderpoint.shared.id.IntakeVersionId;

/**
 * An intake as it is being typed.
 *
 * @param base the version that it started from; empty for a first intake
 * @param unread texts that are not valid yet, as they were typed, by their field's key
 */
record IntakeDraft(Optional<IntakeVersionId> base, IntakeAnswers answers, Map<String, String> unread) {

    IntakeDraft {
        unread = Map.copyOf(unread);
    }

    static String key(org.tenderpoint.shared.id.ClientId client) {
        return "intake:" + client;
    }
}
