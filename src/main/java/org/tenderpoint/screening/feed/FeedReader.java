package org.tenderpoint.screening.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.ClientInitials;
import org.tenderpoint.platform.Secret;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.PracticePlaceId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Staff;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.practice.place.PracticePlaceService;
import org.tenderpoint.screening.PlannedSessionRepository;
import org.tenderpoint.screening.PlannedSessionRepository.Appointment;
import org.tenderpoint.screening.SessionState;

/** What a secret address shows. It is read without a sign-in. */
@Component
class FeedReader {

    static final int MONTHS_BACK = 3;
    static final int MONTHS_AHEAD = 12;

    private final CalendarFeedRepository feeds;
    private final PlannedSessionRepository sessions;
    private final ClientInitials initials;
    private final Staff staff;
    private final PracticeTime time;
    private final PracticePlaceService places;

    FeedReader(
            CalendarFeedRepository feeds, PlannedSessionRepository sessions, ClientInitials initials, Staff staff,
            PracticeTime time, PracticePlaceService places) {
        this.feeds = feeds;
        this.sessions = sessions;
        this.initials = initials;
        this.staff = staff;
        this.time = time;
        this.places = places;
    }

    /** Empty if the address is unknown or was revoked, or if its owner has left or no longer treats clients. */
    @Transactional(readOnly = true)
    public Optional<Feed> read(String token) {
        return feeds.findByTokenHash(Secret.sha256(token))
                .flatMap(feed -> staff.active(feed.user()))
                .filter(UserRecord::treatsClients)
                .map(owner -> new Feed(owner.language().locale(), entries(owner.id())));
    }

    private List<Entry> entries(UserId therapist) {
        // whole days, so that passing time alone changes the answer at most once a day
        var zone = time.zone();
        var today = time.today();
        var found = sessions.appointments(
                start(today.minusMonths(MONTHS_BACK), zone), start(today.plusMonths(MONTHS_AHEAD), zone),
                therapist.value());
        var names = initials.of(found.stream().map(Appointment::client).distinct().toList());
        // a therapist who works only at the practice's own place needs no place named
        boolean elsewhere = found.stream().anyMatch(one -> one.place() != null);
        var where = elsewhere ? places.addresses() : Map.<PracticePlaceId, String>of();
        return found.stream()
                .map(one -> Entry.of(one, names.getOrDefault(new ClientId(one.client()), ""),
                        where.getOrDefault(PracticePlaceId.of(one.place()), "")))
                .toList();
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** @param language its owner's */
    record Feed(Locale language, List<Entry> entries) {}

    /**
     * One session.
     *
     * @param changes how often its plan or time was changed, and whether it was called off
     * @param stamp when that was, as far as it is kept
     * @param initials empty where nobody may learn whose it is
     * @param where its address; empty where the practice has one place
     */
    record Entry(
            UUID id, Instant start, Instant end, boolean calledOff, int changes, Instant stamp, String initials,
            String where) {

        private static Entry of(Appointment one, String initials, String where) {
            boolean off = one.state() == SessionState.CANCELLED || one.state() == SessionState.DEFERRED;
            return new Entry(
                    one.id(), one.start(), one.end(), off, one.edits() + (off ? 1 : 0),
                    Optional.ofNullable(one.editedAt()).orElse(one.madeAt()), initials, where);
        }
    }
}
