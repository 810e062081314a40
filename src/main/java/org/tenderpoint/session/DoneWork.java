package org.tenderpoint.session;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.vocabulary.Work;

/**
 * What the rules after a session read about it: the work, without any note.
 *
 * @param end the actual end; the planned one if nobody recorded it
 * @param minutes from the actual start to the end
 * @param painDuring the worst pain that the therapist recorded during it, 0 to 10
 */
public record DoneWork(
        SessionId session,
        ClientId client,
        UserId therapist,
        Instant end,
        int minutes,
        List<Work> work,
        OptionalInt painDuring) {

    public DoneWork {
        work = List.copyOf(work);
    }
}
