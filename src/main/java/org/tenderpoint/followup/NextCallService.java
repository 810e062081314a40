package org.tenderpoint.followup;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.followup.OtherWork.OtherTask;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.contact.FollowUpRepository;
import org.tenderpoint.followup.contact.TakenCalls;
import org.tenderpoint.platform.id.Id.FollowUpId;

@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK', 'MANAGER')")
public class NextCallService {

    /** How many are read at once to find the next free one; a practice has fewer callers than that. */
    private static final int AT_ONCE = 50;

    private final FollowUpRepository followUps;
    private final TakenCalls taken;
    private final Worklist worklist;
    private final OtherTasks others;
    private final Clock clock;

    NextCallService(
            FollowUpRepository followUps, TakenCalls taken, Worklist worklist, OtherTasks others, Clock clock) {
        this.followUps = followUps;
        this.taken = taken;
        this.worklist = worklist;
        this.others = others;
        this.clock = clock;
    }

    /**
     * Where the call is made that stands before every free follow-up of a list, such as a warning sign told by link;
     * empty if somebody is on it.
     *
     * @param but the follow-up that was just rung
     */
    @Transactional(readOnly = true)
    public Optional<String> otherFirst(FollowUpFilter filter, Optional<FollowUpId> but) {
        var reader = worklist.reader(clock.instant());
        var first = others.due(filter, reader).stream()
                .filter(task -> task.anybodys() && task.onIt().isEmpty() && !task.nextDue().isAfter(reader.now()))
                .findFirst();
        var next = free(filter, reader, 2, but).findFirst().flatMap(followUps::findById).flatMap(FollowUp::place);
        return first.filter(task -> next.filter(place -> place.compareTo(task.place()) < 0).isEmpty())
                .flatMap(OtherTask::route);
    }

    /**
     * Takes the most urgent follow-up that is due now and not taken; two who ask at the same moment get different ones.
     *
     * @param filter which list is worked through
     * @param but the one that was just rung, which may still be the most urgent
     * @return empty when nobody is left to ring now
     */
    @Transactional
    public Optional<FollowUpId> takeNext(FollowUpFilter filter, Optional<FollowUpId> but) {
        var now = clock.instant();
        return taken.takeFirst(free(filter, worklist.reader(now), AT_ONCE, but).toList(), now);
    }

    private Stream<UUID> free(
            FollowUpFilter filter, Worklist.Reader reader, int most, Optional<FollowUpId> but) {
        return worklist.free(filter, reader, most).stream()
                .filter(id -> but.filter(rung -> rung.value().equals(id)).isEmpty());
    }
}
