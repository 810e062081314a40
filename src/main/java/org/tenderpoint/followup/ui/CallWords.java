package org.tenderpoint.followup.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Collectors;
import org.tenderpoint.followup.CallService.AfterTry;
import org.tenderpoint.followup.CallSheet;
import org.tenderpoint.followup.answers.CallResult.NextSteps;
import org.tenderpoint.followup.answers.CallScript;
import org.tenderpoint.followup.answers.FollowUpQuestion;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.followup.answers.SafetyLine;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.practice.SampleName;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.BodyPart;

/** The words of the call: what to say, names of questions, answers. */
final class CallWords {

    private static final int CHANGES_NAMED = 2;

    private CallWords() {}

    static String say(FollowUpQuestion step, CallSheet sheet, GivenAnswers said) {
        if (CallScript.oneThingOnly(said) && step.code().equals(SafetyLine.A.code())) {
            return Texts.of("followup.call.one_thing", step.call());
        }
        return step.code().equals(CallScript.GOOD_TIME) ? hello(step, sheet) : step.call();
    }

    /** Who decides for a minor is greeted in their place. */
    private static String hello(FollowUpQuestion step, CallSheet sheet) {
        var caller = SampleName.inRow(sheet.caller());
        var day = Dates.longDay(sheet.sessionEnd().atZone(sheet.zone()).toLocalDate());
        return sheet.minor() && !sheet.guardian().isBlank()
                ? Texts.of("followup.call.hello_guardian", sheet.guardian().split("[,(]")[0].strip(), caller,
                        sheet.practiceName(),
                        sheet.clientName(), day)
                : step.call(sheet.clientName(), caller, sheet.practiceName(), day);
    }

    static String answer(FollowUpQuestion step, GivenAnswers said) {
        return switch (step.kind()) {
            case AGREE, LINE, ANSWER ->
                    said.of(step.code()).map(code -> Texts.label(Coded.require(Answer.class, code))).orElse("");
            case NUMBER -> said.of(step.code())
                    .map(code -> code.equals(Answer.UNKNOWN.code()) ? Texts.label(Answer.UNKNOWN) : code)
                    .orElse("");
            case ONE, SEVERAL -> {
                var chosen = said.several(step.code());
                yield step.options().stream()
                        .filter(option -> chosen.contains(option.code()))
                        .map(option -> option.call())
                        .collect(Collectors.joining(", "));
            }
            case WORDS -> said.of(step.code()).orElse("");
            case PLACES -> said.of(step.code())
                    .map(codes -> BodyPart.parseAll(codes).stream().map(BodyPart::label)
                            .collect(Collectors.joining("; ")))
                    .orElse("");
        };
    }

    /** What comes after a call without answers. */
    static String after(AfterTry next, ZoneId zone, Instant now) {
        if (next.overtaken()) {
            return Texts.of("followup.call.overtaken");
        }
        var dates = Dates.in(zone);
        return next.at()
                .map(at -> Texts.of("followup.call.next_try", dates.day(at, dates.dayOf(now)), dates.time(at)))
                .orElseGet(() -> Texts.of(next.unreachable() ? "followup.call.unreachable" : "followup.call.ended"));
    }

    /** What follows from the answers, and who does it, in one line. */
    static String next(NextSteps next, CallSheet sheet, Instant now) {
        var task = next.task()
                .map(one -> Texts.of("followup.call.task." + one.kind().code(), due(one.due(), sheet.zone(), now),
                        next.owner().orElseGet(() -> Texts.of("followup.call.task.you"))))
                .orElseGet(() -> Texts.of("followup.call.task.none", sheet.clientName()));
        if (next.changes().isEmpty()) {
            return task;
        }
        var changes = Texts.of("followup.call.adjusted", next.changes().stream().limit(CHANGES_NAMED)
                .collect(Collectors.joining("; ")), Math.max(0, next.changes().size() - CHANGES_NAMED));
        var planned = next.planner()
                .map(name -> Texts.of("followup.call.planned_by", name))
                .orElseGet(() -> Texts.of("followup.call.planned_by_you"));
        return String.join(" ", task, changes, planned);
    }

    private static String due(Instant due, ZoneId zone, Instant now) {
        var dates = Dates.in(zone);
        return Texts.of("followup.call.task.due", dates.day(due, dates.dayOf(now)), dates.time(due));
    }
}
