package org.tenderpoint.intake.evening;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.intake.VisitAnswers;
import org.tenderpoint.intake.VisitConfirmed;
import org.tenderpoint.intake.VisitService.VisitOfAnother;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.Moments;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.TakenCall;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.account.UserService;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.say.Phrase;

/** What clients answered by link, for those who wait for them at the door, and for who rings about it. */
@Service
@PreAuthorize("hasRole('THERAPIST')")
@Transactional
public class ToldByLinkService {

    public static final String RECORD = "EveningAnswers";
    public static final int LEAST_WORDS = 3;
    public static final int MOST_WORDS = EveningReply.WORDS;

    private final EveningReplyRepository replies;
    private final EveningLinkRepository links;
    private final RecordGate gate;
    private final CurrentUser user;
    private final UserService users;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ToldByLinkService(
            EveningReplyRepository replies, EveningLinkRepository links, RecordGate gate, CurrentUser user,
            UserService users, ApplicationEventPublisher events, Clock clock) {
        this.replies = replies;
        this.links = links;
        this.gate = gate;
        this.user = user;
        this.users = users;
        this.events = events;
        this.clock = clock;
    }

    /** What still counts for this session; empty if nothing was answered, or too long ago. A look at the record. */
    public Optional<ToldByLink> of(SessionId session) {
        gate.require(session);
        var found = Optional.ofNullable(counting(List.of(session)).get(session));
        found.ifPresent(told -> events.publishEvent(
                AuditEvent.opened(RECORD, session.value(), told.visit().client())));
        return found;
    }

    /** The same for a list, of clients whose records are open to the caller; one query. */
    @Transactional(readOnly = true)
    public Map<SessionId, ToldByLink> among(Collection<SessionId> sessions) {
        var found = counting(sessions);
        var open = gate.open(found.values().stream().map(told -> told.visit().client()).collect(Collectors.toSet()));
        found.values().removeIf(told -> !open.contains(told.visit().client()));
        return found;
    }

    /**
     * Takes a step against what was shown of these answers; nobody answers by link until it is done.
     *
     * @throws EditedByOther if something else counts by now; the step is not taken
     */
    public <T> T against(VisitAnswers shown, SessionId session, Supplier<T> step) {
        gate.require(session);
        links.lock(session.value());
        var counts = Optional.ofNullable(counting(List.of(session)).get(session)).map(ToldByLink::answers);
        if (!counts.orElse(VisitAnswers.empty()).equals(shown)) {
            throw new EditedByOther(Optional.empty(), clock.instant());
        }
        return step.get();
    }

    private Map<SessionId, ToldByLink> counting(Collection<SessionId> sessions) {
        var found = new HashMap<SessionId, ToldByLink>();
        if (sessions.isEmpty()) {
            return found;
        }
        // each browser's answers count from their own beginning
        replies.answered(sessions.stream().map(SessionId::value).toList(), clock.instant().minus(ToldByLink.COUNTS))
                .forEach(reply -> found.merge(
                        reply.visit().session(),
                        new ToldByLink(reply.visit(), reply.answeredAt().orElseThrow(), reply.answers(), reply.calls()),
                        ToldByLinkService::together));
        return found;
    }

    private static ToldByLink together(ToldByLink first, ToldByLink later) {
        return new ToldByLink(first.visit(), first.at(), ToldByLink.gravest(List.of(first.answers(), later.answers())),
                calls(Stream.of(first.calls(), later.calls())));
    }

    /** A call about the answers of two browsers is told once. */
    private static List<String> calls(Stream<List<String>> ofEach) {
        return ofEach.flatMap(List::stream).distinct().toList();
    }

    /**
     * The call that it asks for, with what was told and nothing else of the record, so that whoever is free rings;
     * empty if there is none, or no longer.
     */
    @PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK')")
    public Optional<Call> call(SessionId session) {
        gate.requireToSchedule(session);
        var waiting = replies.toCall(session.value());
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        var first = waiting.getFirst();
        events.publishEvent(AuditEvent.opened(RECORD, first.getId(), first.client()));
        return Optional.of(new Call(
                first.visit(),
                flags(waiting),
                calls(waiting.stream().map(EveningReply::calls))));
    }

    private static Map<String, Recorded> flags(List<EveningReply> waiting) {
        return ToldByLink.doubtful(ToldByLink.gravest(waiting.stream().map(EveningReply::answers).toList()));
    }

