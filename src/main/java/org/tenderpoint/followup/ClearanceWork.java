package org.tenderpoint.followup;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tenderpoint.followup.contact.Urgency;
import org.tenderpoint.intake.clearance.WaitingClearances;
import org.tenderpoint.intake.clearance.WaitingClearances.WaitingClearance;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.Role;

/** Doctors' clearances that were recorded and that a therapist is to confirm: until then they allow nothing. */
@Component
record ClearanceWork(WaitingClearances clearances, CurrentUser user) implements OtherWork {

    private static final Duration SOON = Duration.ofDays(1);

    @Override
    public List<OtherTask> due(WorkFilter wanted) {
        boolean does = user.has(Role.THERAPIST);
        return clearances.waiting().stream().map(one -> task(one, does)).filter(wanted::inTime).toList();
    }

    private static OtherTask task(WaitingClearance one, boolean does) {
        var clearance = one.clearance();
        return new OtherTask(
                clearance.id().value(), clearance.client(), one.therapist(), clearance.recordedAt(),
                clearance.recordedAt().plus(SOON), Texts.of("intake.clearance.title"), clearance.details().by(),
                Texts.of("followup.clearance.step"), 0, Urgency.WORK, false,
                Optional.of("clients/" + clearance.client() + "/clearance").filter(_ -> does));
    }

    @Override
    public String mark(Instant now) {
        return clearances.mark();
    }

    @Override
    public Set<String> records() {
        return Set.of(WaitingClearances.RECORD);
    }
}
