package org.tenderpoint.aim;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenderpoint.aim.NewAims.NewAim;
import org.tenderpoint.aim.rules.FunctionChange;
import org.tenderpoint.intake.VisitService.VisitConfirmed;
import org.tenderpoint.platform.id.AimId;
import org.tenderpoint.platform.id.SessionId;
import org.tenderpoint.practice.setup.SampleClient;
import org.tenderpoint.practice.setup.SamplePart;
import org.tenderpoint.practice.setup.SampleTime;
import org.tenderpoint.practice.setup.SampleWhat;
import org.tenderpoint.practice.setup.SampleWorld;

/**
 * What every second of the sample's clients wants to be able to do again: set on the day before the first visit, rated
 * at later ones. Most get slowly better, some do not. With dice of its own, so that nothing else of the sample changes.
 */
@Component
public class SampleAims implements SamplePart {

    private static final List<String> COMPLAINTS = List.of("my lower back", "my stiff neck", "the right shoulder",
            "my hips", "");

    private static final List<String> ACTIVITIES = List.of(
            "Carry the shopping up the stairs", "Sit through a film", "Tie my shoes", "Sleep on my side",
            "Look over my shoulder in the car",
            "Work a whole day at the desk", "Run five kilometres", "Lift my grandchild", "Reach the top shelf",
            "Dig in the garden");

    private final AimService aims;

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
            if (dice.nextInt(100) < 50) {
                var at = client.firstVisit().minusDays(1).atTime(LocalTime.of(14, client.number() % 60));
                var drawn = drawn(dice);
                world.at(SampleWhat.AIMS, world.instant(at), client.therapist(),
                        () -> aims.set(client.id(), Optional.empty(), drawn));
            }
        }
    }

    private static NewAims drawn(Random dice) {
        int first = dice.nextInt(ACTIVITIES.size());
        return new NewAims(
                COMPLAINTS.get(dice.nextInt(COMPLAINTS.size())),
                IntStream.rangeClosed(0, dice.nextInt(3))
                        .mapToObj(no -> new NewAim(ACTIVITIES.get((first + 3 * no) % ACTIVITIES.size()),
                                1 + dice.nextInt(5)))
                        .toList());
    }

    /** At most visits. */
    @EventListener
    void on(VisitConfirmed visit) {
        SampleTime.world().flatMap(world -> world.client(visit.client())).ifPresent(client -> {
            var said = told(client, visit.session(), 70);
            if (!said.isEmpty()) {
                aims.rate(client.id(), visit.session(), AimWay.VISIT, said);
            }
        });
    }

    /**
     * What a client of the sample says now of the aims that are worked on: somewhat better each time.
     *
     * @param percent how often they are asked at all
     */
    public Map<AimId, OptionalInt> told(SampleClient client, SessionId session, int percent) {
        var dice = new Random(session.value().getLeastSignificantBits() + percent);
        if (dice.nextInt(100) >= percent) {
            return Map.of();
        }
        return aims.current(client.id()).map(set -> {
            int times = set.occasions().size();
            double pace = new Random(client.number()).nextInt(4) * 0.4 - 0.1;
            var start = set.said(AimWay.START, Optional.empty()).orElseThrow().values();
            return start.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> dice.nextInt(100) < 4
                    ? OptionalInt.empty()
                    : OptionalInt.of(Math.clamp(
                            Math.round(one.getValue().orElse(3) + pace * times + dice.nextInt(3) - 1), 0,
                            FunctionChange.HIGHEST))));
        }).orElse(Map.of());
    }
}
