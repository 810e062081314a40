package org.tenderpoint.intake;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.tenderpoint.intake.IntakeAnswers.ElapsedTime;
import org.tenderpoint.intake.SelfIntakeScript.SelfIntakeScreen;
import org.tenderpoint.intake.consent.ConsentKind;
import org.tenderpoint.intake.consent.ConsentWording;
import org.tenderpoint.intake.consent.Consents;
import org.tenderpoint.intake.own.AskedQuestion;
import org.tenderpoint.intake.own.OwnAnswer;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.Signature;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Pressure;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.facts.SideEffectsBefore;
import org.tenderpoint.vocabulary.facts.StandingAnswers;
import org.tenderpoint.vocabulary.facts.ToldTime;

/**
 * Reads what one page of the self-intake sent, on top of what was answered before. Only codes of the vocabulary are
 * accepted; unreadable values leave the field as it was, with the reason beside it. Pure.
 */
final class SelfIntakeReader {

    private static final int DETAIL_LENGTH = 200;
    private static final String UNKNOWN = "unknown";
    private static final String WRONG_NUMBER = "not_a_number";

    private final SelfIntakeTap tap;
    private final LocalDate today;
    private final Optional<LocalDate> birth;
    private final Map<String, String> problems = new LinkedHashMap<>();

    /** @param birth as typed in this self-intake */
    SelfIntakeReader(SelfIntakeTap tap, LocalDate today, Optional<LocalDate> birth) {
        this.tap = tap;
        this.today = today;
        this.birth = birth;
    }

    /**
     * The answers after a tap.
     *
     * @param guardian the name as typed; empty if none was
     * @param problems by field name, the last part of the key of what is wrong, under {@code selfintake.wrong}
     */
    record TakenAnswers(IntakeAnswers answers, String guardian, Map<String, String> problems) {}

    /**
     * @param wording in which the consents were shown
     * @param own the practice's own questions of the page, as they were shown
     */
    TakenAnswers read(
            SelfIntakeScreen page, IntakeAnswers told, String guardian, ConsentWording wording,
            List<AskedQuestion> own) {
        return switch (page.kind()) {
            case BIRTH, SEND -> new TakenAnswers(told, guardian, problems);
            case GROUP -> new TakenAnswers(group(page, told), guardian, problems);
            case MORE -> new TakenAnswers(more(page, told), guardian, problems);
            case WISHES -> new TakenAnswers(wishes(told), guardian, problems);
            case BODY -> new TakenAnswers(body(told), guardian, problems);
            case OWN -> new TakenAnswers(own(own, told), guardian, problems);
            case CONSENT -> consent(told, guardian, wording);
        };
    }

    private IntakeAnswers group(SelfIntakeScreen page, IntakeAnswers told) {
        var answers = told;
        for (var condition : page.conditions()) {
            var recorded = tap.code(Recorded.class, condition.code()).filter(answer -> answer != Recorded.NOT_ASKED);
            if (recorded.isPresent() && answers.of(condition).recorded() != recorded.get()) {
                answers = answers.with(condition, ConditionAnswer.of(recorded.get()));
            }
            if (SelfIntakeScreen.inOwnWords(condition)) {
                answers = words(condition, answers);
            }
        }
        return tap.one(SelfIntakeTap.GO).filter(SelfIntakeTap.NONE::equals).isPresent()
                ? answers.denyOthers(page.group().orElseThrow())
                : answers;
    }

    /** Whoever writes something says yes, also beside a no: what is written is never lost. */
    private IntakeAnswers words(Condition condition, IntakeAnswers told) {
        var text = text(StandingAnswers.key(condition, Detail.TEXT));
        if (text.isEmpty() || text.get().isEmpty() && told.of(condition).recorded() != Recorded.YES) {
            return told;
        }
        var yes = new ConditionAnswer(Recorded.YES, told.of(condition).details());
        return told.with(condition, yes.with(Detail.TEXT, text.get()));
    }

    private IntakeAnswers more(SelfIntakeScreen page, IntakeAnswers told) {
        var answers = told;
        for (var condition : page.conditions()) {
            if (SelfIntakeScript.asksMore(told, condition)) {
                answers = answers.with(condition, details(condition, told.of(condition)));
            }
        }
        return answers;
    }

