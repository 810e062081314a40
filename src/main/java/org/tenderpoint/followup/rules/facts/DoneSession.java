package org.tenderpoint.followup.rules.facts;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.tenderpoint.vocabulary.Credential;
import org.tenderpoint.vocabulary.Work;

/**
 * @param minutes how long it took
 * @param credentials its therapist's credentials that were valid on that day
 * @param painNoted the most pain that the therapist noted during the session, 0 to 10
 * @param adjusted whether its plan had been changed because of earlier feedback
 * @param raised whether its plan had been raised because of earlier feedback
 */
public record DoneSession(
        Instant end,
        int minutes,
        List<Work> work,
        Set<Credential> credentials,
        OptionalInt painNoted,
        boolean adjusted,
        boolean raised) {

    public DoneSession {
        work = List.copyOf(work);
        credentials = Set.copyOf(credentials);
    }

    public static DoneSession of(Instant end, int minutes, List<Work> work, Set<Credential> credentials) {
        return new DoneSession(end, minutes, work, credentials, OptionalInt.empty(), false, false);
    }
}
