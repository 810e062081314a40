package org.tenderpoint.outcome.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenderpoint.outcome.rules.ComplaintChange.IMPROVED;
import static org.tenderpoint.outcome.rules.ComplaintChange.LOW_START;
import static org.tenderpoint.outcome.rules.ComplaintChange.LOW_START_WORSE;
import static org.tenderpoint.outcome.rules.ComplaintChange.NOT_CLEAR;
import static org.tenderpoint.outcome.rules.ComplaintChange.WORSE;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenderpoint.outcome.rules.ComplaintChange.ComplaintChanges;

@Tag("UC-20")
class ChangesTest {

    @ParameterizedTest
    @CsvSource({
            // a drop of 2 is less than 30 % of 7 and more
            "10, 7, IMPROVED", "10, 8, NOT_CLEAR", "9, 7, NOT_CLEAR", "9, 6, IMPROVED", "7, 5, NOT_CLEAR",
            "7, 4, IMPROVED",
            "6, 4, IMPROVED", "4, 2, IMPROVED", "3, 1, IMPROVED", "3, 0, IMPROVED",
            // less than 2 is never enough
            "3, 2, NOT_CLEAR", "5, 4, NOT_CLEAR", "5, 5, NOT_CLEAR",
            "5, 6, NOT_CLEAR", "5, 7, WORSE", "3, 5, WORSE", "8, 10, WORSE", "9, 10, NOT_CLEAR",
            "2, 0, LOW_START", "2, 3, LOW_START", "0, 0, LOW_START", "2, 4, LOW_START_WORSE", "0, 2, LOW_START_WORSE",
            "0, 1, LOW_START",
    })
    void aComplaintImprovedGotWorseOrNeither(int before, int now, ComplaintChange change) {
        assertThat(ComplaintChange.of(before, now)).isEqualTo(change);
    }

    @Test
    void aComplaintIsZeroToTen() {
        assertThatThrownBy(() -> ComplaintChange.of(11, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ComplaintChange.of(5, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoBeganLowIsInNoShareAndNotAmongTheMissing() {
        var changes = new ComplaintChanges(
                Map.of(IMPROVED, 2, NOT_CLEAR, 1, WORSE, 1, LOW_START, 2, LOW_START_WORSE, 1), 5);

        assertThat(changes.share(IMPROVED)).isEqualTo(new Share(2, 4, 5));
        assertThat(changes.share(WORSE)).isEqualTo(new Share(1, 4, 5));
        assertThat(changes.number(ComplaintChange.LOW_START) + changes.number(ComplaintChange.LOW_START_WORSE))
                .isEqualTo(3);
        assertThat(changes.number(LOW_START_WORSE)).isEqualTo(1);
        assertThatThrownBy(() -> changes.share(LOW_START)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theMedianIsTheMiddleAndWhatHasNotEndedIsInNoFigure() {
        assertThat(Durations.of(minutes(38, 5, 90), 2))
                .isEqualTo(new Durations(3, 2, Duration.ofMinutes(38), Duration.ofMinutes(90)));
        assertThat(Durations.of(minutes(38, 5, 90, 41), 0).median()).isEqualTo(Duration.ofSeconds(39 * 60 + 30));
        assertThat(Durations.of(minutes(7), 0).median()).isEqualTo(Duration.ofMinutes(7));
        assertThatThrownBy(() -> Durations.of(List.of(), 3)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Duration> minutes(long... minutes) {
        return java.util.Arrays.stream(minutes).mapToObj(Duration::ofMinutes).toList();
    }
}
