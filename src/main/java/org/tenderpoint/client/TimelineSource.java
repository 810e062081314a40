package org.tenderpoint.client;

import java.util.List;
import java.util.Set;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.practice.Role;

/** A feature's part of a client's timeline; every bean of this kind is asked when a client's page opens. */
public interface TimelineSource {

    /**
     * What happened, in any order.
     *
     * @param most so many are enough, the newest ones; more are no fault
     */
    List<TimelineEntry> of(ClientId client, int most);

    /** The timeline's tabs; each source stands in one. */
    enum Kind implements org.tenderpoint.platform.Coded {
        INTAKE,
        SESSIONS,
        FOLLOW_UPS,
        REFERRALS,
        MESSAGES
    }

    Kind kind();

    /** Who may ask for these entries; what of them they then see is for {@link RecordGate#shown} to say. */
    default Set<Role> readers() {
        return Set.of(Role.THERAPIST, Role.MANAGER);
    }
}
