package org.tenderpoint.screening.bearing;

import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.BearingListId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeTime;

/**
 * The list without bearing: what the practice's clinician has judged once for all clients. A manager records who signed
 * it; until then it is empty.
 */
@Service
@PreAuthorize("hasRole('MANAGER')")
@Transactional
public class BearingListService {

    private final BearingListRepository lists;
    private final CurrentUser currentUser;
    private final PracticeTime time;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BearingListService(
            BearingListRepository lists, CurrentUser currentUser, PracticeTime time, ApplicationEventPublisher events,
            Clock clock) {
        this.lists = lists;
        this.currentUser = currentUser;
        this.time = time;
        this.events = events;
        this.clock = clock;
    }

    /** All that were signed, also those that ended, the latest first. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
    public List<BearingListRecord> all() {
        return lists.findAllByOrderByRecordedAtDesc().stream().map(BearingList::toRecord).toList();
    }

    /**
     * Records what a clinician has signed.
     *
     * @throws IllegalArgumentException if the day is in the future
     */
    public BearingListRecord sign(BearingListRequest request) {
        if (request.signedOn().isAfter(time.today())) {
            throw new IllegalArgumentException("The day is still to come");
        }
        var signed = lists.save(new BearingList(request, currentUser.id(), clock.instant())).toRecord();
        events.publishEvent(AuditEvent.of("recorded", "BearingList", signed.id().value()));
        return signed;
    }

    /** From now on it counts for no screening; what was screened with it stays. */
    public void end(BearingListId id) {
        lists.findById(id.value())
                .orElseThrow(() -> new IllegalArgumentException("No such list"))
                .end(currentUser.id(), clock.instant());
        events.publishEvent(AuditEvent.of("ended", "BearingList", id.value()));
    }
}
