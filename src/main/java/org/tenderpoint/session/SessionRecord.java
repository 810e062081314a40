package org.tenderpoint.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.platform.id.SessionId;
import org.tenderpoint.platform.id.UserId;
import org.tenderpoint.vocabulary.Work;

/**
 * A session that was started, with its work.
 *
 * @param version of the chart, to be sent back with a change
 * @param painBefore 0–10, as asked at arrival
 * @param painDuring the worst pain during it, 0–10
 * @param painAfter 0–10
 * @param beyond why somebody worked beyond a limit, oldest first
 * @param timing the line that is being timed, if any
 * @param noteVersion of the note, to be sent back with a change; 0 while there is none
 */
public record SessionRecord(
        SessionId id,
        int version,
        ClientId client,
        UserId therapist,
        Instant startedAt,
        Optional<Instant> endedAt,
        List<Work> work,
        OptionalInt painBefore,
        OptionalInt painDuring,
        OptionalInt painAfter,
        Soap note,
        int noteVersion,
        Optional<Instant> noteSavedAt,
        List<Amendment> amendments,
        boolean brokenOff,
        Optional<Instant> signedAt,
        Optional<UserId> signedBy,
        Optional<SignedAlthough> signedAlthough,
        List<LimitReason> beyond,
        Optional<Timing> timing) {

    /** A dated addition to a signed note. */
    public record Amendment(String text, String reason, UserId author, Instant at) {}

    /** What was unlikely about the chart when it was signed, and why it was signed all the same. */
    public record SignedAlthough(Set<SignQuestions.Doubt> doubts, String because) {}

    public boolean ended() {
        return endedAt.isPresent();
    }

    public boolean signed() {
        return signedAt.isPresent();
    }
}
