package org.tenderpoint.followup.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tenderpoint.followup.answers.FollowUpQuestion.AskedWhen;
import org.tenderpoint.followup.rules.facts.Symptom;

/**
 * Which questions a call asks, in which order, given what was answered so far (CALL-01 to CALL-06). Safety first: lines
 * a to i come before anything else; a line that is not denied opens its items one by one.
 */
public final class CallScript {

    public static final String GOOD_TIME = "good_time";
    public static final String NOW = "now";
    public static final String WORST = "worst";
    public static final String GONE_WHEN = "gone_when";
    public static final String ONSET = "onset";
    public static final String COURSE = "course";
    public static final String REGIONS = "regions";
    public static final String SPREAD = "spread";
    public static final String QUALITY = "quality";
    public static final String EASES = "eases";
    public static final String AGGRAVATED = "aggravated";
    public static final String ACTIVITY = "activity";
    public static final String CAUSE = "cause";
    public static final String PRESSURE = "pressure";
    public static final String PAIN_DURING = "pain_during";
    public static final String BENEFIT = "benefit";
    public static final String COMPLAINT = "complaint";
    public static final String RETURN = "would_return";
    public static final String SWELLING = "swelling";
    public static final String BRUISING = "bruising";
    public static final String NUMB_WHERE = "numb_where";
    public static final String WEAK_WHERE = "weak_where";
    public static final String WEAKNESS_WORSE = "weakness_worse";
    public static final String SWOLLEN_WHERE = "swollen_where";
    public static final String SHOOTING_INTO = "shooting_into";
    public static final String HEAD_HIT = "head_hit";
    public static final String OTHER_NEW_WHAT = "other_new_what";
    public static final String OTHER_NEW_TEXT = "other_new_text";
    public static final String TOOL_MARKS = "tool_marks";
    public static final String DIZZY_ON_RISING = "dizzy_on_rising";
    public static final String NECK_DEVICE = "neck_device";

    /** The strongest soreness with which the short way may be enough. */
    static final int MILD = 3;

    private CallScript() {}

    /** The questions of this call as far as they are known now; an answer may add or take away later ones. */
    public static List<FollowUpQuestion> steps(GivenAnswers said) {
        boolean oneThingOnly = oneThingOnly(said);
        var steps = new ArrayList<>(Questionnaire.asked(AskedWhen.FIRST));
        for (var line : SafetyLine.values()) {
            if (!oneThingOnly || line.askedAtABadTime()) {
                safety(line, said, steps);
            } else if (line == SafetyLine.C) {
                weakness(said).forEach(steps::add);
            }
        }
        if (oneThingOnly) {
            return steps;
        }
        boolean more = asksMore(said);
        boolean over = said.number(NOW).orElse(1) == 0;
        Questionnaire.ALL.stream()
                .filter(question -> switch (question.when()) {
                    case FIRST, SAFETY, WITHOUT_NUMBERS -> false;
                    case AFTER_SIGNS, SORENESS, LAST -> true;
                    case GONE -> sorenessGone(said);
                    case MORE -> more;
                    case MORE_IF_STILL_SORE -> more && !over;
                })
                .filter(question -> question.asked(said))
                .forEach(steps::add);
        return steps;
    }

    /** Whether every safety line that this call must read out was read out and answered. */
    public static boolean safetyComplete(GivenAnswers said) {
        return unread(said).isEmpty();
    }

    /** What of the safety lines nobody has asked yet, in order. */
    public static List<FollowUpQuestion> unread(GivenAnswers said) {
        var all = new ArrayList<FollowUpQuestion>();
        for (var line : SafetyLine.values()) {
            safety(line, said, all);
        }
        return all.stream().filter(step -> !said.has(step.code())).toList();
    }

    /** Of line c, what even somebody without time is asked: an arm, a leg or the back that is weak. */
    private static Stream<FollowUpQuestion> weakness(GivenAnswers said) {
        var asked = Set.of(Symptom.WEAKNESS_ARMS.code(), Symptom.WEAKNESS_LEGS.code(), Symptom.WEAKNESS_BACK.code(),
                WEAK_WHERE, WEAKNESS_WORSE);
        return Questionnaire.of(SafetyLine.C).stream()
                .filter(question -> asked.contains(question.code()) && question.asked(said));
    }

    /** Whether the client has no time, and hears nothing but what cannot wait. */
    public static boolean oneThingOnly(GivenAnswers said) {
        return said.of(GOOD_TIME).filter("no"::equals).isPresent();
    }

    private static void safety(SafetyLine line, GivenAnswers said, List<FollowUpQuestion> steps) {
        if (!said.legsAreWeak(line)) {
            steps.add(Questionnaire.get(line.code()));
        }
        if (said.opens(line)) {
            Questionnaire.of(line).stream().filter(question -> question.asked(said)).forEach(steps::add);
        }
    }

    /** Sore before, not any more. */
    static boolean sorenessGone(GivenAnswers said) {
        return said.number(NOW).orElse(-1) == 0 && said.number(WORST).orElse(0) > 0;
    }

    /** Whether the short way (Q1, Q2, Q12) is not enough. */
    private static boolean asksMore(GivenAnswers said) {
        if (!said.has(NOW) || !said.has(WORST)) {
            return false;
        }
        boolean never = said.number(NOW).orElse(-1) == 0 && said.number(WORST).orElse(-1) == 0;
        boolean mildAndGone = sorenessGone(said) && said.number(WORST).orElse(MILD + 1) <= MILD;
        return !((never || mildAndGone) && said.deniesAllLines());
    }
}
