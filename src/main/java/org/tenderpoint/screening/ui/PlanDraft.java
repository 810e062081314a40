package org.tenderpoint.screening.ui;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tenderpoint.screening.PlannedSessionRecord;
import org.tenderpoint.vocabulary.Work;

/**
 * A plan as typed so far.
 *
 * @param base the planned session on which it was typed, so that it is not taken up on one that has changed since;
 * empty for a new session
 */
record PlanDraft(
        String base,
        Optional<UUID> client,
        Optional<UUID> therapist,
        Optional<LocalDate> date,
        Optional<LocalTime> time,
        Optional<Integer> minutes,
        List<Work> work) {

    static String base(Optional<PlannedSessionRecord> session) {
        return session.map(planned -> planned.localStart() + " " + planned.minutes() + " " + planned.therapist() + " "
                + planned.plan())
                .orElse("");
    }
}
