package org.tenderpoint.client;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tenderpoint.practice.Role;
import org.tenderpoint.shared.id.ClientId;

/** Short lines under "Keep in mind" on a client's page, contributed by a feature. */
public interface ClientMark {

    List<Line> of(ClientId client);

    /** Who may read them. Therapists alone unless the feature says otherwise. */
    default Set<Role> readers() {
        return Set.of(Role.THERAPIST);
    }

    /**
     * One line.
     *
     * @param pressure a ceiling from 0 to 5 that is printed beside it
     * @param open whether it waits for an answer
     */
    record Line(String icon, String text, Optional<Integer> pressure, boolean open) {}
}