    private ConditionAnswer details(Condition condition, ConditionAnswer before) {
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
                var value = detail(field, detail, answer.details().getOrDefault(detail, ""));
                answer = value.isPresent() ? answer.with(detail, value.get()) : answer;
            }
        }
        return answer;
    }

    /** Empty if nothing was sent, so that the earlier value stays; an empty text removes it. */
    private Optional<String> detail(String field, Detail detail, String before) {
        return switch (detail.kind()) {
            case ANSWER -> tap.code(Answer.class, field).map(Answer::code);
            case CHOICE -> tap.one(field).filter(code -> code.equals(UNKNOWN) || detail.choices().contains(code));
            case CHOICES -> Optional.of(detail.choices().stream()
                    .filter(tap.all(field)::contains)
                    .collect(Collectors.joining(",")));
            case REGIONS -> Optional.of(BodyPart.format(tap.places(field)));
            case TEXT, NUMBER -> line(field, DETAIL_LENGTH);
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

    private IntakeAnswers wishes(IntakeAnswers told) {
        var answers = told;
        var before = tap.code(SideEffectsBefore.class, "side_effects_before");
        if (before.isPresent()) {
            answers = answers.withSideEffectsBefore(before.get());
        }
        var number = tap.one("massages_elsewhere").map(String::strip);
        if (number.isPresent()) {
            var read = number.filter(digits -> digits.matches("[0-9]{1,3}"))
                    .map(Integer::valueOf)
                    .filter(value -> value <= IntakeAnswers.MOST_MASSAGES);
            if (read.isPresent() || number.get().isEmpty()) {
                answers = answers.withMassagesElsewhere(read.map(OptionalInt::of).orElse(OptionalInt.empty()));
            } else {
                problems.put("massages_elsewhere", WRONG_NUMBER);
            }
        }
        answers = text("goals").map(answers::withGoals).orElse(answers);
        answers = text("medicines").map(answers::withMedicines).orElse(answers);
        return text("allergies_text").map(answers::withAllergiesText).orElse(answers);
    }

    private IntakeAnswers body(IntakeAnswers told) {
        var levels = new EnumMap<Region, Integer>(Region.class);
        levels.putAll(told.pressurePreference());
        for (var part : SelfIntakeTap.Part.values()) {
            tap.one("pressure." + part.code()).ifPresent(level -> {
                part.regions().forEach(levels::remove);
                if (level.matches("[" + Pressure.LIGHTEST + "-" + Pressure.DEEPEST + "]")) {
                    part.regions().forEach(region -> levels.put(region, Integer.valueOf(level)));
                }
            });
        }
        return told.withPressurePreference(levels)
                .withSensitiveRegions(tap.places("sensitive_regions"))
                .withAvoidRegions(tap.places("avoid_regions"));
    }

    private IntakeAnswers own(List<AskedQuestion> asked, IntakeAnswers told) {
        var answers = told;
        for (var question : asked) {
            // of boxes to tick nothing is sent where none is ticked
            if (question.kind() != AskedQuestion.Kind.SEVERAL && !tap.typed().containsKey(question.field())) {
                continue;
            }
            var given = question.read(tap.all(question.field()));
            if (given.isEmpty()) {
                wrong(question);
            } else if (given.get().isEmpty()) {
                answers = answers.withoutOwn(question.key());
            } else {
                answers = answers.with(new OwnAnswer(question, given.get()));
            }
        }
        return answers;
    }

    private void wrong(AskedQuestion question) {
        switch (question.kind()) {
            case NUMBER -> problems.put(question.field(), "no_number");
            case DAY -> problems.put(question.field(), "not_exact");
            default -> line(question.field(), AskedQuestion.LONGEST_ANSWER);
        }
    }

    private TakenAnswers consent(IntakeAnswers told, String before, ConsentWording wording) {
        var given = new EnumMap<ConsentKind, Recorded>(ConsentKind.class);
        given.putAll(told.consents().given());
        for (var kind : ConsentKind.values()) {
            tap.code(Recorded.class, kind.code()).filter(answer -> answer != Recorded.NOT_ASKED)
                    .ifPresent(answer -> given.put(kind, answer));
        }
        var signed = line("signed_by", Consents.SIGNATURE_LENGTH).orElse(told.consents().signedBy());
        var guardian = line(SelfIntakeTap.GUARDIAN, Consents.SIGNATURE_LENGTH).orElse(before);
        if (given.containsValue(Recorded.YES) && signed.isEmpty() && guardian.isEmpty() && problems.isEmpty()) {
            problems.put("signed_by", "no_name");
        }
        return new TakenAnswers(
                told.withConsents(new Consents(
                        given, wording.version(), wording.language(), signed, "", Signature.NONE)),
                guardian, problems);
    }

    /** Several lines; empty if the field was not sent or is invalid. */
    private Optional<String> text(String field) {
        return checked(field, PlainText::note, IntakeAnswers.TEXT_LENGTH);
    }

    private Optional<String> line(String field, int most) {
        return checked(field, PlainText::line, most);
    }

    private Optional<String> checked(String field, UnaryOperator<String> tidy, int most) {
        var text = tap.one(field).map(tidy);
        if (text.filter(one -> PlainText.problem(one, most).isPresent()).isPresent()) {
            problems.put(field, text.get().length() > most
                    ? "too_long"
                    : PlainText.isTurned(text.get()) ? "turned" : "half_character");
            return Optional.empty();
        }
        return text;
    }
}
