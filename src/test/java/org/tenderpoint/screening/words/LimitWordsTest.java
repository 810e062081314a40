package org.tenderpoint.screening.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.Ceilings;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.TimeLimits;

@Tag("UC-18")
class LimitWordsTest {

    private static final Ceilings EVERYONES = Ceilings.NONE.with(Area.of(Region.NECK_FRONT), 2, "SCR-420");
    private static final TimeLimits AN_HOUR = new TimeLimits(List.of(
            new TimeLimits.Limit(Area.EVERYWHERE, false, 60, "SCR-120"),
            new TimeLimits.Limit(Area.EVERYWHERE, true, 15, "SCR-411")));

    @Test
    void pressureAndTimeAreToldInTheWordsOfTheScreeningWithoutItsRules() {
        var ceilings = EVERYONES.with(Area.EVERYWHERE, 3, "SCR-120").with(Area.of(Region.ABDOMEN), 0, "SCR-239");

        assertThat(LimitWords.in(Locale.ENGLISH, ceilings, AN_HOUR)).containsExactly(
                "Rest of the body: 3 at most", "Front of the neck: 2 at most", "Abdomen: no contact",
                "At most 60 minutes in total",
                "Whole body: at most 15 minutes a region for work that often leaves people sore");
        assertThat(LimitWords.in(Locale.GERMAN, ceilings, AN_HOUR)).hasSize(5)
                .contains("Höchstens 60 Minuten insgesamt", "Übriger Körper: höchstens 3")
                .noneMatch(line -> line.contains("most") || line.contains("SCR"));
        assertThat(MinutesWords.of(AN_HOUR)).first().isEqualTo("At most 60 minutes in total (fibromyalgia)");
    }

    @Test
    void oneLimitForTheWholeBodyIsOneLine() {
        assertThat(LimitWords.in(
                Locale.ENGLISH, Ceilings.NONE.with(Area.EVERYWHERE, 2, "SCR-121"), TimeLimits.NONE))
                .containsExactly("Whole body: 2 at most");
    }

    @Test
    void whatHoldsForEveryoneAloneIsNotTold() {
        assertThat(LimitWords.in(Locale.ENGLISH, EVERYONES, TimeLimits.NONE)).isEmpty();
    }
}
