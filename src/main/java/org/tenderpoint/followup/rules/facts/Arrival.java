package org.tenderpoint.followup.rules.facts;

import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.RedFlag;

/**
 * The client's answers at the arrival for the session.
 *
 * @param pain 0 to 10
 * @param regions where the pain was
 * @param strenuous48h hard training or physical work in the 48 hours before
 * @param redFlags empty if none is recorded
 */
public record Arrival(
        OptionalInt pain, Set<BodyPart> regions, Answer strenuous48h, Map<RedFlag, Answer> redFlags) {

    public static final Arrival NOT_ASKED = new Arrival(OptionalInt.empty(), Set.of(), Answer.UNKNOWN, Map.of());

    public Arrival {
        regions = Set.copyOf(regions);
        redFlags = Map.copyOf(redFlags);
    }

    public Arrival withPain(OptionalInt level) {
        return new Arrival(level, regions, strenuous48h, redFlags);
    }

    public Arrival withRegions(Set<BodyPart> parts) {
        return new Arrival(pain, parts, strenuous48h, redFlags);
    }

    public Arrival withStrenuous48h(Answer answer) {
        return new Arrival(pain, regions, answer, redFlags);
    }

    public Arrival withRedFlags(Map<RedFlag, Answer> answers) {
        return new Arrival(pain, regions, strenuous48h, answers);
    }
}
