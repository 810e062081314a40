package org.tenderpoint.screening;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.PracticePlaceId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.vocabulary.Work;

/**
 * A session to be planned.
 *
 * @param localStart in the practice's zone
 * @param minutes {@value #SHORTEST} to {@value #LONGEST}
 * @param work may be empty while only the time is known
 * @param place where; empty for where the therapist mostly works, and, of a session that is moved, for where it is
 */
public record NewSession(ClientId client, UserId therapist, LocalDateTime localStart, int minutes,
        List<Work> work, Optional<PracticePlaceId> place) {

    public static final int SHORTEST = 10;
    public static final int LONGEST = 240;
    public static final int USUAL_MINUTES = 60;

    /** @throws IllegalArgumentException if the length is out of range; the form reports that earlier, in words */
    public NewSession {
        work = List.copyOf(work);
        if (minutes < SHORTEST || minutes > LONGEST) {
            throw new IllegalArgumentException("A session takes " + SHORTEST + " to " + LONGEST + " minutes");
        }
    }

    public NewSession(ClientId client, UserId therapist, LocalDateTime localStart, int minutes, List<Work> work) {
        this(client, therapist, localStart, minutes, work, Optional.empty());
    }

    /** When a session begins if the client is here already: the last full five minutes. */
    public static LocalDateTime startBy(LocalDateTime now) {
        return now.truncatedTo(ChronoUnit.HOURS).plusMinutes(now.getMinute() / 5 * 5);
    }

    public NewSession at(PracticePlaceId where) {
        return new NewSession(client, therapist, localStart, minutes, work, Optional.of(where));
    }
}
