package org.tenderpoint.followup.answers;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.tenderpoint.platform.Coded;

/** "When was it gone?", kept as the upper edge of the answer in hours. */
public enum SorenessEnd implements Coded {
    SAME_DAY(24),
    NEXT_DAY(48),
    TWO_DAYS(72),
    THREE_DAYS(96),
    FOUR_DAYS(120),
    LATER(Integer.MAX_VALUE);

    private final int edge;

    SorenessEnd(int edge) {
        this.edge = edge;
    }

    /** Hours of soreness; never more than have passed since the session. */
    int hours(Duration elapsed) {
        return (int) Math.min(edge, elapsed.toHours());
    }

    static List<ScriptOption> options() {
        return Arrays.stream(values())
                .map(one -> new ScriptOption(one.code(), "followup.call.gone." + one.code()))
                .toList();
    }
}
