package org.tenderpoint.screening.hold;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.screening.rules.facts.Holds;

/** A client's open holds as the rules read them. */
@Component
public class OpenHolds {

    private final HoldRepository holds;

    OpenHolds(HoldRepository holds) {
        this.holds = holds;
    }

    public Holds of(ClientId client) {
        var open = holds.findByClientIdAndLiftedAtIsNullOrderByOpenedAt(client.value()).stream()
                .map(Hold::toRecord)
                .toList();
        var rests = open.stream().filter(hold -> hold.kind() == HoldKind.REST).toList();
        return new Holds(
                any(open, HoldKind.DOCTOR_ANSWER),
                any(open, HoldKind.THERAPIST_TALK),
                rests.stream().flatMap(rest -> rest.until().stream()).max(Comparator.<Instant>naturalOrder()),
                rests.stream().anyMatch(rest -> rest.until().isEmpty()),
                any(open, HoldKind.UNANSWERED_FOLLOW_UP),
                any(open, HoldKind.EMERGENCY_UNCHECKED));
    }

    private static boolean any(List<HoldRecord> open, HoldKind kind) {
        return open.stream().anyMatch(hold -> hold.kind() == kind);
    }
}
