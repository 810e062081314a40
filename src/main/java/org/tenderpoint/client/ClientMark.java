package org.tenderpoint.client;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.Role;

/** Short lines under "Keep in mind" on a client's page, contributed by a feature. */
public interface ClientMark {

    List<Line> of(ClientId client);

    /** Who may read them: therapists only, unless the feature says otherwise. */
    default Set<Role> readers() {
        return Set.of(Role.THERAPIST);
    }

    /**
     * One line.
     *
     * @param open what it still waits for, if anything
     * @param way link to where it is acted on
     */
    record Line(String icon, String text, Optional<Open> open, Optional<MarkLink> way) {

        /** A line that states a fact and has no link. */
        public Line(String icon, String text) {
            this(icon, text, Optional.empty(), Optional.empty());
        }

        /** A line that waits for an answer. */
        public Line(String icon, String text, Open open) {
            this(icon, text, Optional.of(open), Optional.empty());
        }

        /** The same with a link to where it is acted on. */
        public Line leading(String route, String words) {
            return new Line(icon, text, open, Optional.of(new MarkLink(route, words)));
        }
    }

    /** What a line waits for. Texts: {@code client.page.open.<code>}. */
    enum Open implements Coded {
        /** Somebody still has to act. */
        TO_DO,
        /** It was asked, and the client does not know. */
        DONT_KNOW,
        /** Nobody has asked the client yet. */
        NOT_ASKED
    }

    /** A link below a line. */
    record MarkLink(String route, String words) {}
}
