package org.tenderpoint.screening;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.tenderpoint.platform.id.SessionId;
import org.tenderpoint.vocabulary.facts.Condition;

/**
 * What was known about clients when their sessions were screened, for counting. Not for screens: it checks no
 * permission.
 */
public interface ScreenedSessions {

    /**
     * The last screening of one session; after the start, the frozen one.
     *
     * @param conditions those known to be present; unknown ones are not included
     * @param overridden whether one of its effects was overridden with a reason
     */
    record Screened(Set<Condition> conditions, boolean overridden) {}

    /** By session; sessions without a screening are omitted. A constant number of queries. */
    Map<SessionId, Screened> of(Collection<SessionId> sessions);
}
