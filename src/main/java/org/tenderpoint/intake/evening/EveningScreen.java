package org.tenderpoint.intake.evening;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tenderpoint.intake.SinceLastTime;
import org.tenderpoint.intake.VisitAnswers;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;

/** The pages of the evening's questions, in their order. */
public enum EveningScreen implements Coded {
    /** The warning signs, and whether anything else is new. */
    FLAGS,
    /** Pain, where it is, and hard training. */
    PAIN,
    /** Whether a stronger pain is known. */
    KNOWN,
    /** What is new since the last visit: ten lines by name. */
    SINCE;

    /** From this pain on the client is asked whether they know it. */
    private static final int ASKS_KNOWN = 4;

    public static List<EveningScreen> of(VisitAnswers told) {
        return Stream.of(values())
                .filter(screen -> screen != KNOWN || told.painNow().orElse(0) >= ASKS_KNOWN)
                .toList();
    }

    /** Whether a question of this page has no answer; what is left open is asked at the door. */
    public boolean open(VisitAnswers told) {
        return switch (this) {
            case FLAGS -> told.asked(RedFlag.OTHER_NEW_TODAY) == Recorded.NOT_ASKED
                    || Stream.of(RedFlag.values()).anyMatch(flag -> told.of(flag) == Recorded.NOT_ASKED);
            case PAIN -> told.painNow().isEmpty() || told.strenuous48h() == Recorded.NOT_ASKED;
            case KNOWN -> told.painKnown() == Recorded.NOT_ASKED;
            case SINCE -> Stream.of(SinceLastTime.values()).anyMatch(line -> !told.since().containsKey(line));
        };
    }

    /** The index of the first page that is not done; their number when all are. */
    static int next(VisitAnswers told, Set<String> done) {
        var screens = of(told);
        return (int) screens.stream().takeWhile(screen -> done.contains(screen.code())).count();
    }
}
