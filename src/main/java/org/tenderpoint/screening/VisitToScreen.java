package org.tenderpoint.screening;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.vocabulary.Work;

/** A visit to screen, already planned or not. */
public record VisitToScreen(
        Optional<SessionId> session,
        ClientId client,
        UserId therapist,
        LocalDate day,
        ZoneId zone,
        Instant start,
        List<Work> plan,
        List<Work> firstPlan,
        boolean here) {

    public static VisitToScreen of(PlannedSession session) {
        var planned = session.toRecord();
        return new VisitToScreen(
                Optional.of(planned.id()),
                planned.client(),
                planned.therapist(),
                planned.day(),
                planned.zone(),
                planned.start(),
                planned.plan(),
                planned.firstPlan(),
                planned.state() != SessionState.PLANNED);
    }

    public static VisitToScreen planned(ClientId client, UserId therapist, LocalDateTime local, ZoneId zone,
            List<Work> work) {
        var start = local.atZone(zone);
        return new VisitToScreen(
                Optional.empty(), client, therapist, local.toLocalDate(), zone, start.toInstant(), work, work,
                false);
    }
}
