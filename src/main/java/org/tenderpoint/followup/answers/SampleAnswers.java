package org.tenderpoint.followup.answers;

import java.time.Duration;
import java.util.Random;
import java.util.Set;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.session.DoneWork;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.Condition;

/**
 * How a client of the sample feels after a session, and how that fades. Deep work of a kind that leaves people sore,
 * fibromyalgia, a low pain threshold and being new to massage all make it likelier, stronger and longer.
 */
public final class SampleAnswers {

    /** What besides ordinary soreness is told. */
    private enum Story {
        ORDINARY,
        LINGERS,
        WORSENS,
        TINGLES,
        SWOLLEN_CALF
    }

    private final Story story;
    private final int worst;
    private final int hours;
    private final int benefit;
    private final boolean tooDeep;
    private final String places;

    private SampleAnswers(Story story, int worst, int hours, int benefit, boolean tooDeep, String places) {
        this.story = story;
        this.worst = worst;
        this.hours = hours;
        this.benefit = benefit;
        this.tooDeep = tooDeep;
        this.places = places;
    }

    public static SampleAnswers draw(DoneWork done, Set<Condition> conditions, boolean first, Random random) {
        double load = 0;
        for (Work work : done.work()) {
            double kind = work.modality().sorenessProne() ? 1 : 0.35;
            load = Math.max(load, kind * work.pressure() / 5);
        }
        double tender = (conditions.contains(Condition.FIBROMYALGIA) ? 1.7 : 1)
                * (conditions.contains(Condition.LOW_PAIN_THRESHOLD) ? 1.3 : 1)
                * (first ? 1.3 : 1);
        boolean sore = random.nextDouble() < Math.min(0.85, load * 0.6 * tender);
        int worst = sore ? Math.clamp(Math.round(1 + load * 3 * tender * (0.4 + random.nextDouble())), 1, 7) : 0;
        int hours = sore ? (int) Math.round(12 + worst * (5 + random.nextInt(7)) * Math.sqrt(tender)) : 0;
        double die = random.nextDouble();
        var story = die < 0.002
                ? Story.SWOLLEN_CALF
                : die < 0.008
                        ? Story.TINGLES
                        : die < 0.018 ? Story.WORSENS : die < 0.04 ? Story.LINGERS : Story.ORDINARY;
        int benefit = story == Story.WORSENS ? -1 : random.nextInt(4);
        return new SampleAnswers(
                story, worst, hours, benefit, worst >= 5 && random.nextBoolean(), places(done));
    }

    /** What cannot wait. */
    public static SampleAnswers alarming(DoneWork done) {
        return new SampleAnswers(Story.SWOLLEN_CALF, 2, 24, 1, false, places(done));
    }

    private static String places(DoneWork done) {
        var part = done.work().isEmpty() ? BodyPart.of(Region.LOWER_BACK) : done.work().getFirst().part();
        return BodyPart.format(Set.of(part));
    }

    /** What is said so long after the session. */
    public CallAnswers after(Duration elapsed) {
        var said = CallAnswers.NONE.with(CallScript.GOOD_TIME, "yes");
        for (var line : SafetyLine.values()) {
            said = switch (story) {
                case TINGLES ->
                        line == SafetyLine.C ? only(said, line, Symptom.TINGLING) : said.with(line.code(), "no");
                case SWOLLEN_CALF -> line == SafetyLine.F
                        ? only(said, line, Symptom.CALF_SWELLING_ONE_SIDE)
                                .with(CallScript.SWELLING, "none")
                                .with(CallScript.BRUISING, "none")
                        : said.with(line.code(), "no");
                case ORDINARY, LINGERS, WORSENS -> said.with(line.code(), "no");
            };
        }
        boolean later = elapsed.toHours() > 24 * 5;
        return switch (story) {
            case LINGERS -> later ? gone(said, 5) : sore(said, 3, 5, "same", "dull,achy", "some", "general");
            case WORSENS -> later ? gone(said, 6) : sore(said, 6, 6, "worse", "sharp", "a_lot", "pinpoint");
            case ORDINARY, TINGLES, SWOLLEN_CALF -> fading(said, elapsed);
        };
    }

    private CallAnswers fading(CallAnswers said, Duration elapsed) {
        double left = hours == 0 ? 0 : 1 - elapsed.toHours() / (double) hours;
        int now = (int) Math.round(Math.max(0, worst * left));
        if (now > 0) {
            return sore(said, now, worst, "better", "dull,achy", worst > 4 ? "some" : "a_little", "general");
        }
        return worst == 0 ? end(said.with(CallScript.NOW, "0").with(CallScript.WORST, "0")) : gone(said, worst);
    }

    private CallAnswers gone(CallAnswers said, int atWorst) {
        var when = hours <= 24 ? GoneWhen.SAME_DAY : hours <= 48 ? GoneWhen.NEXT_DAY : GoneWhen.TWO_DAYS;
        var told = said.with(CallScript.NOW, "0")
                .with(CallScript.WORST, String.valueOf(atWorst))
                .with(CallScript.GONE_WHEN, when.code());
        return atWorst <= 3 ? end(told) : end(more(told, "dull,achy", "a_little", "general"));
    }

    private CallAnswers sore(
            CallAnswers said, int now, int atWorst, String course, String quality, String limit, String spread) {
        return end(more(
                said.with(CallScript.NOW, String.valueOf(now))
                        .with(CallScript.WORST, String.valueOf(Math.max(now, atWorst)))
                        .with(CallScript.COURSE, course),
                quality, limit, spread));
    }

    private CallAnswers more(CallAnswers said, String quality, String limit, String spread) {
        return said.with(CallScript.ONSET, "within_24h")
                .with(CallScript.REGIONS, places)
                .with(CallScript.SPREAD, spread)
                .with(CallScript.QUALITY, quality)
                .with(CallScript.EASES, "yes")
                .with(CallScript.AGGRAVATED, "bending")
                .with(CallScript.ACTIVITY, limit)
                .with(CallScript.CAUSE, "none")
                .with(CallScript.PRESSURE, tooDeep ? "too_deep" : "right")
                .with(CallScript.PAIN_DURING, tooDeep ? "5" : "2");
    }

    private CallAnswers end(CallAnswers said) {
        return said.with(CallScript.BENEFIT, String.valueOf(benefit))
                .with(CallScript.COMPLAINT, String.valueOf(Math.max(0, 2 - benefit)))
                .with(CallScript.RETURN, benefit < 0 ? "unknown" : "yes");
    }

    private static CallAnswers only(CallAnswers said, SafetyLine line, Symptom told) {
        var answers = said.with(line.code(), "yes");
        for (var symptom : line.symptoms()) {
            answers = answers.with(symptom.code(), symptom == told ? "yes" : "no");
        }
        return answers;
    }
}
