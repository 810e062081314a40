package org.tenderpoint.session;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.PracticePlaceId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.screening.plan.TodaysLimits.LimitBreach;
import org.tenderpoint.session.SessionTimes.Timing;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.BodyPart.Side;
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
    public record SignedAlthough(Set<SignQuestions.UnlikelyChart> doubts, String because) {}

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

        /** What was done. */
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

    /**
     * Why somebody worked beyond one of the session's limits.
     *
     * @param limit tells it apart, as {@link LimitBreach#limit}
     * @param done how far the work went when the reason was given; further needs another one
     * @param words the limit and the work, as they were shown
     */
    public record LimitReason(String limit, Map<BodyPart, Integer> done, Phrase words, String reason,
            Instant at) {

        public LimitReason {
            done = Map.copyOf(done);
        }

        /** Whether the reason was given for this: the same limit, no further place, and nowhere further. */
        public boolean covers(LimitBreach limitBreach) {
            return limit.equals(limitBreach.limit())
                    && limitBreach.done().entrySet().stream().allMatch(now -> done.entrySet().stream()
                            .anyMatch(then -> holds(then.getKey(), now.getKey()) && then.getValue() >= now.getValue()));
        }

        private static boolean holds(BodyPart then, BodyPart now) {
            return then.region() == now.region() && (then.side() == Side.BOTH || then.side() == now.side());
        }
    }

    /**
     * A session has ended.
     *
     * @param emergency whether it was broken off for an emergency
     */
    public record SessionFinished(
            SessionId session, ClientId client, UserId therapist, Instant endedAt, boolean brokenOff,
            boolean emergency, PracticePlaceId place) {

        /** A session at the practice's own place. */
        public SessionFinished(
                SessionId session, ClientId client, UserId therapist, Instant endedAt, boolean brokenOff,
                boolean emergency) {
            this(session, client, therapist, endedAt, brokenOff, emergency, PracticePlaceId.OWN);
        }
    }

    /**
     * A note in four parts: what the client says, what the therapist found, what they make of it, what comes next.
     *
     * @param subjective at most {@value #MAX} characters, like the other three
     */
    public record Soap(String subjective, String objective, String assessment, String plan) {

        public static final int MAX = 10_000;
        public static final Soap EMPTY = new Soap("", "", "", "");

        /** @throws IllegalArgumentException if a part is longer than {@value #MAX} characters */
        public Soap {
            if (Math.max(Math.max(subjective.length(), objective.length()),
                    Math.max(assessment.length(), plan.length())) > MAX) {
                throw new IllegalArgumentException("A part of a note has at most " + MAX + " characters");
            }
        }

        /** What was written, the parts below one another. */
        public String inLines() {
            return Stream.of(subjective, objective, assessment, plan)
                    .filter(part -> !part.isBlank())
                    .collect(Collectors.joining("\n"));
        }

        public boolean blank() {
            return (subjective + objective + assessment + plan).isBlank();
        }
    }

    /**
     * A session with a note still to write.
     *
     * @param running whether it was never finished, so that its follow-up does not start either
     */
    public record UnfinishedNote(SessionId session, ClientId client, Instant startedAt, boolean running) {}
}
