package org.tenderpoint.session;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tenderpoint.intake.SinceLastTime;
import org.tenderpoint.intake.VisitAnswers;
import org.tenderpoint.intake.VisitService;
import org.tenderpoint.intake.evening.EveningVisit;
import org.tenderpoint.intake.evening.SampleEvenings;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.setup.SampleClient;
import org.tenderpoint.practice.setup.SampleDescription;
import org.tenderpoint.practice.setup.SamplePerson;
import org.tenderpoint.practice.setup.SampleTopic;
import org.tenderpoint.practice.setup.SampleWorld;
import org.tenderpoint.screening.NewSession;
import org.tenderpoint.screening.SessionState;
import org.tenderpoint.screening.plan.LimitService;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.screening.rules.facts.AskedQuestions;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.Bounds;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * A year of sessions: planned, screened, given, charted and signed. Each is a series of steps, so that at the present
 * moment some clients have arrived, some are being treated, and some notes are still to be written.
 */
@Component
record SampleSessions(PlanService plans, VisitService visits, SampleScreenings screenings, SessionService sessions,
        LimitService limits, SampleEvenings evenings) implements SampleWorld.Part {

    private static final Duration ARRIVES_BEFORE = Duration.ofMinutes(12);
    private static final Duration SOON = Duration.ofMinutes(30);
    /** How long before a visit its client may have answered by link. */
    private static final Duration ASKED_AHEAD = Duration.ofHours(40);
    /** Every how many visits the client answers by link. */
    private static final int BY_LINK = 3;
    /** What is new at one of their clients after the other. */
    private static final List<Set<SinceLastTime>> NEWS = List.of(Set.of(SinceLastTime.MEDICINE), Set.of(),
            Set.of(SinceLastTime.JOURNEY));

    /**
     * What happens in sessions, in percent. What a session is for is described with the courses.
     *
     * @param favourite how often a therapist gives what they like most
     * @param lighter how often they work lighter than usual
     * @param minutesPerRegion how long they stay with one region
     * @param trained who did sports before, which they feel in {@code trainedRegion}
     * @param unsigned which notes of the last {@code unsignedDays} days are still open
     */
    private record Description(
            double favourite, double lighter, int minutesPerRegion, double painless, int mostPain, int mostRelief,
            int mostPainDuring, double trained, Region trainedRegion, Map<RedFlag, Double> redFlags, double cancelled,
            double missed, double brokenOff, double unsigned, int unsignedDays, Words words) {

        static Description read() {
            return SampleDescription.read("sessions", Description.class);
        }
    }

    private record Words(String cancelled, String brokenOff, String beyondLimit, String signedBrokenOff) {}

    @Override
    public int order() {
        return 40;
    }

    @Override
    public void create(SampleWorld world) {
        SampleCalendar.of(world).forEach(slot -> new Visit(world, slot).happen());
    }

    /** One visit. What is planned, told and written in it is drawn before it happens. */
    private final class Visit {

        private final SampleWorld world;
        private final SampleClient client;
        private final SamplePerson therapist;
        private final boolean sure;
        private final int number;
        private final LocalDateTime start;
        private final int minutes;
        private final SampleDescription.Note note;
        private final List<Work> plan;
        private final VisitAnswers answers;
        private final int painAfter;
        private final int painDuring;
        private @Nullable SessionId id;

        Visit(SampleWorld world, SampleCalendar.Slot slot) {
            this.world = world;
            client = slot.client();
            therapist = slot.therapist();
            sure = slot.sure();
            number = slot.number();
            start = slot.start();
            var course = client.course();
            minutes = course.minutes().get(slot.number() % course.minutes().size());
            note = course.notes().get(slot.number() % course.notes().size());
            plan = drawPlan(course.regions());
            answers = drawAnswers();
            painAfter = Math.max(0,
                    answers.painNow().orElse(0) - client.random().nextInt(Description.read().mostRelief + 1));
            painDuring = client.random().nextInt(Description.read().mostPainDuring + 1);
        }

        private List<Work> drawPlan(List<Region> worked) {
            var regions = EnumSet.noneOf(Region.class);
            int wanted = minutes / Description.read().minutesPerRegion;
            while (regions.size() < wanted) {
                regions.add(client.oneOf(worked));
            }
            var work = new ArrayList<Work>();
            for (var region : regions) {
                var modality = drawModality();
                int pressure = Math.clamp(therapist.pressure() - (client.chance(Description.read().lighter) ? 1 : 0),
                        1,
                        modality.sorenessProne() ? 5 : 3);
                work.add(new Work(BodyPart.of(region), modality, pressure, minutes / wanted));
            }
            return work;
        }

        private Modality drawModality() {
            var drawn = client.chance(Description.read().favourite)
                    ? therapist.modalities().getFirst()
                    : client.oneOf(therapist.modalities());
            boolean expecting = client.conditions().contains(Condition.PREGNANCY);
            return drawn == Modality.PRENATAL && !expecting ? Modality.SWEDISH : drawn;
        }

        private VisitAnswers drawAnswers() {
            var flags = new EnumMap<RedFlag, Recorded>(RedFlag.class);
            for (var flag : RedFlag.values()) {
                var often = Description.read().redFlags.get(flag);
                flags.put(flag, often != null && !sure && client.chance(often) ? Recorded.YES : Recorded.NO);
            }
            int pain = client.chance(Description.read().painless)
                    ? 0
                    : 1 + client.random().nextInt(Description.read().mostPain);
            boolean trained = client.chance(Description.read().trained);
            return new VisitAnswers(
                    flags,
                    OptionalInt.of(pain),
                    pain == 0 ? Set.of() : Set.of(plan.getFirst().part()),
                    trained ? Recorded.YES : Recorded.NO,
                    trained ? Set.of(BodyPart.of(Description.read().trainedRegion)) : Set.of(),
                    true,
                    Map.of())
                    .withPainKnown(pain >= Bounds.MIDDLING ? Recorded.YES : Recorded.NOT_ASKED)
                    .withAsked(AskedQuestions.OTHER_NEW_TODAY, Recorded.NO);
        }

        /** Puts all that this visit consists of on the timeline. */
        void happen() {
            var begins = world.instant(start);
            var entered = world.instant(client.firstVisit().minusDays(2).atTime(12, 30));
            var planned = begins.minus(SampleCalendar.leadTime())
                    .minus(client.random().nextInt(300), ChronoUnit.MINUTES);
            atDesk(planned.isBefore(entered) ? entered : planned, this::plan);
            if (number % BY_LINK == 1 && begins.isAfter(world.now())
                    && begins.isBefore(world.now().plus(ASKED_AHEAD))) {
                atDesk(world.now().minus(SOON), () -> in(SessionState.PLANNED, this::answeredByLink));
            }
            if (world.host().filter(therapist::equals).isPresent()) {
                // the rest is theirs to try; the first of the day is there already
                var comes = begins.minus(ARRIVES_BEFORE);
                boolean later = comes.isBefore(world.now()) || begins.minus(SOON).isAfter(world.now());
                atDesk(later ? comes : world.now().minusSeconds(240), () -> in(SessionState.PLANNED, plans::arrive));
                return;
            }
            if (!sure && client.chance(Description.read().cancelled)) {
                atDesk(begins.minus(Duration.ofHours(20)),
                        () -> in(SessionState.PLANNED,
                                session -> plans.cancel(session, Phrase.typed(Description.read().words.cancelled))));
                return;
            }
            if (!sure && client.chance(Description.read().missed)) {
                atDesk(begins.plus(Duration.ofMinutes(30)), () -> in(SessionState.PLANNED, plans::missed));
                return;
            }
            var ends = begins.plus(Duration.ofMinutes(minutes));
            boolean breaksOff = !sure && client.chance(Description.read().brokenOff);
            boolean stays = ends.isAfter(world.now().minus(Duration.ofDays(Description.read().unsignedDays)))
                    && client.chance(Description.read().unsigned);
            var signed = ends.plus(Duration.ofMinutes(5 + client.random().nextInt(50)));
            atDesk(begins.minus(ARRIVES_BEFORE), () -> in(SessionState.PLANNED, plans::arrive));
            atTable(begins.minus(Duration.ofMinutes(5)),
                    () -> in(SessionState.ARRIVED, session -> visits.confirm(session, client.id(), answers)));
            atTable(begins, () -> in(SessionState.SCREENED, session -> {
                if (screenings.makeReady(client, therapist, session)) {
                    sessions.start(session);
                }
            }));
            atTable(ends, () -> in(SessionState.IN_PROGRESS, session -> end(session, breaksOff)));
            if (!stays) {
                atTable(signed, () -> {
                    in(SessionState.FINISHED, SampleSessions.this::sign);
                    in(SessionState.BROKEN_OFF, SampleSessions.this::sign);
                });
            }
        }

        private void atDesk(Instant moment, Runnable action) {
            world.at(client.turn(), SampleTopic.SESSIONS, moment, world.frontDesk(), action);
        }

        private void atTable(Instant moment, Runnable action) {
            world.at(client.turn(), SampleTopic.SESSIONS, moment, therapist, action);
        }

        /** Runs the action if the session is still in this state: one that was put off or cancelled goes no further. */
        private void in(SessionState state, Consumer<SessionId> action) {
            Optional.ofNullable(id)
                    .filter(session -> plans.byId(session).filter(one -> one.state() == state).isPresent())
                    .ifPresent(action);
        }

        private void plan() {
            if (!sure || !makerIsBusy()) {
                id = plans.plan(new NewSession(client.id(), therapist.id(), start, minutes, plan));
            }
        }

        /** The client answers by link: today's complaint, no warning sign, and for some of them something new. */
        private void answeredByLink(SessionId session) {
            var news = NEWS.get(client.number() % NEWS.size());
            var told = answers.withSince(Arrays.stream(SinceLastTime.values()).collect(Collectors.toMap(
                    line -> line, line -> news.contains(line) ? Recorded.YES : Recorded.NO)));
            for (var flag : RedFlag.values()) {
                told = told.with(flag, Recorded.NO);
            }
            evenings.answered(
                    new EveningVisit(session, client.id(), therapist.id(), world.instant(start)), told,
                    world.now().minus(SOON));
        }

        /** Whether the person who makes the sample has a real session at that time. */
        private boolean makerIsBusy() {
            var ends = start.plusMinutes(minutes);
            return plans.day(start.toLocalDate(), Optional.of(therapist.id())).stream()
                    .filter(row -> row.state() != SessionState.CANCELLED)
                    .anyMatch(row -> row.localStart().isBefore(ends)
                            && start.isBefore(row.localStart().plusMinutes(row.minutes())));
        }

        private void end(SessionId session, boolean breaksOff) {
            if (breaksOff) {
                sessions.breakOff(session, Optional.empty(), Description.read().words.brokenOff, false);
                return;
            }
            var chart = sessions.open(session).orElseThrow();
            var work = limits.of(session).within(chart.work());
            var charted = work.work().isEmpty() ? chart : sessions.saveWork(session, chart.version(), work.work());
            sessions.savePain(session, charted.version(), OptionalInt.of(painDuring), OptionalInt.of(painAfter));
            sessions.saveNote(session, 0,
                    new Soap(note.subjective(), note.objective(), note.assessment(), note.plan()));
            sessions.finish(session, Optional.empty());
        }
    }

    private void sign(SessionId session) {
        sessions.signQuestions(session).limits().forEach(
                overstep -> sessions.goBeyond(session, overstep.limit(), Description.read().words.beyondLimit));
        sessions.sign(session, Description.read().words.signedBrokenOff);
    }
}
