package org.tenderpoint.followup.answers;

import static org.tenderpoint.followup.answers.ScriptStep.Kind.AGREE;
import static org.tenderpoint.followup.answers.ScriptStep.Kind.ANSWER;
import static org.tenderpoint.followup.answers.ScriptStep.Kind.LINE;
import static org.tenderpoint.followup.answers.ScriptStep.Kind.NUMBER;
import static org.tenderpoint.followup.answers.ScriptStep.Kind.ONE;
import static org.tenderpoint.followup.answers.ScriptStep.Kind.PLACES;
import static org.tenderpoint.followup.answers.ScriptStep.Kind.SEVERAL;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.tenderpoint.followup.answers.ScriptStep.Kind;
import org.tenderpoint.followup.answers.ScriptStep.Part;
import org.tenderpoint.followup.rules.facts.ActivityLimit;
import org.tenderpoint.followup.rules.facts.AggravatedBy;
import org.tenderpoint.followup.rules.facts.Bruising;
import org.tenderpoint.followup.rules.facts.Course;
import org.tenderpoint.followup.rules.facts.Onset;
import org.tenderpoint.followup.rules.facts.OtherCause;
import org.tenderpoint.followup.rules.facts.PressureFelt;
import org.tenderpoint.followup.rules.facts.Quality;
import org.tenderpoint.followup.rules.facts.Spread;
import org.tenderpoint.followup.rules.facts.Swelling;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.vocabulary.Answer;

