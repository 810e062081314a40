package org.tenderpoint.intake;

import java.util.TreeMap;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;

/** The questions of a visit with their answers, as a client's copy says them. */
public final class VisitAnswersCopy {

    private VisitAnswersCopy() {}

    /** Leaves out what was not asked. */
    public static CopyRow onto(CopyRow row, VisitAnswers told) {
        row.number("pain_now", told.painNow())
                .parts("pain_regions", told.painRegions())
                .code("pain_known", told.painKnown())
                .code("strenuous_48h", told.strenuous48h())
                .parts("strenuous_regions", told.strenuousRegions());
        for (var flag : RedFlag.values()) {
            if (told.of(flag) != Recorded.NOT_ASKED) {
                row.answer(flag.code(), Texts.label(flag), Texts.label(told.of(flag)), told.of(flag).code());
            }
        }
        new TreeMap<>(told.since()).forEach((line, answer) -> row.answer(Visit.SINCE + line.code(),
                Texts.of("intake.since_last_time." + line.code()), Texts.label(answer), answer.code()));
        new TreeMap<>(told.asks()).forEach((key, answer) -> {
            var question = key.startsWith(VisitAnswers.ASK) ? key : VisitAnswers.ASK + key;
            row.answer(question, question(question.substring(VisitAnswers.ASK.length())),
                    Coded.of(Answer.class, answer).map(Texts::label).orElse(answer), answer);
        });
        return row;
    }

    private static String question(String key) {
        var label = "visit." + key;
        return Texts.knows(label) ? Texts.of(label) : Texts.of("copy.question", key);
    }
}
