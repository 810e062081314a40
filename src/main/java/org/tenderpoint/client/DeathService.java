package org.tenderpoint.client;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.NoSuch;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * Records that a client has died. What waits for them ends in the same transaction; the record is kept and read as
 * before.
 */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
@Transactional
public class DeathService {

    /** In characters. */
    public static final int SHORTEST_REASON = 10;

    /** In characters; limited because the trail repeats it. */
    public static final int LONGEST_REASON = 400;

    private final DeathRepository deaths;
    private final ClientRepository clients;
    private final List<EndsWithDeath> ends;
    private final RecordGate gate;
    private final Treatments treatments;
    private final PracticeTime time;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;

    DeathService(
            DeathRepository deaths, ClientRepository clients, List<EndsWithDeath> ends, RecordGate gate,
            Treatments treatments, PracticeTime time, CurrentUser user, ApplicationEventPublisher events) {
        this.deaths = deaths;
        this.clients = clients;
        this.ends = List.copyOf(ends);
        this.gate = gate;
        this.treatments = treatments;
        this.time = time;
        this.user = user;
        this.events = events;
    }

    /** What ends when the death of this client is recorded; kinds of which nothing waits are left out. */
    @Transactional(readOnly = true)
    public List<Ending> ending(ClientId client) {
        gate.requireToSchedule(client);
        var now = time.now();
        return ends.stream().map(one -> new Ending(one.about(), one.waiting(client, now)))
                .filter(one -> one.number() > 0).toList();
    }

    /**
     * The client has died. Every planned session, series, waiting message, call and link ends at once.
     *
     * @param day empty if nobody knows it
     * @throws IllegalArgumentException if there is no such client, or the day is ahead or before their birth
     * @throws IllegalStateException if it is recorded already
     * @throws TreatmentUnderWay if a session with the client has begun and is not over
     */
    public void record(ClientId client, Optional<LocalDate> day, DeathSource source) {
        gate.requireToSchedule(client);
        var found = require(client);
        if (found.dead()) {
            throw new IllegalStateException("It is recorded already");
        }
        if (treatments.underWay(client)) {
            throw new TreatmentUnderWay();
        }
        var now = time.now();
        dayProblem(found, day).ifPresent(why -> {
            throw new IllegalArgumentException("Not on that day: " + why.code());
        });
        var death = deaths.save(new Death(client, day, source, user.id(), now));
        found.dead(true, user.id(), now);
        // flushed because plain SQL asks from here on whether the client has died
        clients.saveAndFlush(found);
        ends.forEach(one -> one.end(client, now));
        tell("recorded", death, client, Phrase.NOTHING);
    }

    /** What is wrong with this day; empty if nothing is. */
    @Transactional(readOnly = true)
    public Optional<DayProblem> dayProblem(ClientId client, Optional<LocalDate> day) {
        gate.requireToSchedule(client);
        return dayProblem(require(client), day);
    }

    /**
     * It was a mistake. What a practice must not lose is to be done again; sessions are planned anew by people.
     *
     * @param reason of {@value #SHORTEST_REASON} to {@value #LONGEST_REASON} characters; stands in the trail
     * @throws IllegalArgumentException if the reason is too short or too long
     * @throws IllegalStateException if no death is recorded
     */
    @PreAuthorize("hasRole('MANAGER')")
    public void takeBack(ClientId client, String reason) {
        var why = PlainText.checked(PlainText.line(reason), LONGEST_REASON);
        if (why.length() < SHORTEST_REASON) {
            throw new IllegalArgumentException("A reason says more than that");
        }
        var standing = deaths.findByClientIdAndTakenBackAtIsNullOrderByRecordedAt(client.value());
        if (standing.isEmpty()) {
            throw new IllegalStateException("No death is recorded");
        }
        var now = time.now();
        standing.forEach(death -> {
            death.takeBack(why, user.id(), now);
            deaths.save(death);
            tell("took_back", death, client, Phrase.typed(why));
        });
        var found = require(client);
        found.dead(false, user.id(), now);
        // flushed because plain SQL asks from here on whether the client has died
        clients.saveAndFlush(found);
        ends.forEach(one -> one.takenBack(client, standing.getFirst().recordedAt(), now));
    }

    private Optional<DayProblem> dayProblem(Client client, Optional<LocalDate> day) {
        var today = time.today();
        if (day.filter(today::isBefore).isPresent()) {
            return Optional.of(DayProblem.AHEAD);
        }
        return day.filter(died -> client.birthDate().filter(died::isBefore).isPresent())
                .map(_ -> DayProblem.BEFORE_BIRTH);
    }

    private Client require(ClientId client) {
        return clients.findById(client.value()).orElseThrow(() -> new NoSuch("client"));
    }

    private void tell(String action, Death death, ClientId client, Phrase why) {
        events.publishEvent(AuditEvent.of(action, Death.RECORD, death.getId(), client).because(why));
    }

    /** What is wrong with a day. Words: {@code client.death.day.<code>}. */
    public enum DayProblem implements Coded {
        AHEAD,
        BEFORE_BIRTH
    }

    /** @param about as {@link EndsWithDeath#about} */
    public record Ending(String about, int number) {}
}
