package org.tenderpoint.followup.answers;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.tenderpoint.aim.SampleAims;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.setup.SampleClient;
import org.tenderpoint.practice.setup.SampleDescription;
import org.tenderpoint.practice.setup.SamplePerson;
import org.tenderpoint.session.DoneWork;
import org.tenderpoint.session.DoneWorkReader;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;

/**
 * What a client of the sample says after a session, and how that fades. Deep work of a kind that leaves people sore,
 * some conditions and being new to massage all make soreness likelier, stronger and longer. To a therapist they also
 * speak of their own aims; the front desk does not ask.
 */
@Component
public class SampleAnswers {

    private final SampleAims aims;
    private final DoneWorkReader done;

    /**
     * What is said, by steps of the call.
     *
     * @param always by everybody, unless their story says otherwise
     * @param sore by whom it hurts or has hurt much
     * @param fading by whom it still hurts a little less each day
     * @param mild by whom it has hurt up to 4, {@code strong} by the others
     * @param alarming the story of whoever cannot wait
     * @param stories what besides ordinary soreness is told
     */
    private record Description(
            Soreness soreness, Map<String, String> always, Map<String, String> sore, Map<String, String> fading,
            Map<String, String> mild, Map<String, String> strong, Map<String, String> rightPressure,
            Map<String, String> tooDeep, String alarming, TreeMap<String, Story> stories) {

        static Description read() {
            return SampleDescription.read("answers", Description.class);
        }
    }

    /**
     * How likely and how strong soreness is.
     *
     * @param prone what work that leaves people sore weighs, {@code gentle} any other
     * @param often how many of all are sore after the deepest work, {@code mostOften} whatever comes together
     * @param firstTime by how much more who is new to it, and {@code conditions} who has one of these
     */
    private record Soreness(
            double prone, double gentle, double often, double mostOften, int strength, int strongest, double firstTime,
            Map<Condition, Double> conditions) {

        double load(DoneWork done) {
            return done.work().stream()
                    .mapToDouble(work -> (work.modality().sorenessProne() ? prone : gentle) * work.pressure() / 5)
                    .max()
                    .orElse(0);
        }

        double tenderness(Set<Condition> told, boolean first) {
            return told.stream().sorted().mapToDouble(condition -> conditions.getOrDefault(condition, 1.0))
                    .reduce(first ? firstTime : 1, (some, more) -> some * more);
        }
    }

    /**
     * @param days for how many days it is so, if it passes
     * @param benefit what the session has brought, unless it differs from client to client
     */
    private record Story(
            int ofThousand, Map<String, String> says, Optional<Integer> days, Optional<Integer> benefit,
            Optional<Plateau> plateau) {}

    /** Soreness that does not fade for so many days, and then is gone. */
    private record Plateau(int days, int now, int worst, Map<String, String> says) {}

    SampleAnswers(SampleAims aims, DoneWorkReader done) {
        this.aims = aims;
        this.done = done;
    }

    /** How a session left this client; empty where no work is known. */
    public Optional<AfterEffects> effects(SampleClient client, FollowUp followUp, boolean alarms) {
        return done.of(followUp.session()).map(worked -> {
            if (alarms) {
                return alarming(worked);
            }
            long earlier = done.ofClient(followUp.client()).stream()
                    .filter(session -> session.end().isBefore(followUp.sessionEnd()))
                    .count();
            var dice = new Random(client.number() * 1_000L + earlier);
            return afterEffects(worked, client.conditions(), earlier == 0, dice);
        });
    }

    /** What is said to this person so long after the session. */
    public GivenAnswers said(SamplePerson by, SampleClient client, AfterEffects effects, Duration elapsed) {
        var all = effects.after(elapsed);
        if (by.roles().contains(Role.THERAPIST)) {
            for (var one : aims.inCall(client).entrySet()) {
                var rating = one.getValue();
                all = all.with(
                        AimAnswers.code(one.getKey()),
                        rating.isPresent() ? String.valueOf(rating.getAsInt()) : Answer.UNKNOWN.code());
            }
        }
        return all;
    }

