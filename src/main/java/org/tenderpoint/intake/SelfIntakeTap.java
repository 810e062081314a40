package org.tenderpoint.intake;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.tenderpoint.intake.SelfIntakeScript.SelfIntakeScreen;
import org.tenderpoint.intake.consent.ConsentKind;
import org.tenderpoint.intake.consent.ConsentWording;
import org.tenderpoint.intake.consent.Consents;
import org.tenderpoint.intake.own.AskedQuestion;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.Signature;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Pressure;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.facts.SideEffectsBefore;
import org.tenderpoint.vocabulary.facts.StandingAnswers;

/**
 * What a page of the self-intake sent. Only codes of the vocabulary are accepted; unreadable values leave the field as
 * it was, with the reason beside it. Pure.
 *
 * @param screen the code of the page
 * @param typed values by field name
 */
public record SelfIntakeTap(String screen, Map<String, List<String>> typed) {

    public static final String GO = "go";
    /** The button "None of these". */
    public static final String NONE = "none";
    /** The version of the consent wording that the page showed. */
    public static final String WORDING = "wording";
    public static final String GUARDIAN = "guardian";
    public static final String BIRTH = "birth";

    private static final String WRONG_NUMBER = "not_a_number";

    /** The body parts for which the client says how firm they like it. */
    public enum Part implements Coded {
        NECK_SHOULDERS(Region.NECK, Region.SHOULDERS),
        BACK(Region.UPPER_BACK, Region.MID_BACK, Region.LOWER_BACK, Region.SACRUM),
        HIPS(Region.GLUTES, Region.HIPS),
        ARMS(Region.UPPER_ARMS, Region.FOREARMS, Region.WRISTS_HANDS),
        LEGS(Region.THIGHS_FRONT, Region.THIGHS_BACK, Region.KNEES, Region.SHINS, Region.CALVES, Region.ANKLES_FEET);

        private final List<Region> regions;

        Part(Region... regions) {
            this.regions = List.of(regions);
        }

        /** The pressure that these answers give for all of it; empty if there is none. */
        public OptionalInt level(IntakeAnswers told) {
            var levels = regions.stream().map(told.pressurePreference()::get).distinct().toList();
            return levels.size() == 1 && levels.getFirst() != null
                    ? OptionalInt.of(levels.getFirst())
                    : OptionalInt.empty();
        }
    }

    /**
     * The answers after a tap.
     *
     * @param guardian the name as typed; empty if none was
     * @param problems by field name, the last part of the key of what is wrong, under {@code selfintake.wrong}
     */
    record TakenAnswers(IntakeAnswers answers, String guardian, Map<String, String> problems) {}

    public SelfIntakeTap {
        typed = Map.copyOf(typed);
    }

    /** Never what was typed. */
    @Override
    public String toString() {
        return "SelfIntakeTap " + screen;
    }

    /**
     * @param birth as typed in this self-intake
     * @param wording in which the consents were shown
     * @param own the practice's own questions of the page, as they were shown
     */
    TakenAnswers on(SelfIntakeScreen page, IntakeAnswers told, String guardian, LocalDate today,
            Optional<LocalDate> birth,
            ConsentWording wording, List<AskedQuestion> own) {
        var problems = new LinkedHashMap<String, String>();
        return switch (page.kind()) {
            case BIRTH, SEND -> new TakenAnswers(told, guardian, problems);
            case GROUP -> new TakenAnswers(group(page, told, problems), guardian, problems);
            case MORE -> new TakenAnswers(
                    new SelfIntakeDetails(this, today, birth, problems).on(page, told), guardian, problems);
            case WISHES -> new TakenAnswers(wishes(told, problems), guardian, problems);
            case BODY -> new TakenAnswers(body(told), guardian, problems);
            case OWN -> new TakenAnswers(own(own, told, problems), guardian, problems);
            case CONSENT -> consent(told, guardian, wording, problems);
        };
    }

    private IntakeAnswers group(SelfIntakeScreen page, IntakeAnswers told, Map<String, String> problems) {
        var answers = told;
        for (var condition : page.conditions()) {
            var recorded = code(Recorded.class, condition.code()).filter(answer -> answer != Recorded.NOT_ASKED);
            if (recorded.isPresent() && answers.of(condition).recorded() != recorded.get()) {
                answers = answers.with(condition, ConditionAnswer.of(recorded.get()));
            }
            if (SelfIntakeScreen.inOwnWords(condition)) {
                answers = words(condition, answers, problems);
            }
        }
        return one(GO).filter(NONE::equals).isPresent()
                ? answers.denyOthers(page.group().orElseThrow())
                : answers;
    }

