package org.tenderpoint.screening.rules;

import static org.tenderpoint.screening.rules.AskEffects.*;
import static org.tenderpoint.screening.rules.EffectArea.*;
import static org.tenderpoint.screening.rules.Facts.*;
import static org.tenderpoint.screening.rules.RowEffect.*;
import static org.tenderpoint.screening.rules.ScreeningLevel.*;
import static org.tenderpoint.screening.rules.ScreeningRow.rule;
import static org.tenderpoint.vocabulary.RedFlag.*;
import static org.tenderpoint.vocabulary.Region.*;
import static org.tenderpoint.vocabulary.facts.Bounds.*;
import static org.tenderpoint.vocabulary.facts.Condition.*;
import static org.tenderpoint.vocabulary.rule.Grade.*;

import java.util.ArrayList;
import java.util.List;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.rule.Row;
import org.tenderpoint.vocabulary.rule.RuleTags;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * The red flags of every visit, alone and together with the client's history (SCR-001 to SCR-018, SCR-024, SCR-030).
 */
final class RedFlagRules {

    static final List<Row<Reading, ScreeningRow.Result>> ROWS = List.of(
            rule("SCR-001")
                    .when(facts -> facts.yes(SADDLE_NUMBNESS))
                    .then(EMERGENCY, see(Deadline.EMERGENCY))
                    .source("CES, CKS", A),
            rule("SCR-002")
                    .when(facts -> facts.yes(BLADDER_BOWEL_CHANGE))
                    .then(EMERGENCY, see(Deadline.EMERGENCY))
                    .source("CES, CKS", A),
            rule("SCR-003")
                    .when(facts -> facts.yes(LEG_WEAKNESS_PROGRESSIVE))
                    .then(EMERGENCY, see(Deadline.EMERGENCY))
                    .source("CES, NG234", A),
            rule("SCR-004")
                    .when(facts -> facts.yes(CHEST_PAIN_OR_BREATHLESS_NOW))
                    .then(EMERGENCY, see(Deadline.EMERGENCY))
                    .source("CG95, NG158", A),
            rule("SCR-005")
                    .when(facts -> facts.yes(SUDDEN_SEVERE_HEADACHE))
                    .then(EMERGENCY, see(Deadline.EMERGENCY))
                    .source("CKS headache, IFOMPT23", A),
            rule("SCR-006")
                    .when(facts -> facts.yes(CALF_SWELLING_ONE_SIDE))
                    .then(DEFER,
                            see(Deadline.SAME_DAY),
                            note("breathless", Phrase.rule("SCR-004")))
                    .source("NG158, QS201, Wa, W", A),
            rule("SCR-007")
                    .about(CLOT_NOW_OR_SUSPECTED)
                    .when(facts -> facts.yes(CLOT_NOW_OR_SUSPECTED))
                    .then(DEFER,
                            see(Deadline.SAME_DAY),
                            note("clot_in_treatment", Phrase.rule("SCR-172")))
                    .traits(ScreeningTrait.NEEDS_LIMITS, DoctorsWord.CLOT_TREATED)
                    .source("NG158, Wa, W, NCCIH", A),
            rule("SCR-008")
                    .about(INFECTION_OR_FEVER_NOW)
                    .when(facts -> facts.yes(FEVER_NOW) || facts.yes(INFECTION_OR_FEVER_NOW))
                    .then(DEFER, note("rebook_when_hours_free"))
                    .source("W, S, NCCIH", B),
            rule("SCR-009")
                    .when(RedFlagRules::feverWithSpinalPain)
                    .then(DEFER, see(Deadline.SAME_DAY))
                    .source("CKS, NG59", A),
            rule("SCR-010")
                    .about(RECENT_INJURY)
                    .when(facts -> facts.yes(RECENT_MAJOR_TRAUMA))
                    .then(DEFER,
                            when("not_yet_seen_doctor", facts -> !facts.yes(RECENT_INJURY, Detail.SEEN_BY_DOCTOR),
                                    see(Deadline.SAME_DAY)),
                            note("lifted_doctor_word_writing"))
                    .traits(DoctorsWord.INJURY_SEEN)
                    .source("CKS, S", A),
            rule("SCR-011")
                    .about(RECENT_INJURY)
                    .when(facts -> facts.yes(RECENT_MAJOR_TRAUMA)
                            && facts.maybe(RECENT_INJURY)
                            && facts.days(RECENT_INJURY) <= FRESH_INJURY
                            && !facts.detail(RECENT_INJURY, Detail.SEEN_BY_DOCTOR).yes()
                            && facts.painArea().meets(Area.SPINE.or(Area.of(HEAD, CHEST, ABDOMEN))))
                    .then(EMERGENCY, see(Deadline.EMERGENCY), note("not_move_neck"))
                    .traits(DoctorsWord.INJURY_SEEN)
                    .source("NG232, CKS", A),
            rule("SCR-012")
                    .when(facts -> facts.yesOrUnsure(UNEXPLAINED_WEIGHT_LOSS))
                    .then(CLEARANCE, see(Deadline.SOON), cap(ALL, 2))
                    .traits(ScreeningTrait.DOCTORS_WORD_FIRST)
                    .source("CKS, NG59", A_C),
            rule("SCR-013")
                    .when(facts -> facts.yesOrUnsure(NIGHT_PAIN_UNRELENTING))
                    .then(CLEARANCE, see(Deadline.SOON), cap(PAIN, 1), cap(ALL, 2))
                    .traits(ScreeningTrait.DOCTORS_WORD_FIRST)
                    .source("CKS, NG59", A_C),
            rule("SCR-014")
                    .when(facts -> facts.yesOrUnsure(NIGHT_PAIN_UNRELENTING)
                            && facts.yesOrUnsure(UNEXPLAINED_WEIGHT_LOSS))
                    .then(DEFER, see(Deadline.SOON))
                    .source("CKS", A),
            rule("SCR-015")
                    .about(CANCER_ACTIVE, CANCER_HISTORY)
                    .when(facts -> (facts.yesOrUnsure(NIGHT_PAIN_UNRELENTING)
                            || facts.yesOrUnsure(UNEXPLAINED_WEIGHT_LOSS))
                            && (facts.maybe(CANCER_ACTIVE) || facts.maybe(CANCER_HISTORY)))
                    .then(DEFER, see(Deadline.WITHIN_24_HOURS))
                    .source("NG234", A),
            rule("SCR-016")
                    .about(OSTEOPOROSIS, LONG_TERM_STEROIDS)
                    .when(facts -> facts.yes(NIGHT_PAIN_UNRELENTING)
                            ? facts.yes(OSTEOPOROSIS) || facts.yes(LONG_TERM_STEROIDS)
                            : facts.yesOrUnsure(NIGHT_PAIN_UNRELENTING)
                                    && (facts.maybe(OSTEOPOROSIS) || facts.maybe(LONG_TERM_STEROIDS)))
                    .then(DEFER, see(Deadline.SAME_DAY))
                    .source("CKS, ROS", A),
            rule("SCR-025")
                    .when(facts -> bellyHurts(facts)
                            && (facts.flag(NEW_DIZZINESS_OR_NECK_PAIN).maybe()
                                    || facts.painAtLeast(STRONG) && facts.painKnown().no()))
                    .then(facts -> dizzyAndMaybePregnant(facts) ? EMERGENCY : DEFER,
                            when("emergency", RedFlagRules::dizzyAndMaybePregnant, see(Deadline.EMERGENCY)),
                            when("else", facts -> !dizzyAndMaybePregnant(facts), see(Deadline.SAME_DAY)))
                    .source("NG126", A),
            rule("SCR-030")
                    .when(facts -> !unanswered(facts).isEmpty())
                    .then(RedFlagRules::unansweredLevel,
                            RowEffect.of(done("ask_each_not_asked"), RuleTags.NONE, RedFlagRules::askEach))
                    .traits(ScreeningTrait.ARRIVAL_ONLY, ScreeningTrait.OF_THE_DAY, ScreeningTrait.NOT_ASKED,
                            ScreeningTrait.FLAGS_MUST_BE_ASKED, ScreeningTrait.DOCTORS_WORD_FIRST,
                            ScreeningTrait.ADAPTS_BY_A_NOTE)
                    .source("CP", C),
            rule("SCR-017")
                    .when(facts -> facts.yes(STROKE_SIGNS_NOW))
                    .then(EMERGENCY, see(Deadline.EMERGENCY), note("when_did_start_say"))
                    .source("NG128, IFOMPT23", A),
            rule("SCR-018")
                    .when(facts -> facts.yesOrUnsure(NEW_DIZZINESS_OR_NECK_PAIN))
                    .then(ADAPT,
                            see(Deadline.SOON),
                            leaveOut(of(HEAD, NECK, NECK_FRONT)),
                            note("help_off_table"),
                            askRaising("", "pain_one_side_head", DEFER,
                                    Deadline.SAME_DAY,
                                    afterYes("one_sided_pain")))
                    .traits(ScreeningTrait.AT_THE_TABLE, ScreeningTrait.DOCTORS_WORD_FIRST)
                    .source("IFOMPT23, Yin 2014", A_C),
            rule("SCR-024")
                    .when(facts -> facts.otherNewToday().filter(Answer::maybe).isPresent())
                    .then(facts -> facts.otherNewToday().filter(Answer::yes).isPresent() ? ADAPT : CLEAR,
                            when("something_new", facts -> facts.otherNewToday().filter(Answer::yes).isPresent(),
                                    askRaising("", "what_since_when_doctor", DEFER, Deadline.SAME_DAY,
                                            afterYes("doctor_looks_first"))),
                            when("not_sure", facts -> facts.otherNewToday().filter(Answer::yes).isEmpty(),
                                    note("perhaps_something_new")))
                    .traits(ScreeningTrait.ARRIVAL_ONLY, ScreeningTrait.OF_THE_DAY, ScreeningTrait.AT_THE_TABLE)
                    .source("CP", C));

