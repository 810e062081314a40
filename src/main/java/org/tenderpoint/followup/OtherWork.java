package org.tenderpoint.followup;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tenderpoint.platform.id.UserId;

/**
 * Other work listed among the follow-ups. Owned here, where the list is; the referral feature implements it with its
 * next steps. There are only a few hundred of these, so the list reads all it asks for at once.
 */
public interface OtherWork {

    /**
     * What is asked for.
     *
     * @param owner whose; everybody's if empty
     * @param from due at that moment or later
     * @param until due before
     * @param late overdue at that moment
     */
    record Wanted(Optional<UserId> owner, Optional<Instant> from, Optional<Instant> until, Optional<Instant> late) {}

    /**
     * In the order in which it should be done; a constant number of queries. Work the reader may not do has no route.
     */
    List<OtherTask> due(Wanted wanted);

    /** Differs once any of the work has changed or come due. */
    String mark(Instant now);

    /** The kinds of records whose changes may change the work. */
    Set<String> records();
}
