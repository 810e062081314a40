package org.tenderpoint.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.say.Phrase;

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
        List<Amendment> amendments,
        boolean brokenOff,
        Optional<Instant> signedAt,
        Optional<UserId> signedBy,
        Optional<SignedAlthough> signedAlthough,
        Optional<Closed> closed,
        List<LimitReason> beyond,
        Optional<Timing> timing) {

    /** A dated addition to a locked note. */
    public record Amendment(Phrase text, String reason, UserId author, Instant at) {}

    /** Its therapist has left without signing it, and somebody else has closed it. */
    public record Closed(UserId by, Instant at) {}

    /** What was unlikely about the chart when it was signed, and why it was signed all the same. */
    public record SignedAlthough(Set<UnlikelyChart> doubts, String because) {}

    public enum UnlikelyChart implements Coded {
        NOTE_EMPTY,
        /** It lasted less than a minute. */
        NO_TIME,
        /** It lasted less than half of the charted minutes, or less than any real treatment. */
        SHORT,
        /** It lasted hours longer than planned. */
        LONG
    }

    public boolean ended() {
        return endedAt.isPresent();
    }

    public boolean signed() {
        return signedAt.isPresent();
    }

    /** Whether the chart is signed or closed, so that it is only amended. */
    public boolean locked() {
        return signed() || closed.isPresent();
    }

    /**
     * The session was ended, signed or closed in another window or on another device, so this one can no longer change
     * it.
     */
    public static class DoneElsewhere extends IllegalStateException {

        private final Step step;
        private final transient Instant at;

        public enum Step implements Coded {
            ENDED,
            SIGNED,
            CLOSED
        }

        DoneElsewhere(Step step, Instant at) {
            super("The session is " + step.code() + " already");
            this.step = step;
            this.at = at;
        }

        public Step step() {
            return step;
        }

        public Instant at() {
            return at;
        }
    }

    /**
     * The work of the client's last finished session, to be copied with its origin shown.
     *
     * @param toHeed what was noted after it for the next one
     */
    public record LastWork(Instant endedAt, List<Work> work, Soap note, Phrase toHeed) {}
}
