package org.tenderpoint.intake;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.Detail;

/**
 * Since when, as a period chosen in one tap. Stored as the latest day that it can mean, so that the answer ages by
 * itself.
 */
public enum ElapsedTime implements Coded {
    ACUTE(0),
    SUBACUTE(42),
    CHRONIC(85),
    RESOLVED(-1),
    UNKNOWN(-1);

    /** How many days back the latest possible day lies; negative if it means no day. */
    private final int days;

    ElapsedTime(int days) {
        this.days = days;
    }

    /** The answer with its time replaced by this period. */
    public ConditionAnswer in(ConditionAnswer answer, LocalDate today) {
        return answer
                .with(Detail.PHASE, days < 0 ? code() : "")
                .with(Detail.SINCE, days < 0 ? "" : today.minusDays(days).toString());
    }

    /** What these details say; empty if they say nothing of the time. */
    public static Optional<ElapsedTime> of(Map<Detail, String> details, LocalDate today) {
        var phase = details.get(Detail.PHASE);
        if (phase != null) {
            return Coded.of(ElapsedTime.class, phase);
        }
        return Optional.ofNullable(details.get(Detail.SINCE)).map(since -> {
            long ago = ChronoUnit.DAYS.between(LocalDate.parse(since), today);
            return Arrays.stream(values())
                    .filter(stretch -> stretch.days >= 0 && stretch.days <= ago)
                    .reduce((first, second) -> second)
                    .orElse(ACUTE);
        });
    }
}
