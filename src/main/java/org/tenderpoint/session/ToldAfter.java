package org.tenderpoint.session;

import java.util.Optional;
import java.util.stream.Stream;
import org.tenderpoint.screening.plan.FeltAfter;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * What was told after a session, and what follows for the next one.
 *
 * @param felt empty while nothing was said of soreness
 * @param why what may have made it sore
 * @param toHeed for the therapist of the next session
 */
public record ToldAfter(Optional<FeltAfter> felt, Phrase why, Phrase toHeed) {

    static final ToldAfter NOTHING = new ToldAfter(Optional.empty(), Phrase.NOTHING, Phrase.NOTHING);

    Phrase note() {
        return Phrase.sentences(Stream.of(why, toHeed).filter(one -> !one.equals(Phrase.NOTHING)).toList());
    }
}
