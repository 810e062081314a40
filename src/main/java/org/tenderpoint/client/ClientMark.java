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
     * @param way to where it is acted on
     */
    record Line(String icon, String text, Optional<Integer> pressure, boolean open, Optional<Way> way) {

        /** A line that leads nowhere. */
        public Line(String icon, String text, Optional<Integer> pressure, boolean open) {
            this(icon, text, pressure, open, Optional.empty());
        }

        /** The same with a way to where it is acted on. */
        public Line leading(String route, String words) {
            return new Line(icon, text, pressure, open, Optional.of(new Way(route, words)));
        }
    }

    /** A link below a line. */
    record Way(String route, String words) {}
}
