package org.tenderpoint.session;

import java.time.Instant;
import java.util.Map;
import org.tenderpoint.screening.plan.LimitBreach;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.BodyPart.Side;
import org.tenderpoint.vocabulary.say.Phrase;

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
