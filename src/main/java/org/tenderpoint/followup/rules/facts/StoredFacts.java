package org.tenderpoint.followup.rules.facts;

import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The stored facts around a session at the time of its feedback. They are stored with the assessment. A new fact goes
 * into the record where it belongs (arrival, likes, history, other help, screening) and into the reader that fills it.
 *
 * @param nextBooking the start of the next session
 * @param cbdAdvice whether the practice allows advice on CBD
 */
public record StoredFacts(
        Arrival arrival,
        Likes likes,
        History history,
        OtherHelp otherHelp,
        StandingScreening screening,
        Optional<Instant> nextBooking,
        boolean cbdAdvice) {

    public static final StoredFacts NONE = new StoredFacts(
            Arrival.NOT_ASKED, Likes.NOT_ASKED, History.NONE, OtherHelp.NOT_SPOKEN_OF, StandingScreening.NONE,
            Optional.empty(), false);

    public StoredFacts arrival(UnaryOperator<Arrival> change) {
        return new StoredFacts(
                change.apply(arrival), likes, history, otherHelp, screening, nextBooking, cbdAdvice);
    }

    public StoredFacts likes(UnaryOperator<Likes> change) {
        return new StoredFacts(
                arrival, change.apply(likes), history, otherHelp, screening, nextBooking, cbdAdvice);
    }

    public StoredFacts history(UnaryOperator<History> change) {
        return new StoredFacts(
                arrival, likes, change.apply(history), otherHelp, screening, nextBooking, cbdAdvice);
    }

    public StoredFacts otherHelp(UnaryOperator<OtherHelp> change) {
        return new StoredFacts(
                arrival, likes, history, change.apply(otherHelp), screening, nextBooking, cbdAdvice);
    }

    public StoredFacts withScreening(StandingScreening standing) {
        return new StoredFacts(arrival, likes, history, otherHelp, standing, nextBooking, cbdAdvice);
    }

    public StoredFacts withNextBooking(Instant start) {
        return new StoredFacts(arrival, likes, history, otherHelp, screening, Optional.of(start), cbdAdvice);
    }

    public StoredFacts withCbdAdvice(boolean allowed) {
        return new StoredFacts(arrival, likes, history, otherHelp, screening, nextBooking, allowed);
    }
}
