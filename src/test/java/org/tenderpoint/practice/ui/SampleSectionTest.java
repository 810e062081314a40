package org.tenderpoint.practice.ui;

import static org.assertj.core.api.Assertions.assertThat;

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
        return new SampleSection(new Present(missing)).getElement().getTextRecursively();
    }

    /** A sample practice that is there. */
    private record Present(MissingTopics missing) implements SamplePractice {

        @Override
        public void create() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void start() {
            throw new UnsupportedOperationException();
        }

        @Override
        public OptionalDouble progress() {
            return OptionalDouble.empty();
        }

        @Override
        public void remove() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void startRemoving() {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean present() {
            return true;
        }

        @Override
        public boolean unfinished() {
            return missing.brokenOff();
        }
    }
}
