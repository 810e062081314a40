package org.tenderpoint.screening;

import java.time.LocalDateTime;
import java.util.List;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.platform.id.UserId;
import org.tenderpoint.vocabulary.Work;

/**
 * A session to be planned.
 *
 * @param localStart in the practice's zone
 * @param minutes {@value #SHORTEST} to {@value #LONGEST}
 * @param work may be empty while only the time is known
 */
public record NewSession(ClientId client, UserId therapist, LocalDateTime localStart, int minutes, List<Work> work) {

    public static final int SHORTEST = 10;
    public static final int LONGEST = 240;

    /** @throws IllegalArgumentException if the length is out of range; the form reports that earlier, in words */
    public NewSession {
        work = List.copyOf(work);
        if (minutes < SHORTEST || minutes > LONGEST) {
            throw new IllegalArgumentException("A session takes " + SHORTEST + " to " + LONGEST + " minutes");
        }
    }
}
