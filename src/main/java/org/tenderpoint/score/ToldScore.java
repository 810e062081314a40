package org.tenderpoint.score;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.score.rules.Score;
import org.tenderpoint.score.rules.ScoreChange;

/**
 * What came of a measure at one time.
 *
 * @param session after which it was asked; none at the ends of a series of sessions
 * @param score empty if too much was not answered
 */
public record ToldScore(
        MeasureVersion asked, Optional<SessionId> session, ScoreWay way, Instant at, Optional<Score> score) {

    public boolean afterSession() {
        return session.isPresent();
    }

    /** As people read it. */
    public static String words(double value) {
        return Texts.of("score.number", value);
    }

    /** The change since the start; empty if one of the two has no score, or another version was asked. */
    public Optional<ScoreChange> changeSince(ToldScore start) {
        return asked.id().equals(start.asked.id())
                ? score.flatMap(now -> start.score.map(then -> asked.measure().change(then, now)))
                : Optional.empty();
    }

    /**
     * All that was told of each version of each measure, oldest first; of one occasion what was said last. Another
     * version is another measure: its numbers are not comparable.
     */
    public static List<Course> courses(Collection<ToldScore> told) {
        var byVersion = new LinkedHashMap<Object, LinkedHashMap<Object, ToldScore>>();
        told.stream().sorted(Comparator.comparing(ToldScore::at)).forEach(one -> byVersion
                .computeIfAbsent(one.asked.id(), _ -> new LinkedHashMap<>())
                .put(one.session.<Object>map(session -> List.of(session)).orElse(one.at), one));
        return byVersion.values().stream().map(of -> new Course(List.copyOf(of.values()))).toList();
    }

    /** @param told at least one, of one version, the oldest first */
    public record Course(List<ToldScore> told) {

        public MeasureVersion version() {
            return told.getFirst().asked();
        }

        /**
         * What a score after this moment is held against: the last start of a series of sessions, or else the first.
         */
        public Optional<ToldScore> start(Instant by) {
            var scored = told.stream().filter(one -> one.score().isPresent() && !one.at().isAfter(by)).toList();
            return scored.reversed().stream().filter(one -> one.way() == ScoreWay.START).findFirst()
                    .or(() -> scored.stream().findFirst());
        }
    }
}
