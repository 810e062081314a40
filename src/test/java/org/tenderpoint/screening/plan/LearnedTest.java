package org.tenderpoint.screening.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.say.Phrase;

@Tag("UC-16")
class LearnedTest {

    private static final BodyPart NECK = BodyPart.of(Region.NECK);
    private static final BodyPart SHOULDERS = BodyPart.of(Region.SHOULDERS);
    private static final BodyPart CALVES = BodyPart.of(Region.CALVES);

    @Test
    void oneSentenceTellsHowItWasAfterWhatAndWhatIsPlannedNow() {
        var learned = learned(felt(Map.of(NECK, 6), 72, false), List.of(work(NECK, 3, 20)), List.of(work(NECK, 1, 10)));

        assertThat(learned.words(true))
                .contains("Last time: neck sore for 3 days after 3, 20 min \u2192 now 1, 10 min.");
        assertThat(learned.words(false)).as("before it is applied")
                .contains("Last time: neck sore for 3 days after 3, 20 min \u2192 suggested: 1, 10 min.");
    }

    @Test
    void placesThatFaredAlikeAreNamedTogetherAndTheSorestComesFirst() {
        var before = List.of(work(CALVES, 2, 10), work(NECK, 3, 20), work(SHOULDERS, 3, 20));
        var after = List.of(work(CALVES, 2, 10), work(NECK, 1, 20), work(SHOULDERS, 1, 20));
        var learned = learned(felt(Map.of(CALVES, 2, NECK, 6, SHOULDERS, 6), 24, false), before, after);

        assertThat(learned.words(true)).contains("Last time: neck and shoulders sore for a day after 3, 20 min"
                + " \u2192 now 1, 20 min; calves sore for a day after 2, 10 min.");
    }

    @Test
    void whatWasStillSoreSaysSoAndWhatIsNotPlannedAnyMoreIsLeftOut() {
        var learned = learned(felt(Map.of(NECK, 6), 50, true), List.of(work(NECK, 3, 20)), List.of());

        assertThat(learned.words(true))
                .contains("Last time: neck sore for 2 days and more after 3, 20 min \u2192 now left out.");
    }

    @Test
    void anotherKindOfMassageIsNamed() {
        var deep = new Work(NECK, Modality.DEEP_TISSUE, 4, 20);
        var learned = learned(felt(Map.of(NECK, 6), 48, false), List.of(deep), List.of(work(NECK, 2, 20)));

        assertThat(learned.words(true)).contains(
                "Last time: neck sore for 2 days after Deep tissue 4, 20 min \u2192 now Swedish 2, 20 min.");
    }

    @Test
    void whoWasFineIsSaidToHaveBeenFine() {
        var work = List.of(work(NECK, 3, 20));
        var fine = Optional.of(new FeltAfter(Map.of(), 0, Optional.empty(), false, true));

        assertThat(learned(fine, work, work).words(true)).contains("Last time: fine.");
    }

    @Test
    void whereNothingIsKnownNothingIsSaid() {
        var work = List.of(work(NECK, 3, 20));
        var ill = Optional.of(new FeltAfter(Map.of(), 0, Optional.empty(), false, false));

        assertThat(learned(Optional.empty(), work, work).words(true)).as("nobody has answered").isEmpty();
        assertThat(learned(ill, work, work).words(true)).as("not sore, but not well").isEmpty();
    }

    @Test
    void aSoreClientWhoNamedNoPlaceWasSoreAllTheSame() {
        var work = List.of(work(NECK, 3, 20));

        assertThat(learned(felt(Map.of(), 48, false), work, work).words(true)).contains("Last time: sore for 2 days.");
    }

    @Test
    void whatMayHaveMadeItSoreIsSaidInOneSentenceMore() {
        var work = List.of(work(NECK, 3, 20));
        var why = Phrase.of("followup.why_sore.sentence.most", Phrase.of("row.WHY-001.title"));
        var felt = Optional.of(new FeltAfter(
                Map.of(NECK, 6), 6, Optional.of(Duration.ofHours(48)), false, false));

        assertThat(learned(felt, work, work, why).words(true))
                .contains("Last time: neck sore for 2 days after 3, 20 min. Most speaks for: Pressure.");
    }

    @Test
    void whatIsToBeThoughtOfIsSaidThoughNothingWasSore() {
        var work = List.of(work(NECK, 3, 20));
        var note = Phrase.of("row.ADJ-033.tells");
        var fine = Optional.of(new FeltAfter(Map.of(), 0, Optional.empty(), false, true));

        assertThat(learned(Optional.empty(), work, work, note).words(true))
                .contains("Next time: sit two minutes before standing, and drink water.");
        assertThat(learned(fine, work, work, note).words(true))
                .contains("Last time: fine. Next time: sit two minutes before standing, and drink water.");
    }

    @Test
    void moreThanThreePlacesAreCounted() {
        var parts = List.of(NECK, SHOULDERS, CALVES, BodyPart.of(Region.GLUTES));
        var before = parts.stream().map(part -> work(part, 3, 10 + parts.indexOf(part))).toList();
        var learned = learned(
                felt(Map.of(parts.get(0), 5, parts.get(1), 4, parts.get(2), 3, parts.get(3), 2), 24, false), before,
                before);

        assertThat(learned.words(true).orElseThrow()).endsWith("; one more place.");
    }

    private static Learned learned(Optional<FeltAfter> felt, List<Work> before, List<Work> after) {
        return learned(felt, before, after, Phrase.NOTHING);
    }

    private static Learned learned(Optional<FeltAfter> felt, List<Work> before, List<Work> after, Phrase note) {
        return new Learned(new SessionBefore(Instant.EPOCH, before, felt, note), after, Set.of());
    }

    private static Optional<FeltAfter> felt(Map<BodyPart, Integer> sore, int hours, boolean still) {
        return Optional.of(new FeltAfter(sore, 6, Optional.of(Duration.ofHours(hours)), still, false));
    }

    private static Work work(BodyPart part, int pressure, int minutes) {
        return new Work(part, Modality.SWEDISH, pressure, minutes);
    }
}
