package org.tenderpoint.aim;

import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenderpoint.aim.AimSetRecord.AimWay;
import org.tenderpoint.aim.NewAims.NewAim;
import org.tenderpoint.aim.rules.FunctionChange;
import org.tenderpoint.intake.VisitConfirmed;
import org.tenderpoint.platform.id.Id.AimId;
import org.tenderpoint.practice.setup.SampleClient;
import org.tenderpoint.practice.setup.SampleDescription;
import org.tenderpoint.practice.setup.SampleTopic;
import org.tenderpoint.practice.setup.SampleWorld;

/**
 * Aims of every second client of the sample: set the day before the first visit, rated at later ones. Most improve
 * slowly, some do not. Uses its own random numbers, so that nothing else in the sample changes.
 */
@Component
public class SampleAims implements SampleWorld.Part {

    private final AimService aims;

    /**
     * How aims are set and come nearer.
     *
     * @param set how many of a hundred clients set some
     * @param askedAtVisit how many of a hundred visits ask about them
     * @param askedInCall how many of a hundred calls by a therapist do
     * @param cannotSay how many of a hundred answers are "cannot say"
     * @param perTime what an activity gains from one time to the next, 0 to 10; each client has one of these
     */
    private record Description(int set, int askedAtVisit, int askedInCall, int cannotSay, List<Double> perTime) {

        static Description read() {
            return SampleDescription.read("aims", Description.class);
        }
    }

    SampleAims(AimService aims) {
        this.aims = aims;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public void create(SampleWorld world) {
        for (var client : world.clients()) {
            var dice = new Random(31L * client.number() + 7);
            if (dice.nextInt(100) < Description.read().set) {
                var at = client.firstVisit().minusDays(1).atTime(LocalTime.of(14, client.number() % 60));
                var wanted = wanted(client, dice);
                world.at(client.turn(), SampleTopic.AIMS, world.instant(at), client.therapist(),
                        () -> aims.set(client.id(), Optional.empty(), wanted));
            }
        }
    }

    private static NewAims wanted(SampleClient client, Random dice) {
        var activities = client.course().activities();
        return new NewAims(
                client.course().complaint(),
                activities.subList(0, 1 + dice.nextInt(activities.size())).stream()
                        .map(activity -> new NewAim(activity, 1 + dice.nextInt(5)))
                        .toList());
    }

    /** Sets or answers aims at most visits. */
    @EventListener
    void on(VisitConfirmed visit) {
        SampleWorld.current(visit.client()).ifPresent(client -> {
            var said = ratings(client, Description.read().askedAtVisit);
            if (!said.isEmpty()) {
                aims.rate(client.id(), visit.session(), AimWay.VISIT, said);
            }
        });
    }

    /** What a client of the sample says of their aims when a therapist rings. */
    public Map<AimId, OptionalInt> inCall(SampleClient client) {
        return ratings(client, Description.read().askedInCall);
    }

    /** Somewhat better each time, in the order of the aims; empty if they are not asked. */
    private Map<AimId, OptionalInt> ratings(SampleClient client, int percent) {
        var said = new LinkedHashMap<AimId, OptionalInt>();
        if (client.chance(percent)) {
            aims.current(client.id()).ifPresent(set -> {
                double gained = Description.read().perTime.get(client.number() % Description.read().perTime.size())
                        * set.occasions().size();
                var start = set.occasion(AimWay.START, Optional.empty()).orElseThrow().values();
                for (var aim : set.aims()) {
                    int before = start.getOrDefault(aim.id(), OptionalInt.empty()).orElse(3);
                    said.put(aim.id(), client.chance(Description.read().cannotSay)
                            ? OptionalInt.empty()
                            : OptionalInt.of(Math.clamp(Math.round(before + gained + client.random().nextInt(3) - 1),
                                    0, FunctionChange.HIGHEST)));
                }
            });
        }
        return said;
    }
}