    /** @param dice the same ones for every call about a session: what was felt does not change from call to call */
    public static AfterEffects afterEffects(DoneWork done, Set<Condition> conditions, boolean first, Random dice) {
        var soreness = Description.read().soreness;
        double load = soreness.load(done);
        double tender = soreness.tenderness(conditions, first);
        boolean sore = dice.nextDouble() < Math.min(soreness.mostOften, load * soreness.often * tender);
        int worst = sore
                ? Math.clamp(Math.round(1 + load * soreness.strength * tender * (0.4 + dice.nextDouble())), 1,
                        soreness.strongest)
                : 0;
        int hours = sore ? (int) Math.round(12 + worst * (5 + dice.nextInt(7)) * Math.sqrt(tender)) : 0;
        var story = drawn(dice.nextInt(1000));
        int benefit = story.benefit.orElse(dice.nextInt(4));
        return new AfterEffects(story, worst, hours, benefit, worst >= 5 && dice.nextBoolean(), places(done));
    }

    /** What cannot wait. */
    public static AfterEffects alarming(DoneWork done) {
        return new AfterEffects(
                Optional.ofNullable(Description.read().stories.get(Description.read().alarming)).orElseThrow(), 2, 24,
                1, false,
                places(done));
    }

    private static Story drawn(int die) {
        int below = 0;
        for (var story : Description.read().stories.values()) {
            below += story.ofThousand;
            if (die < below) {
                return story;
            }
        }
        throw new IllegalStateException("The stories of the sample practice are not a thousand");
    }

    private static String places(DoneWork done) {
        var part = done.work().isEmpty() ? BodyPart.of(Region.LOWER_BACK) : done.work().getFirst().part();
        return BodyPart.format(Set.of(part));
    }

    /** How a client feels after a session. */
    public static final class AfterEffects {

        private final Story story;
        private final int worst;
        private final int hours;
        private final int benefit;
        private final boolean tooDeep;
        private final String places;

        private AfterEffects(Story story, int worst, int hours, int benefit, boolean tooDeep, String places) {
            this.story = story;
            this.worst = worst;
            this.hours = hours;
            this.benefit = benefit;
            this.tooDeep = tooDeep;
            this.places = places;
        }

        GivenAnswers after(Duration elapsed) {
            boolean passed = story.days.filter(days -> elapsed.toHours() > 24L * days).isPresent();
            var said = with(with(GivenAnswers.NONE, Description.read().always), passed ? Map.of() : story.says);
            if (story.plateau.isPresent()) {
                var plateau = story.plateau.get();
                return elapsed.toHours() > 24L * plateau.days
                        ? gone(said, plateau.worst)
                        : sore(said, plateau.now, plateau.worst, plateau.says);
            }
            double left = hours == 0 ? 0 : 1 - elapsed.toHours() / (double) hours;
            int now = (int) Math.round(Math.max(0, worst * left));
            if (now > 0) {
                return sore(with(said, Description.read().fading), now, worst,
                        worst > 4 ? Description.read().strong : Description.read().mild);
            }
            return worst == 0 ? end(levels(said, 0, 0)) : gone(said, worst);
        }

        private GivenAnswers gone(GivenAnswers said, int atWorst) {
            var when = hours <= 24
                    ? Questionnaire.SorenessEnd.SAME_DAY
                    : hours <= 48 ? Questionnaire.SorenessEnd.NEXT_DAY : Questionnaire.SorenessEnd.TWO_DAYS;
            var told = levels(said, 0, atWorst).with(CallScript.GONE_WHEN, when.code());
            return end(atWorst <= 3 ? told : more(told, Description.read().mild));
        }

        private GivenAnswers sore(GivenAnswers said, int now, int atWorst, Map<String, String> how) {
            return end(more(levels(said, now, Math.max(now, atWorst)), how));
        }

        private static GivenAnswers levels(GivenAnswers said, int now, int atWorst) {
            return said.with(CallScript.NOW, String.valueOf(now)).with(CallScript.WORST, String.valueOf(atWorst));
        }

        private GivenAnswers more(GivenAnswers said, Map<String, String> how) {
            var pressure = tooDeep ? Description.read().tooDeep : Description.read().rightPressure;
            return with(with(with(said, Description.read().sore), how), pressure).with(CallScript.REGIONS, places);
        }

        private GivenAnswers end(GivenAnswers said) {
            return said.with(CallScript.BENEFIT, String.valueOf(benefit))
                    .with(CallScript.COMPLAINT, String.valueOf(Math.max(0, 2 - benefit)))
                    .with(CallScript.RETURN, benefit < 0 ? "unknown" : "yes");
        }

        private static GivenAnswers with(GivenAnswers said, Map<String, String> more) {
            var all = said;
            for (var one : more.entrySet()) {
                all = all.with(one.getKey(), one.getValue());
            }
            return all;
        }
    }
}
