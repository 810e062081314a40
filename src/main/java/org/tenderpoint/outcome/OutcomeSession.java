package org.tenderpoint.outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.platform.id.SessionId;

/**
 * One of the sessions behind a figure. It names the client to the therapist who gave it, and to nobody else: a manager
 * opens the session with a reason.
 *
 * @param clientName empty where it is not to be told
 * @param therapist a name
 * @param work the kinds of work, in the order of the chart
 * @param worst 0 to 10; empty while it is not known
 */
public record OutcomeSession(
        SessionId session,
        ClientId client,
        Optional<String> clientName,
        String therapist,
        LocalDate day,
        List<WorkCell> work,
        OptionalInt worst,
        Optional<TriageLevel> level) {}
