package org.tenderpoint.aim;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.aim.AimSetRecord.AimWay;
import org.tenderpoint.aim.AimSetRecord.AimsEnd;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.client.Treatments;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.NoSuch;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.AimId;
import org.tenderpoint.platform.id.Id.AimSetId;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.CurrentUser;

/** Clients' own aims: set for an episode, rated again after sessions and at visits. Ratings never change. */
@Service
@PreAuthorize("hasRole('THERAPIST')")
@Transactional
public class AimService {

    private static final String RECORD = "Aims";

    private final AimSetRepository sets;
    private final AimRatingRepository ratings;
    private final Treatments treatments;
    private final RecordGate gate;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AimService(
            AimSetRepository sets, AimRatingRepository ratings, Treatments treatments, RecordGate gate,
            CurrentUser user,
            ApplicationEventPublisher events, Clock clock) {
        this.sets = sets;
        this.ratings = ratings;
        this.treatments = treatments;
        this.gate = gate;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    @PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
    public Optional<AimSetRecord> current(ClientId client) {
        gate.require(client);
        var open = sets.open(client.value()).map(this::record);
        open.ifPresent(set -> events.publishEvent(AuditEvent.opened(RECORD, set.id().value(), client)));
        return open;
    }

    /** All episodes except those set by mistake, newest first; a constant number of queries. */
    @PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
    public List<AimSetRecord> all(ClientId client) {
        gate.require(client);
        var all = AimRecords.of(sets.ofClient(client.value()), ratings.findByClientIdOrderByRatedAt(client.value()))
                .stream()
                .filter(set -> !set.endedAs(AimsEnd.MISTAKE))
                .toList();
        all.stream().findFirst()
                .ifPresent(set -> events.publishEvent(AuditEvent.opened(RECORD, set.id().value(), client)));
        return all;
    }

    /**
     * Sets aims, each with its rating at the start, and ends the open ones.
     *
     * @param seen the open ones that were on the screen
     * @throws EditedByOther if others are open by now
     */
    public AimSetRecord set(ClientId client, Optional<AimSetId> seen, NewAims aims) {
        gate.require(client);
        var now = clock.instant();
        var open = sets.open(client.value());
        if (!open.map(AimSet::id).equals(seen)) {
            throw open.map(this::record)
                    .map(other -> new EditedByOther(Optional.of(other.setBy()), other.setAt()))
                    .orElseGet(() -> new EditedByOther(Optional.empty(), now));
        }
        open.ifPresent(older -> {
            older.end(AimsEnd.REPLACED, user.id(), now);
            // frees its place before another set takes it: within one flush, inserts come before updates
            sets.saveAndFlush(older);
        });
        int number = 1 + sets.ofClient(client.value()).stream().mapToInt(AimSet::number).max().orElse(0);
        var made = save(new AimSet(client, number, aims, user.id(), now), now);
        ratings.saveAll(IntStream.range(0, aims.aims().size())
                .mapToObj(i -> new AimRating(
                        made.aims().get(i).id(), client, AimWay.START, Optional.empty(),
                        OptionalInt.of(aims.aims().get(i).start()), user.id(), now))
                .toList());
        events.publishEvent(AuditEvent.of("set", RECORD, made.id().value(), client));
        return record(made);
    }

    /** Takes back what was just set and reopens what it replaced. Only possible until a further rating is recorded. */
    public void takeBack(AimSetId id, int version) {
        var set = require(id);
        set.seenAt(version);
        if (record(set).ratedAgain()) {
            throw new IllegalStateException("What clients have said is not taken back");
        }
        set.end(AimsEnd.MISTAKE, user.id(), clock.instant());
        // frees its place before an older set takes it; two sets in one place fail here
        sets.saveAndFlush(set);
        sets.ofClient(set.client().value()).stream()
                .filter(older -> older.number() < set.number() && !older.endedAs(AimsEnd.MISTAKE))
                .findFirst()
                .filter(older -> older.endedAs(AimsEnd.REPLACED))
                .ifPresent(older -> {
                    older.reopen();
                    // frees its place before another set takes it: within one flush, inserts come before updates
                    sets.saveAndFlush(older);
                });
        events.publishEvent(AuditEvent.of("taken_back", RECORD, id.value(), set.client()));
    }

    /** Ends the aims: reached, or no longer worked on. */
    public AimSetRecord end(AimSetId id, int version) {
        var set = require(id);
        set.seenAt(version);
        set.end(AimsEnd.ENDED, user.id(), clock.instant());
        events.publishEvent(AuditEvent.of("ended", RECORD, id.value(), set.client()));
        // flushed so that the record has the new version
        return record(sets.saveAndFlush(set));
    }

    /**
     * Reopens ended aims.
     *
     * @throws EditedByOther if others were set meanwhile
     */
    public AimSetRecord reopen(AimSetId id, int version) {
        var set = require(id);
        set.seenAt(version);
        var now = clock.instant();
        if (!set.endedAs(AimsEnd.ENDED)) {
            throw new IllegalStateException("Only what was ended is taken up again");
        }
        set.reopen();
        events.publishEvent(AuditEvent.of("reopened", RECORD, id.value(), set.client()));
        return record(save(set, now));
    }

    /**
     * Stores a client's ratings of some aims. Leave out aims that were not asked about; they stay "not asked".
     *
     * @param session after which, or at whose arrival, it was asked
     * @param said empty where the client did not know
     * @throws IllegalArgumentException if the session or an aim is not this client's, a number is not on the scale, or
     * the way is {@link AimWay#START}, which is recorded when aims are set
     */
    @PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
    public void rate(ClientId client, SessionId session, AimWay way, Map<AimId, OptionalInt> said) {
        gate.require(client);
        if (way == AimWay.START || !treatments.clientOf(session).equals(Optional.of(client))) {
            throw new IllegalArgumentException("Rated again after a session of the client, or at the arrival for one");
        }
        var all = sets.ofClient(client.value());
        if (!all.stream().flatMap(AimSet::ids).toList().containsAll(said.keySet())) {
            throw new IllegalArgumentException("Not an aim of this client");
        }
        var now = clock.instant();
        ratings.saveAll(said.entrySet().stream()
                .map(one -> new AimRating(one.getKey(), client, way, Optional.of(session), one.getValue(), user.id(),
                        now))
                .toList());
        all.stream()
                .filter(set -> set.ids().anyMatch(said::containsKey))
                .forEach(set -> events.publishEvent(AuditEvent.of("rated", RECORD, set.id().value(), client)));
    }

    /** What was said of aims after a session, in that way and between these moments, was another client's. */
    public void ratedByAnother(ClientId client, SessionId session, AimWay way, Instant from, Instant to) {
        gate.require(client);
        var said = ratings.findByClientIdAndSessionIdAndWayAndRatedAtGreaterThanEqualAndRatedAtLessThan(
                client.value(), session.value(), way, from, to);
        said.forEach(AimRating::ofAnother);
        var rated = said.stream().map(AimRating::aim).collect(Collectors.toSet());
        sets.ofClient(client.value()).stream()
                .filter(set -> set.ids().anyMatch(rated::contains))
                .forEach(set -> events.publishEvent(AuditEvent.of("took_back", RECORD, set.id().value(), client)));
    }

    private AimSet save(AimSet set, Instant now) {
        try {
            // two open sets of a client fail here
            return sets.saveAndFlush(set);
        } catch (DataIntegrityViolationException another) {
            // somebody else set aims at the same moment
            throw new EditedByOther(Optional.empty(), now);
        }
    }

    private AimSet require(AimSetId id) {
        return gate.filter(sets.findById(id.value()), AimSet::client).orElseThrow(() -> new NoSuch("set of aims"));
    }

    private AimSetRecord record(AimSet set) {
        return AimRecords.of(List.of(set), ratings.findByClientIdOrderByRatedAt(set.client().value())).getFirst();
    }

    /** Joins episodes with the ratings of their aims. */
    static final class AimRecords {

        private AimRecords() {}

        /** @param ratings of these episodes and perhaps of others */
        static List<AimSetRecord> of(List<AimSet> sets, List<AimRating> ratings) {
            var perAim = new HashMap<AimId, List<AimRating>>(
                    ratings.stream().collect(Collectors.groupingBy(AimRating::aim)));
            var current = sets.stream().collect(Collectors.groupingBy(AimSet::client)).values().stream()
                    .flatMap(own -> AimSet.current(own).stream()).map(AimSet::id).collect(Collectors.toSet());
            return sets.stream()
                    .map(set -> set.toRecord(set.aims().stream()
                            .flatMap(aim -> perAim.getOrDefault(aim.id(), List.of()).stream())
                            .toList(), current.contains(set.id())))
                    .toList();
        }
    }
}
