package org.tenderpoint.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tenderpoint.intake.IntakeAnswers.ElapsedTime;
import org.tenderpoint.intake.SelfIntakeScript.SelfIntakeScreen;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.facts.StandingAnswers;
import org.tenderpoint.vocabulary.facts.ToldTime;

/** Reads the details of what a client answered yes. Pure. */
final class SelfIntakeDetails {

    private static final int NAME_LENGTH = 200;
    private static final String UNKNOWN = "unknown";

    private final SelfIntakeTap tap;
    private final LocalDate today;
    private final Optional<LocalDate> birth;
    private final Map<String, String> problems;

    /** @param problems new ones are added to these */
    SelfIntakeDetails(SelfIntakeTap tap, LocalDate today, Optional<LocalDate> birth, Map<String, String> problems) {
        this.tap = tap;
        this.today = today;
        this.birth = birth;
        this.problems = problems;
    }

    IntakeAnswers on(SelfIntakeScreen page, IntakeAnswers told) {
        var answers = told;
        for (var condition : page.conditions()) {
            if (SelfIntakeScript.asksMore(told, condition)) {
                answers = answers.with(condition, read(condition, told.of(condition)));
            }
        }
        return answers;
    }

    private ConditionAnswer read(Condition condition, ConditionAnswer before) {
        var answer = before;
        for (var detail : SelfIntakeScript.detailsOfYes(condition)) {
            var field = StandingAnswers.key(condition, detail);
            if (detail == Detail.SINCE) {
                var stretch = tap.code(ElapsedTime.class, field);
                // the same told again keeps the day on which it was said
                if (stretch.isPresent() && !stretch.equals(ElapsedTime.said(answer.details(), today))) {
                    answer = stretch.get().in(answer, today);
                }
            } else {
                var value = value(field, detail, answer.details().getOrDefault(detail, ""));
                answer = value.isPresent() ? answer.with(detail, value.get()) : answer;
            }
        }
        return answer;
    }

    /** Empty if nothing was sent, so that the earlier value stays; an empty text removes it. */
    private Optional<String> value(String field, Detail detail, String before) {
        return switch (detail.kind()) {
            case ANSWER -> tap.code(Answer.class, field).map(Answer::code);
            case CHOICE -> tap.one(field).filter(code -> code.equals(UNKNOWN) || detail.choices().contains(code));
            case CHOICES -> Optional.of(detail.choices().stream()
                    .filter(tap.typed().getOrDefault(field, List.of())::contains)
                    .collect(Collectors.joining(",")));
            case REGIONS -> Optional.of(BodyPart.format(tap.places(field)));
            case TEXT, NUMBER -> tap.checked(field, PlainText::line, NAME_LENGTH, problems);
            case DATE -> tap.one(field).flatMap(typed -> time(field, detail, typed, before));
        };
    }

    private Optional<String> time(String field, Detail detail, String typed, String before) {
        if (typed.isBlank()) {
            return Optional.of("");
        }
        var time = IntakeChecks.read(detail, typed, today);
        if (time.isEmpty()) {
            problems.put(field, detail == Detail.DUE_DATE ? "not_exact" : "not_a_date");
            return Optional.empty();
        }
        var problem = IntakeChecks.of(detail, time.get().latest(), birth, today);
        problem.ifPresent(why -> problems.put(field, why.name().toLowerCase(Locale.ROOT)));
        // the form sends what was said on an earlier day again
        boolean same = !before.isEmpty() && ToldTime.parse(before).said().equals(time.get().said());
        return problem.isPresent() ? Optional.empty() : Optional.of(same ? before : time.get().value());
    }
}