    /**
     * Somebody has talked to the client: the call is done. If another was faster, the words of both are kept.
     *
     * @param shown to them, which the client was asked about
     * @param words what came of it
     * @throws EditedByOther if the client has told more since
     * @throws IllegalArgumentException if the words are too short or too long
     */
    @PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK')")
    public void called(Call shown, String words) {
        var note = PlainText.note(words);
        if (note.length() < LEAST_WORDS || PlainText.problem(note, MOST_WORDS).isPresent()) {
            throw new IllegalArgumentException("What came of the call");
        }
        var waiting = stillAbout(shown);
        var about = waiting.isEmpty() ? replies.withCall(shown.visit().session().value()) : waiting;
        about.forEach(reply -> {
            reply.called(Optional.of(user.id()), note, clock.instant());
            replies.save(reply);
            events.publishEvent(AuditEvent.of("called_about", RECORD, reply.getId(), reply.client()));
        });
    }

    /**
     * Nobody answered: the call waits a while and is then made again, until somebody answers or the client is here.
     *
     * @throws EditedByOther if the client has told more since
     */
    @PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK')")
    public void nobodyAnswered(Call shown) {
        stillAbout(shown).forEach(reply -> {
            reply.triedInVain(clock.instant());
            replies.save(reply);
            events.publishEvent(AuditEvent.of("tried", RECORD, reply.getId(), reply.client())
                    .because(Phrase.of("audit.why.no_answer")));
        });
    }

    /**
     * Takes the call for the user, or renews the taking. Who rings all the same is not kept from it.
     *
     * @return the name of the other person who is on it; empty if the user has it now
     */
    @PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK')")
    public Optional<String> take(SessionId session) {
        gate.requireToSchedule(session);
        var now = clock.instant();
        replies.take(session.value(), user.id().value(), now.plus(TakenCall.TAKEN_FOR), now);
        return replies.toCall(session.value()).stream()
                .flatMap(reply -> reply.takenBy(now).stream())
                .filter(taker -> !taker.equals(user.id()))
                .findFirst().flatMap(this::name);
    }

    /** Frees the call; does nothing if somebody else has it. */
    @PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK')")
    public void release(SessionId session) {
        replies.release(session.value(), user.id().value());
    }

    /** The name of who rang last; empty while a call waits, or if nobody rang. */
    @PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK')")
    public Optional<String> rungBy(SessionId session) {
        gate.requireToSchedule(session);
        return Optional.of(replies.withCall(session.value()))
                .filter(_ -> replies.toCall(session.value()).isEmpty())
                .flatMap(rung -> rung.stream().flatMap(reply -> Optional.ofNullable(reply.calledBy()).stream())
                        .reduce((_, last) -> last))
                .map(UserId::new).flatMap(this::name);
    }

    private Optional<String> name(UserId person) {
        return Optional.ofNullable(users.names(Set.of(person)).get(person));
    }

    /** What waits for this call, none of it unread. */
    private List<EveningReply> stillAbout(Call shown) {
        var session = shown.visit().session();
        gate.requireToSchedule(session);
        var waiting = replies.toCall(session.value());
        if (!shown.flags().entrySet().containsAll(flags(waiting).entrySet())) {
            throw new EditedByOther(Optional.empty(), clock.instant());
        }
        return waiting;
    }

    /** The client is here and was asked: nobody needs to ring, and the link has done its work. */
    @EventListener
    void confirmed(VisitConfirmed visit) {
        links.findBySessionIdAndRevokedAtIsNull(visit.session().value()).forEach(link -> {
            link.revoke(visit.at());
            links.save(link);
        });
        replies.toCall(visit.session().value()).forEach(reply -> {
            reply.called(Optional.empty(), "", visit.at());
            replies.save(reply);
        });
    }

    /** It was another client who was asked: who told it by link is still to be rung, and the link opens again. */
    @EventListener
    void confirmed(VisitOfAnother visit) {
        // what ended it for another reason ended it at another moment
        links.findBySessionIdAndRevokedAtBetween(
                visit.session().value(), Moments.stored(visit.since()), visit.since().plusMillis(1))
                .forEach(link -> {
                    link.openAgain();
                    links.save(link);
                });
        replies.withCall(visit.session().value()).stream()
                .filter(reply -> reply.endedUncalledSince(visit.since()))
                .forEach(reply -> {
                    reply.notCalled();
                    replies.save(reply);
                });
    }

    /**
     * What was told by link, and somebody rings about.
     *
     * @param flags what is yes or not sure, by its code; none if the client has taken it back since
     * @param before what came of calls before, if the client has told more since
     */
    public record Call(EveningVisit visit, Map<String, Recorded> flags, List<String> before) {}
}