    /** Whoever writes something says yes, also beside a no: what is written is never lost. */
    private IntakeAnswers words(Condition condition, IntakeAnswers told, Map<String, String> problems) {
        var text = text(StandingAnswers.key(condition, Detail.TEXT), problems);
        if (text.isEmpty() || text.get().isEmpty() && told.of(condition).recorded() != Recorded.YES) {
            return told;
        }
        var yes = new ConditionAnswer(Recorded.YES, told.of(condition).details());
        return told.with(condition, yes.with(Detail.TEXT, text.get()));
    }

    private IntakeAnswers wishes(IntakeAnswers told, Map<String, String> problems) {
        var answers = told;
        var before = code(SideEffectsBefore.class, "side_effects_before");
        if (before.isPresent()) {
            answers = answers.withSideEffectsBefore(before.get());
        }
        var number = one("massages_elsewhere").map(String::strip);
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
        answers = text("goals", problems).map(answers::withGoals).orElse(answers);
        answers = text("medicines", problems).map(answers::withMedicines).orElse(answers);
        return text("allergies_text", problems).map(answers::withAllergiesText).orElse(answers);
    }

    private IntakeAnswers body(IntakeAnswers told) {
        var levels = new EnumMap<Region, Integer>(Region.class);
        levels.putAll(told.pressurePreference());
        for (var part : Part.values()) {
            one("pressure." + part.code()).ifPresent(level -> {
                part.regions.forEach(levels::remove);
                if (level.matches("[" + Pressure.LIGHTEST + "-" + Pressure.DEEPEST + "]")) {
                    part.regions.forEach(region -> levels.put(region, Integer.valueOf(level)));
                }
            });
        }
        return told.withPressurePreference(levels)
                .withSensitiveRegions(places("sensitive_regions"))
                .withAvoidRegions(places("avoid_regions"));
    }

    private IntakeAnswers own(List<AskedQuestion> asked, IntakeAnswers told, Map<String, String> problems) {
        var answers = told;
        for (var question : asked) {
            // of boxes to tick nothing is sent where none is ticked
            if (question.kind() != AskedQuestion.Kind.SEVERAL && !typed.containsKey(question.field())) {
                continue;
            }
            var given = question.read(typed.getOrDefault(question.field(), List.of()));
            if (given.isEmpty()) {
                wrong(question, problems);
            } else if (given.get().isEmpty()) {
                answers = answers.withoutOwn(question.key());
            } else {
                answers = answers.with(question.answered(given.get()));
            }
        }
        return answers;
    }

    private void wrong(AskedQuestion question, Map<String, String> problems) {
        switch (question.kind()) {
            case NUMBER -> problems.put(question.field(), "no_number");
            case DAY -> problems.put(question.field(), "not_exact");
            default -> checked(question.field(), PlainText::line, AskedQuestion.LONGEST_ANSWER, problems);
        }
    }

    private TakenAnswers consent(IntakeAnswers told, String before, ConsentWording wording,
            Map<String, String> problems) {
        var given = new EnumMap<ConsentKind, Recorded>(ConsentKind.class);
        given.putAll(told.consents().given());
        for (var kind : ConsentKind.values()) {
            code(Recorded.class, kind.code()).filter(answer -> answer != Recorded.NOT_ASKED)
                    .ifPresent(answer -> given.put(kind, answer));
        }
        var signed = line("signed_by", problems).orElse(told.consents().signedBy());
        var guardian = line(GUARDIAN, problems).orElse(before);
        if (given.containsValue(Recorded.YES) && signed.isEmpty() && guardian.isEmpty() && problems.isEmpty()) {
            problems.put("signed_by", "no_name");
        }
        return new TakenAnswers(
                told.withConsents(new Consents(
                        given, wording.version(), wording.language(), signed, "", Signature.NONE)),
                guardian, problems);
    }

    /** Several lines; empty if the field was not sent or is invalid. */
    private Optional<String> text(String field, Map<String, String> problems) {
        return checked(field, PlainText::note, IntakeAnswers.TEXT_LENGTH, problems);
    }

    private Optional<String> line(String field, Map<String, String> problems) {
        return checked(field, PlainText::line, Consents.SIGNATURE_LENGTH, problems);
    }

    Optional<String> checked(String field, Function<String, String> tidy, int most, Map<String, String> problems) {
        var text = one(field).map(tidy);
        if (text.filter(one -> PlainText.problem(one, most).isPresent()).isPresent()) {
            problems.put(field, text.get().length() > most
                    ? "too_long"
                    : PlainText.isTurned(text.get()) ? "turned" : "half_character");
            return Optional.empty();
        }
        return text;
    }

    /** The first value that was sent for this field. */
    public Optional<String> one(String field) {
        return typed.getOrDefault(field, List.of()).stream().findFirst();
    }

    public <E extends Enum<E> & Coded> Optional<E> code(Class<E> type, String field) {
        return one(field).flatMap(value -> Coded.of(type, value));
    }

    public Set<BodyPart> places(String field) {
        return BodyPart.joined(typed.getOrDefault(field, List.of()));
    }
}
