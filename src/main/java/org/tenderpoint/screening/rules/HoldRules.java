package org.tenderpoint.screening.rules;

import static org.tenderpoint.screening.rules.RowEffect.*;
import static org.tenderpoint.screening.rules.ScreeningLevel.*;
import static org.tenderpoint.screening.rules.ScreeningRow.rule;
import static org.tenderpoint.vocabulary.facts.Bounds.*;
import static org.tenderpoint.vocabulary.rule.RuleEntry.Grade.*;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.tenderpoint.screening.rules.RowTraits.ScreeningTrait;
import org.tenderpoint.vocabulary.rule.Row;

/** What an earlier session or screening still holds open (SCR-019 to SCR-023). None ends by a therapist's reason. */
final class HoldRules {

    static final List<Row<Reading, ScreeningRow.Result>> ROWS = List.of(
            rule("SCR-019")
                    .when("the last screening was an emergency and no medical check is recorded since",
                            facts -> facts.visit().holds().emergencyUnchecked())
                    .then(DEFER, mustAsk("Was this checked, by whom, with what result?", true))
                    .traits(ScreeningTrait.NOT_OVERRIDABLE, ScreeningTrait.OF_THE_DAY, ScreeningTrait.HOLD)
                    .source("CP", C),
            rule("SCR-020")
                    .when("an earlier session sent the client to a doctor, and no doctor's answer is recorded",
                            facts -> facts.visit().holds().awaitingDoctorAnswer())
                    .then(DEFER,
                            mustAsk("Were you seen, by whom, and what was said?", true),
                            note("the doctor's call; until the answer is recorded"))
                    .traits(ScreeningTrait.NOT_OVERRIDABLE, ScreeningTrait.OF_THE_DAY, ScreeningTrait.HOLD)
                    .source("follow-up ADJ-041", C),
            rule("SCR-021")
                    .when("the therapist is to speak with the client first, and no talk is recorded",
                            facts -> facts.visit().holds().awaitingTherapistTalk())
                    .then(DEFER, note("the therapist's call; until the talk is recorded"))
                    .traits(ScreeningTrait.NOT_OVERRIDABLE, ScreeningTrait.OF_THE_DAY, ScreeningTrait.HOLD)
                    .source("follow-up ADJ-042", C),
            rule("SCR-022")
                    .when("rest is agreed until after the planned start, or until free of soreness for " + TWO_DAYS
                            + " hours",
                            HoldRules::resting)
                    .then(DEFER, note("until when, and whose call it is", facts -> List.of(until(facts)
                            + "; the therapist's call, after a doctor's answer the doctor's")))
                    .traits(ScreeningTrait.NOT_OVERRIDABLE, ScreeningTrait.OF_THE_DAY, ScreeningTrait.HOLD)
                    .source("follow-up ADJ-040", C),
            rule("SCR-023")
                    .when("the follow-up of the last session was never answered",
                            facts -> facts.visit().holds().lastFollowUpUnanswered())
                    .then(ADAPT,
                            mustAsk("How did you feel in the days after the last massage?", false),
                            note("the client's answer, the therapist's call"))
                    .traits(ScreeningTrait.NOT_OVERRIDABLE, ScreeningTrait.OF_THE_DAY, ScreeningTrait.HOLD)
                    .source("follow-up FUP-08", C));

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    private static boolean resting(Reading facts) {
        var holds = facts.visit().holds();
        return holds.restOpen()
                || holds.restUntil().filter(until -> until.isAfter(facts.visit().plan().start())).isPresent();
    }

    private static String until(Reading facts) {
        var holds = facts.visit().holds();
        return holds.restOpen() || holds.restUntil().isEmpty()
                ? "until free of soreness for " + TWO_DAYS + " hours, as told, or a talk is recorded"
                : "until " + MOMENT.format(holds.restUntil().get().atZone(facts.visit().plan().zone()));
    }

    private HoldRules() {}
}