    /** The test of SCR-009, which SCR-611 shares. */
    static boolean feverWithSpinalPain(Reading facts) {
        return facts.yes(FEVER_NOW)
                && (facts.painArea().meets(Area.SPINE) || facts.yes(NIGHT_PAIN_UNRELENTING));
    }

    private static boolean dizzyAndMaybePregnant(Reading facts) {
        return facts.yes(NEW_DIZZINESS_OR_NECK_PAIN) && facts.maybe(PREGNANCY);
    }

    /**
     * The level of an unanswered red flag. One that is still unknown after asking in other words counts as its yes;
     * three of them let a doctor decide. All others, and unasked ones, defer the session.
     */
    private static ScreeningLevel unansweredLevel(Reading facts) {
        var level = ADAPT;
        for (var flag : unanswered(facts)) {
            level = level.worst(!facts.yesOrUnsure(flag) ? DEFER : switch (flag) {
                case UNEXPLAINED_WEIGHT_LOSS, NIGHT_PAIN_UNRELENTING -> CLEARANCE;
                case NEW_DIZZINESS_OR_NECK_PAIN -> ADAPT;
                default -> DEFER;
            });
        }
        return level;
    }

    private static List<RedFlag> unanswered(Reading facts) {
        var unanswered = new ArrayList<RedFlag>();
        for (var flag : RedFlag.values()) {
            if (facts.flag(flag) == Answer.UNKNOWN) {
                unanswered.add(flag);
            }
        }
        return unanswered;
    }

    private static List<Effect> askEach(Reading facts, String id) {
        return unanswered(facts).stream()
                .map(flag -> facts.visit().redFlags().get(flag) == Recorded.DONT_KNOW
                        ? Effect.Note.of(noted("once_more", Questions.of(flag)))
                        : Effect.Ask.of(AskEffects.key(id, flag.code()), Questions.of(flag), Effect.Ask.Kind.FACT)
                                .withMustBeAnswered())
                .map(Effect.class::cast)
                .toList();
    }

    private RedFlagRules() {}
}
