package org.tenderpoint.screening;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.tenderpoint.platform.id.SessionId;
import org.tenderpoint.vocabulary.facts.Condition;

/**
 * What was known of clients when their sessions were screened, to be counted. Not for screens: it asks nobody's
 * permission.
 */
public interface ScreenedSessions {

    /**
     * The last screening of one session, which is the frozen one once it has started.
     *
     * @param conditions those that were known to hold; what was unknown is not among them
     * @param overridden whether an effect of it was set aside with a reason
     */
    record Screened(Set<Condition> conditions, boolean overridden) {}

    /** By session; sessions without a screening are left out. A constant number of queries. */
    Map<SessionId, Screened> of(Collection<SessionId> sessions);
}
