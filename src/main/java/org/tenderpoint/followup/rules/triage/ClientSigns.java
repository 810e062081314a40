package org.tenderpoint.followup.rules.triage;

import static org.tenderpoint.followup.rules.triage.Sign.any;
import static org.tenderpoint.followup.rules.triage.Sign.notKnown;
import static org.tenderpoint.vocabulary.rule.Row.word;

import java.util.Arrays;
import java.util.stream.Stream;
import org.tenderpoint.followup.rules.facts.Basis;
import org.tenderpoint.followup.rules.facts.FollowUpReading;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.say.Phrase;

/** The signs that stored facts of the client make: age, conditions and their details. */
final class ClientSigns {

    private ClientSigns() {}

    /** At least this old, or of unknown age. */
    static Sign aged(int years) {
        return Sign.of(Phrase.of("row.sign.aged", years), Basis.stored("age"),
                r -> r.aged(years).maybe());
    }

    /** Known to be younger than this. */
    static Sign youngerThan(int years) {
        return Sign.of(Phrase.of("row.sign.younger", years), Basis.stored("age"), r -> r.youngerThan(years).yes());
    }

    static Sign client(Condition condition) {
        return Sign.of(word(condition), Basis.stored("condition." + condition.code()), r -> r.yes(condition))
                .reads(condition);
    }

    static Sign clientUnknown(Condition condition) {
        return Sign.of(
                notKnown(condition),
                Basis.unknown("condition." + condition.code()),
                r -> r.unknown(condition)).reads(condition);
    }

    /** At least one of these conditions is yes or unknown. */
    static Sign clientNotDenied(Condition... conditions) {
        return any(Arrays.stream(conditions)
                .flatMap(condition -> Stream.of(client(condition), clientUnknown(condition)))
                .toArray(Sign[]::new));
    }

    static Sign clientDenied(Condition condition) {
        return Sign.of(Phrase.of("row.form.denied", word(condition)), Basis.NOTHING, r -> !r.maybe(condition))
                .reads(condition);
    }

    /** The condition with a detail that is yes or unknown. */
    static Sign clientMaybe(Condition condition, Detail detail, String key) {
        return Sign.of(key, Basis.stored("condition." + condition.code()), r -> r.maybe(condition, detail))
                .reads(condition);
    }

    /** The condition with a detail that is yes. */
    static Sign clientWith(Condition condition, Detail detail, String key) {
        return Sign.of(key, Basis.stored("condition." + condition.code()), r -> r.yes(condition, detail))
                .reads(condition);
    }

    /** The condition with a detail that is no or unknown. */
    static Sign clientUnlessYes(Condition condition, Detail detail, String key) {
        return Sign.of(
                key,
                Basis.stored("condition." + condition.code()),
                r -> r.yes(condition) && !r.yes(condition, detail)).reads(condition);
    }

    /** The condition is in a sore region; without recorded regions it counts as being there. */
    static Sign clientMeets(Condition condition, String key) {
        return clientMeets(condition, Phrase.of("row.sign." + key));
    }

    static Sign clientMeets(Condition condition, Phrase says) {
        return Sign.of(
                says, r -> r.where().and(Basis.stored("condition." + condition.code())), r -> r.meets(condition))
                .reads(condition);
    }

    static Basis unknowns(FollowUpReading reading, Condition... conditions) {
        return Arrays.stream(conditions)
                .filter(condition -> reading.unknown(condition))
                .map(condition -> Basis.unknown("condition." + condition.code()))
                .reduce(Basis.NOTHING, Basis::and);
    }
}
