package org.tenderpoint.intake.clearance;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.platform.id.LetterId;

/**
 * What doctors were asked by letter, so that their answer can be recorded for exactly that. The letter feature provides
 * it.
 */
public interface ClearanceAsked {

    /**
     * One letter that has left.
     *
     * @param of the doctor it asks, by name
     * @param findings the ids of the rules that it asks about
     */
    record Request(LetterId letter, String of, LocalDate on, Set<String> findings) {

        public Request {
            findings = Set.copyOf(findings);
        }

        /** Never the name. */
        @Override
        public String toString() {
            return "Request " + letter;
        }
    }

    /** Newest first; empty if the record is not open to the caller. */
    List<Request> sent(ClientId client);
}
