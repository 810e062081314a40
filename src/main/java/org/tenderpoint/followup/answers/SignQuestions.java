package org.tenderpoint.followup.answers;

import static org.tenderpoint.followup.answers.CallScript.BRUISING;
import static org.tenderpoint.followup.answers.CallScript.DIZZY_ON_RISING;
import static org.tenderpoint.followup.answers.CallScript.NECK_DEVICE;
import static org.tenderpoint.followup.answers.CallScript.NUMB_WHERE;
import static org.tenderpoint.followup.answers.CallScript.OTHER_NEW_TEXT;
import static org.tenderpoint.followup.answers.CallScript.OTHER_NEW_WHAT;
import static org.tenderpoint.followup.answers.CallScript.SWELLING;
import static org.tenderpoint.followup.answers.CallScript.SWOLLEN_WHERE;
import static org.tenderpoint.followup.answers.CallScript.TOOL_MARKS;
import static org.tenderpoint.followup.answers.FollowUpQuestion.Kind.ANSWER;
import static org.tenderpoint.followup.answers.FollowUpQuestion.Kind.SEVERAL;
import static org.tenderpoint.followup.answers.FollowUpQuestion.Kind.WORDS;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.followup.answers.FollowUpQuestion.AnswerLifetime;
import org.tenderpoint.followup.answers.FollowUpQuestion.AskedWhen;
import org.tenderpoint.followup.answers.FollowUpQuestion.Part;
import org.tenderpoint.followup.rules.facts.AsBefore;
import org.tenderpoint.followup.rules.facts.Bruising;
import org.tenderpoint.followup.rules.facts.NumbWhere;
import org.tenderpoint.followup.rules.facts.OtherNew;
import org.tenderpoint.followup.rules.facts.SignDetails;
import org.tenderpoint.followup.rules.facts.Swelling;
import org.tenderpoint.followup.rules.facts.SwollenWhere;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.vocabulary.Answer;

/**
 * What is asked after a sign was told: what it is, whether it is over, and whether it was there before the massage.
 * What the record says is not looked at here: an answer that it gives no effect is asked all the same.
 */
final class SignQuestions {

    /** After one of these, anything else that was done to the neck counts. */
    private static final Set<Symptom> HEAD_OR_NECK = EnumSet.of(
            Symptom.DIZZINESS, Symptom.SEVERE_HEADACHE, Symptom.VISION_OR_SPEECH_CHANGE,
            Symptom.SWALLOWING_OR_BALANCE_TROUBLE, Symptom.NEW_ONE_SIDED_HEAD_NECK_PAIN, Symptom.FACE_DROOP);
    private static final Symptom[] WEAKNESS = {
            Symptom.WEAKNESS_ARMS, Symptom.WEAKNESS_LEGS, Symptom.WEAKNESS_BACK
    };

    private SignQuestions() {}

    static Stream<FollowUpQuestion> of(SafetyLine line) {
        return Stream.of(
                line == SafetyLine.I ? Stream.of(what(line), words(line)) : Stream.<FollowUpQuestion>of(),
                Arrays.stream(AsBefore.values()).filter(sign -> line(sign) == line).map(sign -> before(line, sign)),
                line.symptoms().stream().filter(Symptom.CAN_BE_OVER::contains).map(sign -> over(line, sign)),
                switch (line) {
                    case E -> Stream.of(detail(line, DIZZY_ON_RISING, said -> said.yes(Symptom.DIZZINESS),
                            SignDetails::withDizzyOnRising)
                            .copied(DIZZY_ON_RISING, answers -> answers.details().dizzyOnRising()));
                    case F -> Stream.of(detail(line, TOOL_MARKS, SignQuestions::marked, SignDetails::withToolMarks)
                            .copied(TOOL_MARKS, answers -> answers.details().toolMarks()));
                    case A, B, C, D, G, H, I -> Stream.<FollowUpQuestion>of();
                }).flatMap(questions -> questions);
    }

    /** Once all lines were heard. */
    static FollowUpQuestion neckDevice() {
        return FollowUpQuestion.of(NECK_DEVICE, ANSWER, Part.SAFETY, AskedWhen.AFTER_SIGNS, AnswerLifetime.A_DAY)
                .after(said -> HEAD_OR_NECK.stream().anyMatch(said::notDenied))
                .tells((said, facts) -> facts.details(details -> details.withNeckDevice(said.answer(NECK_DEVICE))))
                .copied(NECK_DEVICE, answers -> answers.details().neckDevice());
    }

