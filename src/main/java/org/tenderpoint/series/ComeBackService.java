package org.tenderpoint.series;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.followup.answers.RecordedAnswerRepository;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.PracticePlaceId;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.screening.hold.HoldKind;
import org.tenderpoint.screening.plan.WithoutSession;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * Lists clients without a session ahead who should be asked to come: after a talk, a doctor's answer, a rest or a
 * postponed visit, or in an open series.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK', 'MANAGER')")
public class ComeBackService {

    private static final Duration REMEMBERED = Duration.ofDays(RecordedAnswerRepository.DAYS_REMEMBERED);
    /** A rest that ends later than this is not for today's planning. */
    private static final Duration SOON = Duration.ofDays(7);
    private static final Set<HoldKind> KINDS = Set.of(
            HoldKind.THERAPIST_TALK, HoldKind.DOCTOR_ANSWER, HoldKind.REST);

    private final WithoutSession without;
    private final ClientService clients;
    private final RecordGate gate;
    private final PracticeTime time;

    ComeBackService(WithoutSession without, ClientService clients, RecordGate gate, PracticeTime time) {
        this.gate = gate;
        this.without = without;
        this.clients = clients;
        this.time = time;
    }

    /** Why somebody stands in the list; of several, the first is said. */
    public enum ComeBackReason implements Coded {
        /** Their therapist was to speak with them first. */
        TALK,
        /** A doctor was to be asked. */
        DOCTOR,
        /** What the doctor said is written down, and no therapist has confirmed it yet. */
        CONFIRM,
        /** They were sent to a doctor, and a session was put off or cancelled for it. */
        SENT,
        /** A rest has ended, or ends within a week. */
        RESTED,
        /** A session was postponed until a day. */
        POSTPONED_UNTIL,
        /** A session was postponed, and nobody knows until when. */
        POSTPONED,
        /** An open series without a next date. */
        SERIES
    }

    /**
     * @param since the moment from which it waits, or from which they may come
     * @param because what was typed when a session was put off; nothing for those who may not read the record
     */
    public record ComeBack(ClientId client, String name, ComeBackReason reason, Instant since, Phrase because) {}

    /**
     * One line per client, the longest waiting first; a constant number of queries.
     *
     * @param place of the client's last session, where only those are wanted; who never had one comes anywhere
     */
    public List<ComeBack> waiting(Optional<PracticePlaceId> place) {
        var now = time.now();
        var found = new LinkedHashMap<ClientId, ComeBack>();
        Stream.of(holds(now), sentToDoctor(now), postponed(now), series(now)).flatMap(List::stream)
                .sorted(Comparator.comparing(ComeBack::reason).thenComparing(ComeBack::since))
                .forEach(one -> found.putIfAbsent(one.client(), one));
        place.ifPresent(wanted -> without.lastPlaces(found.keySet()).forEach((client, last) -> {
            if (!last.equals(wanted)) {
                found.remove(client);
            }
        }));
        Map<ClientId, String> names = clients.names(found.keySet());
        var readable = gate.open(found.keySet());
        return found.values().stream()
                .map(one -> new ComeBack(
                        one.client(), names.getOrDefault(one.client(), ""), one.reason(), one.since(),
                        readable.contains(one.client()) ? one.because() : Phrase.NOTHING))
                .sorted(Comparator.comparing(ComeBack::since))
                .toList();
    }

    private List<ComeBack> holds(Instant now) {
        var told = without.holds(Set.of(HoldKind.DOCTOR_ANSWER), now, SOON, RecordedAnswerRepository.TO_CONFIRM)
                .stream().map(hold -> line(hold.client(), ComeBackReason.CONFIRM, hold.openedAt()));
        var open = without.holds(
                KINDS, now, SOON, " (o.kind <> DOCTOR_ANSWER or not" + RecordedAnswerRepository.TO_CONFIRM + ")")
                .stream()
                .flatMap(hold -> reason(hold.kind(), hold.until()).stream()
                        .map(why -> line(hold.client(), why, hold.until().orElse(hold.openedAt()))));
        return Stream.concat(told, open).toList();
    }

    /** A rest without an end waits for the soreness to go: the next follow-up lifts it, so nobody plans yet. */
    private static Optional<ComeBackReason> reason(HoldKind kind, Optional<Instant> until) {
        return switch (kind) {
            case THERAPIST_TALK -> Optional.of(ComeBackReason.TALK);
            case DOCTOR_ANSWER -> Optional.of(ComeBackReason.DOCTOR);
            case REST -> until.map(_ -> ComeBackReason.RESTED);
            case UNANSWERED_FOLLOW_UP, EMERGENCY_UNCHECKED -> Optional.empty();
        };
    }

    private List<ComeBack> sentToDoctor(Instant now) {
        return without.sentToDoctor(now, REMEMBERED, RecordedAnswerRepository.UNHEARD).stream()
                .map(one -> new ComeBack(one.client(), "", ComeBackReason.SENT, one.start(), one.because()))
                .toList();
    }

    private List<ComeBack> postponed(Instant now) {
        return without.postponed(now, time.zone(), REMEMBERED).stream()
                .map(session -> session.notBefore()
                        .map(day -> new ComeBack(session.client(), "", ComeBackReason.POSTPONED_UNTIL,
                                day.atStartOfDay(time.zone()).toInstant(), session.because()))
                        .orElseGet(() -> new ComeBack(session.client(), "", ComeBackReason.POSTPONED,
                                session.start(), session.because())))
                .toList();
    }

    private List<ComeBack> series(Instant now) {
        return without.open(Series.class, "o.judgedAt is null", "o.due", now).stream()
                .map(one -> line(one.client(), ComeBackReason.SERIES, one.due()))
                .toList();
    }

    private static ComeBack line(ClientId client, ComeBackReason reason, Instant since) {
        return new ComeBack(client, "", reason, since, Phrase.NOTHING);
    }
}
