package org.tenderpoint.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tenderpoint.session.SessionRecord.UnlikelyChart;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;

class SignQuestionsTest {

    private static final List<Work> SEVENTY_MINUTES = List.of(
            new Work(BodyPart.of(Region.UPPER_BACK), Modality.SWEDISH, 2, 70));

    @Test
    void moreWorkThanASessionHadTimeForIsAskedAboutAlsoWhereItWasBrokenOff() {
        assertThat(doubts(Duration.ofMinutes(1), false, SEVENTY_MINUTES)).containsExactly(UnlikelyChart.SHORT);
        assertThat(doubts(Duration.ofMinutes(1), true, SEVENTY_MINUTES)).containsExactly(UnlikelyChart.SHORT);
    }

    @Test
    void aSessionThatWasBrokenOffMayBeShort() {
        assertThat(doubts(Duration.ofMinutes(3), true, List.of())).isEmpty();
        assertThat(doubts(Duration.ofMinutes(3), false, List.of())).containsExactly(UnlikelyChart.SHORT);
    }

    private static Iterable<UnlikelyChart> doubts(Duration lasted, boolean brokenOff, List<Work> work) {
        return SignQuestions.doubts(false, lasted, brokenOff, 60, work);
    }
}
