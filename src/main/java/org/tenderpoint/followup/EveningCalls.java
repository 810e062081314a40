package org.tenderpoint.followup;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tenderpoint.followup.contact.Urgency;
import org.tenderpoint.intake.evening.EveningCallList;
import org.tenderpoint.intake.evening.EveningCallList.WaitingCall;
import org.tenderpoint.intake.evening.ToldByLinkService;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.Role;

/**
 * Red flags and whatever else is new, told by link before a visit: a call for whoever is free, at once (CALL-TODAY).
 */
@Component
record EveningCalls(EveningCallList calls, CurrentUser user) implements OtherWork {

    /** After this time a call is late, and one that nobody answered is made again, also outside opening hours. */
    private static final Duration SOON = Duration.ofHours(1);

    @Override
    public List<OtherTask> due(WorkFilter wanted) {
        boolean does = user.has(Role.THERAPIST) || user.has(Role.FRONT_DESK);
        return calls.waiting().stream()
                .map(call -> task(call, does,
                        call.takenBy().filter(taker -> !user.idIfSignedIn().equals(Optional.of(taker)))))
                .filter(wanted::inTime)
                .toList();
    }

    private static OtherTask task(WaitingCall call, boolean does, Optional<UserId> onIt) {
        return new OtherTask(
                call.id(),
                call.visit().client(),
                call.visit().therapist(),
                nextDue(call),
                call.since().plus(SOON),
                Texts.of("followup.evening.kind"),
                Texts.of(call.warns() ? "followup.evening.about" : "followup.evening.about.other"),
                Texts.of("followup.evening.step"),
                call.tries(),
                call.surely() ? Urgency.ALERT : Urgency.PROMISE,
                // they reported it themselves, so they are called even if they do not want to be asked how they felt
                false,
                onIt,
                Optional.of("sessions/" + call.visit().session() + "/told").filter(_ -> does));
    }

    /** After the visit has begun nothing waits. */
    private static Instant nextDue(WaitingCall call) {
        return call.triedAt()
                .map(tried -> Collections.min(List.of(tried.plus(SOON), call.visit().start())))
                .orElse(call.since());
    }

    @Override
    public String mark(Instant now) {
        return calls.mark(now.minus(SOON));
    }

    @Override
    public Set<String> records() {
        return Set.of(ToldByLinkService.RECORD);
    }
}
