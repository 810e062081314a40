package org.tenderpoint.aim;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.id.Id.AimId;
import org.tenderpoint.platform.id.Id.AimSetId;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;

/**
 * What a client wants to be able to do again, in one episode.
 *
 * @param number counted per client
 * @param complaint what it is about, in the client's words; may be empty
 * @param aims one to three
 * @param open whether these are the client's current ones; of two clients who were made one, one set is
 * @param ratings all of them, oldest first
 */
public record AimSetRecord(
        AimSetId id,
        ClientId client,
        int number,
        String complaint,
        List<Aim> aims,
        Instant setAt,
        UserId setBy,
        Optional<AimsEnding> ended,
        boolean open,
        int version,
        List<Rating> ratings) {

    public AimSetRecord {
        aims = List.copyOf(aims);
        ratings = ratings.stream().sorted(Comparator.comparing(Rating::at)).toList();
    }

    /** @param activity in the client's words */
    public record Aim(AimId id, String activity) {}

    public record AimsEnding(Instant at, AimsEnd how) {}

    /**
     * @param session after which, or at whose arrival, it was asked; none at the start
     * @param value 0 (cannot do it at all) to 10 (as before); empty if the client was asked and did not know
     */
    public record Rating(AimId aim, AimWay way, Optional<SessionId> session, OptionalInt value, Instant at) {}

    /**
     * All ratings of one occasion; a correction replaces what it corrects.
     *
     * @param values of the aims that were asked about; empty where the client did not know
     */
    public record Occasion(AimWay way, Optional<SessionId> session, Instant at, Map<AimId, OptionalInt> values) {

        /** The sum over all of these aims; empty if one was not asked about or not known. */
        public OptionalInt sum(List<Aim> aims) {
            boolean complete = aims.stream()
                    .allMatch(aim -> values.getOrDefault(aim.id(), OptionalInt.empty()).isPresent());
            return complete
                    ? OptionalInt
                            .of(aims.stream().mapToInt(aim -> requireNonNull(values.get(aim.id())).getAsInt()).sum())
                    : OptionalInt.empty();
        }
    }

    boolean endedAs(AimsEnd how) {
        return ended.filter(end -> end.how() == how).isPresent();
    }

    public boolean ratedAgain() {
        return ratings.stream().anyMatch(rating -> rating.way() != AimWay.START);
    }

    /** The occasions on which aims were rated, oldest first. */
    public List<Occasion> occasions() {
        var byOccasion = new HashMap<List<Object>, Occasion>();
        ratings.forEach(rating -> byOccasion.merge(
                List.of(rating.way(), rating.session()),
                new Occasion(rating.way(), rating.session(), rating.at(), Map.of(rating.aim(), rating.value())),
                AimSetRecord::corrected));
        return byOccasion.values().stream().sorted(Comparator.comparing(Occasion::at)).toList();
    }

    /**
     * The ratings of this occasion; empty if there are none.
     *
     * @param session none for the start
     */
    public Optional<Occasion> occasion(AimWay way, Optional<SessionId> session) {
        return occasions().stream().filter(one -> one.way() == way && one.session().equals(session)).findFirst();
    }

    /** The sum over all aims on this occasion; empty if one was not asked about or not known. */
    public OptionalInt sum(AimWay way, Optional<SessionId> session) {
        return occasion(way, session).map(one -> one.sum(aims)).orElse(OptionalInt.empty());
    }

    private static Occasion corrected(Occasion first, Occasion later) {
        var values = new HashMap<>(first.values());
        values.putAll(later.values());
        return new Occasion(first.way(), first.session(), first.at(), values);
    }

    /** When a client rated their aims. */
    public enum AimWay implements Coded {
        /** When the aims were set. */
        START,
        /** In a follow-up call. */
        CALL,
        /** Set at arrival for a later session. */
        VISIT
    }

    /** Why aims are no longer asked about. */
    public enum AimsEnd implements Coded {
        /** New aims replaced them. */
        REPLACED,
        /** Reached, or no longer worked on. */
        ENDED,
        /** Set by mistake and taken back; not counted anywhere. */
        MISTAKE
    }
}
