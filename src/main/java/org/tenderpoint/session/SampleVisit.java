package org.tenderpoint.session;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.intake.VisitAnswers;
import org.tenderpoint.platform.id.SessionId;
import org.tenderpoint.practice.setup.SampleClient;
import org.tenderpoint.practice.setup.SamplePerson;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.Condition;

/** One visit to the sample practice: what is planned, told and written down. Drawn before it happens. */
final class SampleVisit {

    private static final List<Region> WORKED = List.of(
            Region.LOWER_BACK, Region.SHOULDERS, Region.NECK, Region.UPPER_BACK, Region.GLUTES, Region.CALVES,
            Region.THIGHS_BACK, Region.MID_BACK);
    private static final int[] LENGTHS = {60, 60, 60, 45, 30};

    private static final Soap[] NOTES = {
            new Soap("Tight after a week at the desk.", "Firm along the shoulder blades, even on both sides.",
                    "Softer at the end, turns the head further.", "Same again; shorter on the shoulders."),
            new Soap("Slept well after the last visit.", "Lower back less guarded than last time.",
                    "Responds well to slow work.", "Keep the pressure."),
            new Soap("Ran on Sunday, legs feel heavy.", "Calves firm, no tender point.",
                    "As expected after a long run.", "Lighter on the calves if sore."),
            new Soap("No particular complaint, wants to unwind.", "Nothing new to the touch.",
                    "Relaxed through the session.", "Come back in three to four weeks."),
            new Soap("Neck stiff in the mornings.", "Less turn to the right than to the left.",
                    "Better to both sides after the work.", "Neck and shoulders first next time."),
    };

    final SampleClient client;
    final SamplePerson therapist;
    final boolean sure;
    final LocalDateTime start;
    final int minutes;
    final List<Work> plan;
    final VisitAnswers answers;
    final int painAfter;
    final int painDuring;
    final Soap note;
    private @Nullable SessionId id;

    SampleVisit(SampleCalendar.Slot slot) {
        client = slot.client();
        therapist = slot.therapist();
        sure = slot.sure();
        start = slot.start();
        minutes = LENGTHS[client.random().nextInt(LENGTHS.length)];
        plan = drawPlan();
        answers = drawAnswers();
        painAfter = Math.max(0, answers.painNow().orElse(0) - client.random().nextInt(4));
        painDuring = client.random().nextInt(4);
        note = NOTES[client.random().nextInt(NOTES.length)];
    }

    Optional<SessionId> id() {
        return Optional.ofNullable(id);
    }

    void planned(SessionId made) {
        id = made;
    }

    private List<Work> drawPlan() {
        var regions = EnumSet.noneOf(Region.class);
        int wanted = minutes / 20;
        while (regions.size() < wanted) {
            regions.add(WORKED.get(client.random().nextInt(WORKED.size())));
        }
        var work = new ArrayList<Work>();
        for (var region : regions) {
            var modality = drawModality();
            int pressure = Math.clamp(therapist.pressure() + (client.chance(25) ? -1 : 0), 1,
                    modality.sorenessProne() ? 5 : 3);
            work.add(new Work(BodyPart.of(region), modality, pressure, minutes / wanted));
        }
        return work;
    }

    private Modality drawModality() {
        var drawn = client.chance(60)
                ? therapist.modalities().getFirst()
                : therapist.modalities().get(client.random().nextInt(therapist.modalities().size()));
        boolean expecting = client.conditions().contains(Condition.PREGNANCY);
        return drawn == Modality.PRENATAL && !expecting ? Modality.SWEDISH : drawn;
    }

    private VisitAnswers drawAnswers() {
        var flags = new EnumMap<RedFlag, Recorded>(RedFlag.class);
        for (var flag : RedFlag.values()) {
            flags.put(flag, Recorded.NO);
        }
        if (!sure) {
            if (client.chance(0.4)) {
                flags.put(RedFlag.FEVER_NOW, Recorded.YES);
            } else if (client.chance(0.15)) {
                flags.put(RedFlag.CALF_SWELLING_ONE_SIDE, Recorded.YES);
            }
        }
        int pain = client.chance(35) ? 0 : 1 + client.random().nextInt(6);
        boolean trained = client.chance(12);
        return new VisitAnswers(
                flags,
                OptionalInt.of(pain),
                pain == 0 ? Set.of() : Set.of(plan.getFirst().part()),
                trained ? Recorded.YES : Recorded.NO,
                trained ? Set.of(BodyPart.of(Region.CALVES)) : Set.of(),
                true,
                Map.of());
    }
}
