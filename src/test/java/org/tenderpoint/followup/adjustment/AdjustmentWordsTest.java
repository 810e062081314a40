package org.tenderpoint.followup.adjustment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tenderpoint.followup.rules.adjustment.Adjustment;
import org.tenderpoint.followup.rules.adjustment.AdjustmentKind;
import org.tenderpoint.followup.rules.adjustment.Rest;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.say.Say;

/** What stands for the next session, in words. */
class AdjustmentWordsTest {

    @Test
    void whatIsSaidOfSeveralPlacesIsSaidOnce() {
        assertThat(said(
                at(AdjustmentKind.REDUCE_PRESSURE, 2, Region.SHOULDERS),
                at(AdjustmentKind.SHORTEN_REGION_TIME, 7, Region.SHOULDERS),
                at(AdjustmentKind.REDUCE_PRESSURE, 2, Region.LOWER_BACK),
                at(AdjustmentKind.SHORTEN_REGION_TIME, 5, Region.LOWER_BACK),
                at(AdjustmentKind.REDUCE_PRESSURE, 1, Region.NECK))).containsExactly(
                        "Shoulders; Lower back: 2 levels lighter", "Shoulders: 7 min at most",
                        "Lower back: 5 min at most", "Neck: one level lighter");
    }

    @Test
    void whatHoldsEverywhereIsNotTakenForAPlace() {
        assertThat(said(at(AdjustmentKind.PRESSURE_CAP, 3, Region.NECK), at(AdjustmentKind.PRESSURE_CAP, 3)))
                .containsExactly("Neck: 3 at most", "Everywhere: 3 at most");
    }

    @Test
    void whatARestWaitsForStandsWithinItsSentence() {
        var rest = new Adjustment(
                AdjustmentKind.REST_BEFORE_NEXT, Set.of(), OptionalInt.empty(), Optional.empty(), Optional.empty(),
                Set.of(Rest.DOCTOR_ANSWER), List.of());

        assertThat(Say.in(Locale.GERMAN, AdjustmentWords.of(rest)))
                .isEqualTo("Noch keine Sitzung: bis zur ärztlichen Antwort");
    }

    private static List<String> said(Adjustment... all) {
        return AdjustmentWords.together(Stream.of(all)).stream().map(Say::it).toList();
    }

    private static Adjustment at(AdjustmentKind kind, int number, Region... where) {
        return new Adjustment(
                kind, Set.copyOf(Stream.of(where).map(BodyPart::of).toList()), OptionalInt.of(number),
                Optional.empty(), Optional.empty(), Set.of(), List.of());
    }
}
