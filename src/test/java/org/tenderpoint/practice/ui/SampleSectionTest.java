package org.tenderpoint.practice.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.practice.setup.SamplePractice;
import org.tenderpoint.practice.setup.SamplePractice.MissingTopics;
import org.tenderpoint.practice.setup.SampleTopic;

@Tag("UC-02")
class SampleSectionTest {

    @Test
    void aSampleThatIsNotWholeSaysWhatIsMissingAndWhatOneCanDo() {
        assertThat(words(new MissingTopics(false, Map.of(SampleTopic.FOLLOW_UPS, 310, SampleTopic.REFERRALS, 7))))
                .contains("The sample practice is incomplete", "317 steps could not be created",
                        "Follow-ups: 310, Referrals: 7",
                        "create it again");
        assertThat(words(new MissingTopics(true, Map.of()))).contains("incomplete",
                "stop of the program interrupted it");
    }

    @Test
    void aWholeOneSaysNothingOfThat() {
        assertThat(words(new MissingTopics(false, Map.of()))).doesNotContain("incomplete");
    }

    private static String words(MissingTopics missing) {
        var sample = mock(SamplePractice.class);
        when(sample.present()).thenReturn(true);
        when(sample.unfinished()).thenReturn(missing.brokenOff());
        when(sample.missing()).thenReturn(missing);
        when(sample.progress()).thenReturn(OptionalDouble.empty());
        return new SampleSection(sample).getElement().getTextRecursively();
    }
}
