package org.tenderpoint.screening.rules;

import static org.tenderpoint.screening.rules.AskEffects.*;
import static org.tenderpoint.screening.rules.RowEffect.*;
import static org.tenderpoint.screening.rules.ScreeningLevel.*;
import static org.tenderpoint.screening.rules.ScreeningRow.rule;
import static org.tenderpoint.vocabulary.facts.Bounds.*;
import static org.tenderpoint.vocabulary.rule.Grade.*;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.tenderpoint.vocabulary.rule.Row;
import org.tenderpoint.vocabulary.say.Phrase;

/** Holds of earlier sessions and screenings (SCR-019 to SCR-023). No therapist can override them. */
final class HoldRules {

    static final List<Row<Reading, ScreeningRow.Result>> ROWS = List.of(
            rule("SCR-019")
                    .when(facts -> facts.visit().holds().emergencyUnchecked())
                    .then(DEFER, mustAsk("this_checked_whom_what", true))
                    .traits(ScreeningTrait.NOT_OVERRIDABLE, ScreeningTrait.OF_THE_DAY, ScreeningTrait.HOLD)
                    .source("CP", C),
            rule("SCR-020")
                    .when(facts -> facts.visit().holds().awaitingDoctorAnswer())
                    .then(DEFER,
                            mustAsk("were_seen_whom_what", true),
                            note("doctor_call_until_answer"))
                    .traits(ScreeningTrait.NOT_OVERRIDABLE, ScreeningTrait.OF_THE_DAY, ScreeningTrait.HOLD,
                            ScreeningTrait.ASKS_WHAT_A_DOCTOR_SAID)
                    .source("ADJ-041", C),
            rule("SCR-021")
                    .when(facts -> facts.visit().holds().awaitingTherapistTalk())
                    .then(DEFER, note("therapist_call_until_talk"))
                    .traits(ScreeningTrait.NOT_OVERRIDABLE, ScreeningTrait.OF_THE_DAY, ScreeningTrait.HOLD,
                            ScreeningTrait.WAITS_FOR_A_TALK)
                    .source("ADJ-042", C),
            rule("SCR-022")
                    .when(HoldRules::resting)
                    .then(DEFER, note("until_when_whose_call", facts -> List.of(until(facts))))
                    .traits(ScreeningTrait.NOT_OVERRIDABLE, ScreeningTrait.OF_THE_DAY, ScreeningTrait.HOLD,
                            ScreeningTrait.REST)
                    .source("ADJ-040", C),
            rule("SCR-023")
                    .when(facts -> facts.visit().holds().lastFollowUpUnanswered())
                    .then(ADAPT,
                            mustAsk("how_did_feel_days", false),
                            note("client_answer_therapist_call"))
                    .traits(ScreeningTrait.NOT_OVERRIDABLE, ScreeningTrait.OF_THE_DAY, ScreeningTrait.HOLD)
                    .source("FUP-08", C));

    private static boolean resting(Reading facts) {
        var holds = facts.visit().holds();
        return holds.restOpen()
                || holds.restUntil().filter(until -> until.isAfter(facts.visit().plan().start())).isPresent();
    }

    private static Phrase until(Reading facts) {
        var holds = facts.visit().holds();
        if (holds.restOpen() || holds.restUntil().isEmpty()) {
            return noted("until_free_of_soreness");
        }
        var until = holds.restUntil().get().atZone(facts.visit().plan().zone());
        return noted("until_moment", until.toLocalDate(), until.toLocalTime().truncatedTo(ChronoUnit.MINUTES));
    }

    private HoldRules() {}
}
