package org.tenderpoint.screening.plan;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.ClientReach;
import org.tenderpoint.client.ClientReaches;
import org.tenderpoint.intake.evening.EveningLinks;
import org.tenderpoint.intake.evening.EveningVisit;
import org.tenderpoint.message.ClientWay;
import org.tenderpoint.message.MessageChannel;
import org.tenderpoint.message.MessageKind;
import org.tenderpoint.message.MessageOrigin;
import org.tenderpoint.message.MessageState;
import org.tenderpoint.message.MessageTrouble;
import org.tenderpoint.message.NewMessage;
import org.tenderpoint.message.Outbox;
import org.tenderpoint.message.ShortText;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.PracticePlaceId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.place.Formats;
import org.tenderpoint.platform.store.schedule.BatchRunner;
import org.tenderpoint.practice.PracticeRecord;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.place.PracticePlaceService;
import org.tenderpoint.screening.PlannedSession;
import org.tenderpoint.screening.PlannedSessionRepository;
import org.tenderpoint.screening.SessionState;
import org.tenderpoint.screening.plan.PlanService.SessionOff;

/**
 * Messages that ask a client the questions of an arrival before they come: the evening before, and so late that the
 * answers still count at the door. They say nothing about health.
 */
@Component
record EveningMessages(PlannedSessionRepository sessions, EveningLinks links, ClientReaches reaches,
        PracticeService practice, PracticePlaceService places, Outbox outbox, BatchRunner batchRunner, Clock clock)
        implements MessageOrigin {

    private static final LocalTime EVENING = LocalTime.of(17, 0);

    /** An hour less than answers count, for clients who come late. */
    private static final Duration EARLIEST = Duration.ofHours(17);

    /** No message is sent later than this before a session: the door asks instead. */
    private static final Duration LATEST = Duration.ofHours(1);

    @Override
    public Set<MessageKind> kinds() {
        return EnumSet.of(MessageKind.EVENING_QUESTIONS);
    }

    @Override
    public void queueDue() {
        var set = practice.current().filter(PracticeRecord::eveningQuestions);
        if (set.isPresent()) {
            var now = clock.instant();
            var due = sessions
                    .findByStateAndStartAtBetween(SessionState.PLANNED, now.plus(LATEST), now.plus(Duration.ofDays(2)))
                    .stream()
                    .filter(session -> !due(session, set.get()).isAfter(now))
                    .toList();
            var queued = outbox.queued(due.stream().map(EveningMessages::madeFor).toList());
            due.stream().filter(session -> !queued.contains(madeFor(session)))
                    .forEach(session -> batchRunner.tryOne("A message", () -> queue(session, set.get())));
        }
    }

    /** The evening before, but never so early that the answers would be too old. */
    static Instant due(Instant start, ZoneId zone) {
        var evening = start.atZone(zone).toLocalDate().minusDays(1).atTime(EVENING).atZone(zone).toInstant();
        var counting = start.minus(EARLIEST);
        return counting.isAfter(evening) ? counting : evening;
    }

    private static Instant due(PlannedSession session, PracticeRecord set) {
        return set.messageHours().first(due(session.startAt(), set.zone()), set.zone());
    }

    /** The session, its time on the wall and place: after a move the client is asked again. */
    private static String madeFor(PlannedSession session) {
        var when = "evening:" + session.id() + ":" + session.localStart();
        return session.place().equals(PracticePlaceId.OWN) ? when : when + ":" + session.place();
    }

    private void queue(PlannedSession session, PracticeRecord set) {
        var way = reaches.of(session.client()).flatMap(outbox::wayTo)
                .filter(one -> one.channel() == MessageChannel.EMAIL || one.byPhone());
        if (way.isEmpty() || hindrance(session).isPresent()) {
            return;
        }
        var language = reaches.of(session.client()).map(ClientReach::language).orElse(Locale.ENGLISH);
        outbox.queue(new NewMessage(
                MessageKind.EVENING_QUESTIONS,
                madeFor(session),
                session.id().value(),
                session.client(),
                way.get().channel(),
                way.get().address(),
                language,
                Texts.in(language, "selfintake.evening.message.subject", set.name()),
                words(session, way.get(), language),
                due(session, set),
                session.startAt().minus(LATEST)));
    }

    private String words(PlannedSession session, ClientWay way, Locale language) {
        var set = places.practiceAt(session.place());
        if (way.byPhone()) {
            return shortWords(session, language);
        }
        var start = session.startAt().atZone(set.zone());
        var formats = Formats.here().in(language);
        return Texts.in(language, "selfintake.evening.message", set.name(), NewMessage.LINK, set.phone(),
                formats.longDay(start.toLocalDate()), formats.time(start.toLocalTime()))
                + places.lineBelowMessage(session.place());
    }

    /** The text for a phone, with {@link NewMessage#LINK} in place of the link. */
    String shortWords(PlannedSession session, Locale language) {
        var set = places.practiceAt(session.place());
        return ShortText.of(set.name(), set.publicAddress(),
                name -> Texts.in(language, "selfintake.evening.message.text", name, NewMessage.LINK));
    }

    @Override
    public Optional<MessageTrouble> hindrance(MessageKind kind, UUID about) {
        return sessions.findById(about).map(this::hindrance).orElse(Optional.of(MessageTrouble.NOT_NEEDED));
    }

    private Optional<MessageTrouble> hindrance(PlannedSession session) {
        return asks(session, clock.instant().plus(LATEST))
                ? links.hindrance(session.client())
                : Optional.of(MessageTrouble.NOT_NEEDED);
    }

    /**
     * Whether the client of a session that has not begun at this moment is asked; clients who come for the first time
     * are not.
     */
    boolean asks(PlannedSession session, Instant at) {
        return practice.current().filter(PracticeRecord::eveningQuestions).isPresent()
                && session.toRecord().state() == SessionState.PLANNED && at.isBefore(session.startAt())
                && cameBefore(session);
    }

    private boolean cameBefore(PlannedSession session) {
        return sessions.findFirstByClientIdAndStartAtBeforeAndStateInOrderByStartAtDesc(
                session.client().value(), session.startAt(),
                Set.of(SessionState.FINISHED, SessionState.SIGNED)).isPresent();
    }

    @Override
    public void settled(MessageKind kind, UUID about, MessageState how, Instant at) {
        if (how == MessageState.WITHHELD) {
            // the practice may ask again before the visit, or who was marked as here by mistake is still to come
            outbox.mayBeNeededAgain(about);
        }
    }

    @EventListener
    void moved(SessionMoved moved) {
        links.planned(visit(moved.session()));
        if (moved.elsewhere()) {
            // what still waits names the day and place before; another goes out for those that hold now
            outbox.withdraw(moved.session().value(), MessageTrouble.NOT_NEEDED);
        }
    }

    @EventListener
    void off(SessionOff off) {
        links.end(off.session(), clock.instant());
    }

    @Override
    public String freshLink(UUID about, Locale language) {
        return links.link(visit(new SessionId(about)), language, clock.instant());
    }

    private EveningVisit visit(SessionId id) {
        var session = sessions.findById(id.value()).orElseThrow();
        return new EveningVisit(
                session.id(), session.client(), session.therapist(), session.startAt(), session.place());
    }
}