    private static FollowUpQuestion what(SafetyLine line) {
        return Questionnaire.where(
                Questionnaire.item(line, OTHER_NEW_WHAT, SEVERAL), OtherNew.class, said -> said.yes(Symptom.OTHER_NEW))
                .tells((said, facts) -> facts.details(details -> details.withOtherNew(
                        Questionnaire.named(said, OTHER_NEW_WHAT, OtherNew.class))))
                .copied(OTHER_NEW_WHAT, answers -> answers.details().otherNew());
    }

    private static FollowUpQuestion words(SafetyLine line) {
        return Questionnaire.item(line, OTHER_NEW_TEXT, WORDS).on(line.then())
                .after(said -> said.yes(Symptom.OTHER_NEW)
                        && said.several(OTHER_NEW_WHAT).contains(OtherNew.SOMETHING_ELSE.code()))
                .tells((said, facts) -> facts.details(
                        details -> details.withWords(said.of(OTHER_NEW_TEXT).orElse(""))))
                .copied(OTHER_NEW_TEXT, answers -> answers.details().otherNewWords());
    }

    private static FollowUpQuestion over(SafetyLine line, Symptom sign) {
        var code = "over_" + sign.code();
        return detail(line, code, said -> said.yes(sign), (details, answer) -> answer.yes()
                ? details.withOver(with(details.overAgain(), sign))
                : details)
                .copied(code, answers -> yesIf(answers.details().overAgain().contains(sign)));
    }

    private static FollowUpQuestion before(SafetyLine line, AsBefore sign) {
        var code = "before_" + sign.code();
        return detail(line, code, said -> mayBeKnown(said, sign), (details, answer) -> answer.yes()
                ? details.withAsBefore(with(details.asBefore(), sign))
                : details)
                .copied(code, answers -> yesIf(answers.details().asBefore().contains(sign)));
    }

    private static SafetyLine line(AsBefore sign) {
        return sign.sign().map(told -> Arrays.stream(SafetyLine.values())
                .filter(line -> line.symptoms().contains(told))
                .findFirst().orElseThrow()).orElse(SafetyLine.F);
    }

    private static boolean mayBeKnown(GivenAnswers said, AsBefore sign) {
        if (said.yes(WEAKNESS) || !sign.sign().map(said::yes).orElse(true)) {
            return false;
        }
        return switch (sign) {
            case NUMBNESS, TINGLING -> {
                var where = Questionnaire.named(said, NUMB_WHERE, NumbWhere.class);
                yield said.no(WEAKNESS) && !where.isEmpty() && !where.contains(NumbWhere.FACE);
            }
            case SWELLING -> said.of(SWELLING).filter(Swelling.MILD.code()::equals).isPresent()
                    && said.several(SWOLLEN_WHERE).equals(Set.of(SwollenWhere.BOTH_LEGS.code()));
            case NAUSEA, DIZZINESS, CANNOT_SLEEP_FOR_PAIN, SKIN_REACTION -> true;
        };
    }

    /** Cups or a tool were used, and a bruise or redness is told. */
    private static boolean marked(GivenAnswers said) {
        return said.has(GivenAnswers.CUPS_OR_TOOL)
                && (said.notDenied(Symptom.REDNESS) || said.of(BRUISING)
                        .filter(Set.of(Bruising.SMALL.code(), Bruising.LARGE.code())::contains).isPresent());
    }

    /** On a screen of its own, since it depends on what was told of the sign. */
    private static FollowUpQuestion detail(
            SafetyLine line, String code, Predicate<GivenAnswers> told,
            BiFunction<SignDetails, Answer, SignDetails> put) {
        return Questionnaire.item(line, code, ANSWER).on(line.then()).after(told)
                .tells((said, facts) -> facts.details(details -> put.apply(details, said.answer(code))));
    }

    private static <T> Set<T> with(Set<T> some, T one) {
        return Stream.concat(some.stream(), Stream.of(one)).collect(Collectors.toSet());
    }

    private static Answer yesIf(boolean told) {
        return told ? Answer.YES : Answer.UNKNOWN;
    }
}
