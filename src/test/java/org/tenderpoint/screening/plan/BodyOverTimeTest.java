package org.tenderpoint.screening.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.vocabulary.Region.CALVES;
import static org.tenderpoint.vocabulary.Region.LOWER_BACK;
import static org.tenderpoint.vocabulary.Region.NECK;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.screening.plan.BodyOverTime.PlaceOverTime;
import org.tenderpoint.screening.plan.BodyOverTime.SorenessPlaces;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.say.Phrase;

@Tag("UC-16")
class BodyOverTimeTest {

    private static final BodyPart BACK = BodyPart.of(LOWER_BACK);

    @Test
    void workAndSorenessAreCountedPlaceByPlace() {
        var seen = BodyOverTime.of(List.of(
                session(Map.of(BACK, 3), List.of(work(BACK, 2), work(BACK, 3))),
                session(Map.of(BACK, 6), List.of(work(BACK, 1), work(BodyPart.of(NECK), 2))),
                session(Map.of(), List.of(work(BACK, 4)))));

        assertThat(seen.places()).isEqualTo(Map.of(
                BACK, new PlaceOverTime(3, 4, 2, 6), BodyPart.of(NECK), new PlaceOverTime(1, 2, 0, 0)));
        assertThat(seen.told()).isEqualTo(3);
        assertThat(seen.sore()).isEqualTo(2);
    }

    @Test
    void whatNobodyToldIsNeitherSoreNorWell() {
        var seen = BodyOverTime.of(List.of(
                session(Map.of(BACK, 3), List.of()),
                new SessionBefore(Instant.EPOCH, List.of(), Optional.empty(), Phrase.NOTHING)));

        assertThat(seen.told()).isEqualTo(1);
        assertThat(seen.wandering()).isEqualTo(SorenessPlaces.UNKNOWN);
    }

    @Test
    void sorenessStaysWhereItWasEachTime() {
        assertThat(wandering(Map.of(BACK, 2), Map.of(BACK, 3, BodyPart.of(CALVES), 1))).isEqualTo(SorenessPlaces.STAYS);
        assertThat(wandering(Map.of(BodyPart.left(NECK), 2), Map.of(BodyPart.of(NECK), 3)))
                .as("nobody told the sides apart").isEqualTo(SorenessPlaces.STAYS);
    }

    @Test
    void sorenessWandersWhenNoPlaceWasSoreTwice() {
        assertThat(wandering(Map.of(BACK, 2), Map.of(BodyPart.of(CALVES), 3))).isEqualTo(SorenessPlaces.WANDERS);
        assertThat(wandering(Map.of(BodyPart.left(NECK), 2), Map.of(BodyPart.right(NECK), 3)))
                .isEqualTo(SorenessPlaces.WANDERS);
    }

    @Test
    void sorenessThatCameBackOnceNeitherStaysNorWanders() {
        assertThat(wandering(Map.of(BACK, 2), Map.of(BACK, 3), Map.of(BodyPart.of(CALVES), 3)))
                .isEqualTo(SorenessPlaces.MIXED);
    }

    @Test
    void aPlaceThatWasSaidNotToBeSoreIsNone() {
        assertThat(wandering(Map.of(BACK, 2), Map.of(BACK, 0))).isEqualTo(SorenessPlaces.UNKNOWN);
    }

    @SafeVarargs
    private static SorenessPlaces wandering(Map<BodyPart, Integer>... sore) {
        return BodyOverTime.of(List.of(sore).stream().map(one -> session(one, List.of())).toList()).wandering();
    }

    private static SessionBefore session(Map<BodyPart, Integer> sore, List<Work> work) {
        int worst = sore.values().stream().mapToInt(level -> level).max().orElse(0);
        return new SessionBefore(Instant.EPOCH, work, Optional.of(new FeltAfter(
                sore, worst, Optional.<Duration>empty(), false, worst == 0)), Phrase.NOTHING);
    }

    private static Work work(BodyPart part, int pressure) {
        return new Work(part, Modality.SWEDISH, pressure, 10);
    }
}