/**
 * Which questions a call asks, in which order, given what was answered so far (CALL-01 to CALL-06). Safety first: lines
 * a to g come before anything else; a line that is not denied opens its items one by one.
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

    private CallScript() {}

    /** The questions of this call as far as they are known now; an answer may add or take away later ones. */
    public static List<ScriptStep> steps(CallAnswers said) {
        var steps = new ArrayList<ScriptStep>();
        steps.add(ScriptStep.of(GOOD_TIME, AGREE, Part.HELLO));
        boolean oneThingOnly = said.of(GOOD_TIME).filter("no"::equals).isPresent();
        for (var line : SafetyLine.values()) {
            if (!oneThingOnly || line.askedAtABadTime()) {
                safety(line, said, steps);
            }
        }
        if (oneThingOnly) {
            return steps;
        }
        soreness(said, steps);
        if (asksMore(said)) {
            more(said, steps);
        }
        steps.add(new ScriptStep(BENEFIT, ONE, Part.ADVICE, benefits()));
        steps.add(ScriptStep.of(COMPLAINT, NUMBER, Part.ADVICE));
        steps.add(ScriptStep.of(RETURN, ANSWER, Part.ADVICE));
        return steps;
    }

    /** Whether every safety line that this call must read out was read out and answered. */
    public static boolean safetyComplete(CallAnswers said) {
        return unread(said).isEmpty();
    }

    /** What of the safety lines a to g nobody has asked yet, in order. */
    public static List<ScriptStep> unread(CallAnswers said) {
        var all = new ArrayList<ScriptStep>();
        for (var line : SafetyLine.values()) {
            safety(line, said, all);
        }
        return all.stream().filter(step -> !said.has(step.code())).toList();
    }

    /**
     * What must be spoken of before a call with a sore client closes: where, how strong, what makes it worse (CALL-05).
     */
    public static List<ScriptStep> uncovered(CallAnswers said) {
        boolean sore = said.number(NOW).orElse(0) > 0;
        return steps(said).stream()
                .filter(step -> !said.has(step.code()))
                .filter(step -> step.code().equals(NOW)
                        || step.code().equals(WORST)
                        || sore && (step.code().equals(REGIONS) || step.code().equals(AGGRAVATED)))
                .toList();
    }

    private static void safety(SafetyLine line, CallAnswers said, List<ScriptStep> steps) {
        // weak legs always lead to both questions of line d, one by one
        boolean itemByItem = line == SafetyLine.D && said.answer(Symptom.WEAKNESS_LEGS.code()) == Answer.YES;
        if (!itemByItem) {
            steps.add(ScriptStep.of(line.code(), LINE, Part.SAFETY));
        }
        if (itemByItem || said.has(line.code()) && said.answer(line.code()) != Answer.NO) {
            line.symptoms().forEach(symptom -> steps.add(ScriptStep.of(symptom.code(), ANSWER, Part.SAFETY)));
            if (line == SafetyLine.F) {
                steps.add(new ScriptStep(SWELLING, ONE, Part.SAFETY, all(Swelling.class, one -> true)));
                steps.add(new ScriptStep(BRUISING, ONE, Part.SAFETY, all(Bruising.class, one -> true)));
            }
        }
    }

    private static void soreness(CallAnswers said, List<ScriptStep> steps) {
        steps.add(ScriptStep.of(NOW, NUMBER, Part.SORENESS));
        steps.add(ScriptStep.of(WORST, NUMBER, Part.SORENESS));
        if (gone(said)) {
            steps.add(new ScriptStep(GONE_WHEN, ONE, Part.SORENESS, GoneWhen.options()));
        }
    }

    /** Sore before, not any more. */
    static boolean gone(CallAnswers said) {
        return said.number(NOW).orElse(-1) == 0 && said.number(WORST).orElse(0) > 0;
    }

    /** Whether the short way (Q1, Q2, Q12) is not enough. */
    private static boolean asksMore(CallAnswers said) {
        if (!said.has(NOW) || !said.has(WORST)) {
            return false;
        }
        boolean never = said.number(NOW).orElse(-1) == 0 && said.number(WORST).orElse(-1) == 0;
        boolean mildAndGone = gone(said) && said.number(WORST).orElse(10) <= 3;
        return !((never || mildAndGone) && nothingNew(said));
    }

    private static boolean nothingNew(CallAnswers said) {
        return Arrays.stream(SafetyLine.values())
                .allMatch(line -> said.of(line.code()).filter("no"::equals).isPresent());
    }

    private static void more(CallAnswers said, List<ScriptStep> steps) {
        steps.add(new ScriptStep(ONSET, ONE, Part.SORENESS, all(Onset.class, one -> true)));
        if (said.number(NOW).orElse(1) != 0) {
            steps.add(new ScriptStep(COURSE, ONE, Part.SORENESS, all(Course.class, one -> one != Course.GONE)));
        }
        steps.add(ScriptStep.of(REGIONS, PLACES, Part.SORENESS));
        steps.add(new ScriptStep(SPREAD, ONE, Part.FEEL, all(Spread.class, one -> true)));
        steps.add(new ScriptStep(QUALITY, SEVERAL, Part.FEEL, all(Quality.class, one -> true)));
        steps.add(ScriptStep.of(EASES, ANSWER, Part.LIMITS));
        steps.add(new ScriptStep(AGGRAVATED, SEVERAL, Part.LIMITS, all(AggravatedBy.class, one -> true)));
        steps.add(new ScriptStep(ACTIVITY, ONE, Part.LIMITS, all(ActivityLimit.class, one -> true)));
        steps.add(new ScriptStep(CAUSE, SEVERAL, Part.LIMITS, all(OtherCause.class, one -> true)));
        steps.add(new ScriptStep(PRESSURE, ONE, Part.MASSAGE, all(PressureFelt.class, one -> true)));
        steps.add(ScriptStep.of(PAIN_DURING, NUMBER, Part.MASSAGE));
    }

    private static <E extends Enum<E> & Coded> List<ScriptOption> all(Class<E> type, Predicate<E> which) {
        return Arrays.stream(type.getEnumConstants())
                .filter(which)
                .map(one -> new ScriptOption(one.code(), Texts.key(one)))
                .toList();
    }

    private static List<ScriptOption> benefits() {
        var options = new ArrayList<ScriptOption>();
        for (int change = 3; change >= -3; change--) {
            options.add(new ScriptOption(String.valueOf(change), "followup.call.benefit." + change));
        }
        return options;
    }

    static boolean isChoice(Kind kind) {
        return kind == ONE || kind == SEVERAL;
    }
}
