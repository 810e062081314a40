package org.tenderpoint.followup.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.session.DoneWork;

@Tag("UC-02")
class SampleAnswersTest {

    private static final DoneWork DONE = new DoneWork(
            Id.random(SessionId::new), Id.random(ClientId::new), Id.random(UserId::new),
            Instant.parse("2026-03-02T12:00:00Z"), 60, List.of(), OptionalInt.empty());

    /** Who says so each time is asked again each time. */
    @Test
    void nobodyIsTiredForWeeksAfterASession() {
        assertThat(tired(Duration.ofDays(3))).isPositive();
        assertThat(tired(Duration.ofDays(5))).isZero();
    }

    private static long tired(Duration elapsed) {
        return LongStream.range(0, 2_000)
                .mapToObj(seed -> SampleAnswers.afterEffects(DONE, Set.of(), false, new Random(seed)))
                .filter(effects -> effects.after(elapsed).of("other_new").filter("yes"::equals).isPresent())
                .count();
    }
}
