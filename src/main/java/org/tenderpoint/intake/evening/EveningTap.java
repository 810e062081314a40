package org.tenderpoint.intake.evening;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.tenderpoint.intake.SelfIntakeTap;
import org.tenderpoint.intake.SinceLastTime;
import org.tenderpoint.intake.VisitAnswers;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.page.PlacePicture;

/** What a page of the evening's questions sent, on top of what was answered before. Pure. */
record EveningTap(SelfIntakeTap sent) {

    VisitAnswers on(EveningScreen screen, VisitAnswers told) {
        return switch (screen) {
            case FLAGS -> flags(told);
            case PAIN -> pain(told);
            case KNOWN -> told.withPainKnown(answer("pain_known", told.painKnown()));
            case SINCE -> told.withSince(linesSince(told));
        };
    }

    private VisitAnswers flags(VisitAnswers told) {
        var answers = told;
        for (var flag : RedFlag.values()) {
            var given = answer(flag.code(), told.of(flag));
            if (given != Recorded.NOT_ASKED) {
                answers = answers.with(flag, given);
            }
        }
        return answers.withAsked(RedFlag.OTHER_NEW_TODAY,
                answer(RedFlag.OTHER_NEW_TODAY, told.asked(RedFlag.OTHER_NEW_TODAY)));
    }

    private VisitAnswers pain(VisitAnswers told) {
        var typed = sent.one("pain_now").filter(value -> value.matches("[0-9]|10")).map(Integer::valueOf);
        var places = sent.places(PlacePicture.FIELD);
        // who taps a place and then "no pain" has not said that nothing hurts
        var level = typed.or(() -> saidNone() && places.isEmpty() ? Optional.of(0) : Optional.empty())
                .map(OptionalInt::of)
                .orElse(told.painNow());
        boolean hurts = level.orElse(0) > 0;
        var strenuous = answer("strenuous_48h", told.strenuous48h());
        return new VisitAnswers(
                told.redFlags(),
                level,
                hurts ? places : Set.of(),
                level.equals(told.painNow()) ? told.painKnown() : Recorded.NOT_ASKED,
                strenuous,
                Set.of(),
                false,
                told.asks(),
                told.since());
    }

    private Map<SinceLastTime, Recorded> linesSince(VisitAnswers told) {
        var lines = new EnumMap<SinceLastTime, Recorded>(SinceLastTime.class);
        for (var line : SinceLastTime.values()) {
            var given = answer(line.code(), told.since().getOrDefault(line, Recorded.NOT_ASKED));
            if (given != Recorded.NOT_ASKED) {
                lines.put(line, given);
            }
        }
        return lines;
    }

    /** The button "None of these" answers what is open, and takes back nothing. */
    private Recorded answer(String field, Recorded before) {
        var given = sent.code(Recorded.class, field).orElse(before);
        return given == Recorded.NOT_ASKED && saidNone() ? Recorded.NO : given;
    }

    private boolean saidNone() {
        return sent.one(SelfIntakeTap.GO).filter(SelfIntakeTap.NONE::equals).isPresent();
    }
}
