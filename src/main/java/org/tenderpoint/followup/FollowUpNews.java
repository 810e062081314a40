package org.tenderpoint.followup;

import java.time.Clock;
import java.util.Set;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.tenderpoint.followup.contact.TakenCalls.FollowUpsTaken;
import org.tenderpoint.platform.Listeners;
import org.tenderpoint.platform.audit.AuditEvent;

/**
 * Notifies open screens that the list of follow-ups or an alert has changed: changes on this node once they are
 * committed, changes by other nodes or by time within ten seconds. Listeners read again; the notice carries nothing
 * else, so it reveals nothing to those who may not read it.
 */
@Component
public class FollowUpNews {

    private static final Set<String> RECORDS = Set.of("FollowUp", "Alert", "Feedback", "Assessment", "Answer");
    private static final String LOOK = "${tenderpoint.follow-ups.look-every:PT10S}";

    private final Listeners listeners = new Listeners();
    private final Worklist worklist;
    private final OtherTasks others;
    private final Clock clock;

    FollowUpNews(Worklist worklist, OtherTasks others, Clock clock) {
        this.worklist = worklist;
        this.others = others;
        this.clock = clock;
    }

    /** @return stops listening */
    public Runnable listen(Runnable heard) {
        return listeners.listen(heard);
    }

    @TransactionalEventListener
    void on(AuditEvent event) {
        if ((RECORDS.contains(event.recordType()) || others.concerns(event.recordType()))
                && !event.isLook()) {
            listeners.tell();
        }
    }

    @TransactionalEventListener
    void on(FollowUpsTaken taken) {
        listeners.tell();
    }

    /**
     * Looks for changes that nobody announced here: another node's, a call that was not renewed, a time that has come.
     */
    @Scheduled(initialDelayString = LOOK, fixedDelayString = LOOK)
    void look() {
        listeners.look(() -> {
            var now = clock.instant();
            return worklist.mark(now) + others.mark(now);
        });
    }
}
