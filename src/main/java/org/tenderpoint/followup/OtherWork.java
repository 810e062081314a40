package org.tenderpoint.followup;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tenderpoint.followup.contact.Urgency;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.UserId;

/**
 * Other work listed among the follow-ups. Owned here, where the list is; the referral feature implements it with its
 * next steps. There are only a few hundred of these, so the list reads all it asks for at once.
 */
public interface OtherWork {

    /**
     * What is asked for, whoever does it.
     *
     * @param from due at that moment or later
     * @param until due before
     * @param late overdue at that moment
     */
    record WorkFilter(Optional<Instant> from, Optional<Instant> until, Optional<Instant> late) {

        static final WorkFilter ALL = new WorkFilter(Optional.empty(), Optional.empty(), Optional.empty());

        /** Whether this is due when it is asked for. */
        public boolean inTime(OtherTask task) {
            return from.filter(task.nextDue()::isBefore).isEmpty()
                    && until.filter(end -> !task.nextDue().isBefore(end)).isEmpty()
                    && late.filter(moment -> !task.dueBy().isBefore(moment)).isEmpty();
        }
    }

    /**
     * In the order in which it should be done; a constant number of queries. Work the reader may not do has no route.
     */
    List<OtherTask> due(WorkFilter wanted);

    /** Differs once any of the work has changed or come due. */
    String mark(Instant now);

    /** The kinds of records whose changes may change the work. */
    Set<String> records();

    /**
     * One piece of other work.
     *
     * @param nextDue when it becomes due
     * @param dueBy by when it must be done
     * @param kind what kind of work it is, in a word or two
     * @param about what it is about, in words; only for those who may read the client's record
     * @param step what is to be done, in words that reveal nothing about health
     * @param tries unanswered so far
     * @param urgency {@link Urgency#WORK}; {@link Urgency#PROMISE} for a call that anybody may make, which stands among
     * the calls of follow-ups, {@link Urgency#ALERT} for one that cannot wait
     * @param byPhone whether it needs a call; it waits for the next visit if the client does not want calls
     * @param onIt the other person who is on the call now
     * @param route where it is done; empty if the reader may not do it, which keeps it off their list
     */
    public record OtherTask(
            UUID id,
            ClientId client,
            UserId owner,
            Instant nextDue,
            Instant dueBy,
            String kind,
            String about,
            String step,
            int tries,
            Urgency urgency,
            boolean byPhone,
            Optional<UserId> onIt,
            Optional<String> route) {

        /** Work that nobody takes from another. */
        public OtherTask(
                UUID id, ClientId client, UserId owner, Instant nextDue, Instant dueBy, String kind, String about,
                String step, int tries, Urgency urgency, boolean byPhone, Optional<String> route) {
            this(id, client, owner, nextDue, dueBy, kind, about, step, tries, urgency, byPhone, Optional.empty(),
                    route);
        }

        Urgency.Place place() {
            return new Urgency.Place(urgency, dueBy, id);
        }

        /** Whether it is anybody's who works here, also of those who may not read the record. */
        boolean anybodys() {
            return urgency != Urgency.WORK;
        }
    }
}
