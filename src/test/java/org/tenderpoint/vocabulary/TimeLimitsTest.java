package org.tenderpoint.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TimeLimitsTest {

    private static final TimeLimits HOUR = new TimeLimits(List.of(
            new TimeLimits.Limit(Area.EVERYWHERE, false, 90, "SCR-1"),
            new TimeLimits.Limit(Area.EVERYWHERE, false, 60, "SCR-2"),
            new TimeLimits.Limit(Area.EVERYWHERE, true, 15, "SCR-3")));

    @Test
    void theShortestLimitCountsAndAMinuteMoreIsTooLong() {
        assertThat(HOUR.minutesTogether()).hasValue(60);
        assertThat(HOUR.passedBy(List.of(work("neck", Modality.SWEDISH, 60)))).isEmpty();
        assertThat(HOUR.passedBy(List.of(work("neck", Modality.SWEDISH, 40), work("calves", Modality.SWEDISH, 21))))
                .containsExactly(new TimeLimits.TooLong(Area.EVERYWHERE, false, 61, 60, Set.of("SCR-2")));
    }

    @Test
    void sorenessProneWorkCountsOnEachRegionAndEachSideForItself() {
        assertThat(HOUR.passedBy(List.of(
                work("calves:left", Modality.DEEP_TISSUE, 15), work("calves:right", Modality.DEEP_TISSUE, 15),
                work("calves", Modality.SWEDISH, 15)))).isEmpty();
        assertThat(HOUR.passedBy(List.of(
                work("calves", Modality.DEEP_TISSUE, 8), work("calves", Modality.SPORTS, 8))))
                .containsExactly(
                        new TimeLimits.TooLong(Area.of(Region.CALVES), true, 16, 15, Set.of("SCR-3")));
        assertThat(HOUR.passedBy(List.of(
                work("calves", Modality.DEEP_TISSUE, 8), work("calves:left", Modality.SPORTS, 8))))
                .extracting(TimeLimits.TooLong::where)
                .containsExactly(Area.ofPart(BodyPart.parse("calves:left")));
    }

    @Test
    void shortenedWorkKeepsToEveryLimitAndIsLeftAloneOtherwise() {
        var fits = List.of(work("neck", Modality.DEEP_TISSUE, 15), work("calves", Modality.SWEDISH, 45));
        var tooMuch = List.of(work("neck", Modality.DEEP_TISSUE, 40), work("neck", Modality.SPORTS, 3),
                work("calves", Modality.SWEDISH, 80));

        assertThat(HOUR.within(fits)).isEqualTo(fits);
        assertThat(HOUR.passedBy(HOUR.within(tooMuch))).isEmpty();
        assertThat(HOUR.within(tooMuch)).extracting(line -> line.part().code())
                .containsExactly("neck", "neck", "calves");
    }

    @Test
    void whatAllowsLessTimeIsNamed() {
        var shorter = HOUR.and(new TimeLimits(List.of(new TimeLimits.Limit(Area.EVERYWHERE, false, 30, "SCR-4"))));

        assertThat(shorter.shorterThan(HOUR)).containsExactly("SCR-4");
        assertThat(HOUR.shorterThan(shorter)).isEmpty();
        assertThat(HOUR.shorterThan(TimeLimits.NONE)).containsExactly("SCR-2", "SCR-3");
    }

    private static Work work(String part, Modality modality, int minutes) {
        return new Work(BodyPart.parse(part), modality, 2, minutes);
    }
}
