package org.tenderpoint.followup;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tenderpoint.platform.id.UserId;

/**
 * Work of another kind that stands in the list among the follow-ups. Owned here, where the list is; the referral
 * feature implements it with its next steps. There are few of it, some hundreds, so the list reads all that it asks for
 * at once.
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
     * In the order in which it should be done; a constant number of queries. What the reader may not do has no route.
     */
    List<OtherTask> due(Wanted wanted);

    /** Differs once anything of it has changed or come due. */
    String mark(Instant now);

    /** The kinds of records about which a change may change it. */
    Set<String> records();
}
