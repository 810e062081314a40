package org.tenderpoint.screening.feed;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.platform.Secret;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.store.backup.ErasedRecords;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.link.ClientLinks;

/**
 * Switches calendar feeds on and off: each therapist has one at most and makes it alone; managers may take it back.
 */
@Service
@PreAuthorize("hasRole('THERAPIST')")
@Transactional
public class CalendarFeedService {

    /** The address's part before the token. */
    static final String PATH = "/feed/";

    /** The address's part after the token, because some calendars accept no address without it. */
    static final String ENDING = ".ics";

    private static final String RECORD = "CalendarFeed";

    private final CalendarFeedRepository feeds;
    private final ClientLinks links;
    private final ErasedRecords erased;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CalendarFeedService(
            CalendarFeedRepository feeds, ClientLinks links, ErasedRecords erased, CurrentUser user,
            ApplicationEventPublisher events, Clock clock) {
        this.feeds = feeds;
        this.links = links;
        this.erased = erased;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /** Since when the caller's own address works; empty if there is none. */
    @Transactional(readOnly = true)
    public Optional<Instant> ownSince() {
        return feeds.findByUserId(user.id().value()).map(CalendarFeed::madeAt);
    }

    /** Whether phones reach the program; without that, no address can be made. */
    @Transactional(readOnly = true)
    public boolean possible() {
        return links.publicAddress().isPresent();
    }

    /**
     * A new address for the caller; the one before stops working.
     *
     * @throws IllegalStateException if it is not {@link #possible}
     */
    public FeedAddress make() {
        var practice = links.publicAddress()
                .orElseThrow(() -> new IllegalStateException("Nobody reaches the program"));
        takeBack(user.id());
        var token = Secret.fresh();
        var feed = feeds.save(CalendarFeed.create(user.id(), Secret.sha256(token), clock.instant()));
        events.publishEvent(AuditEvent.of("switched_on", RECORD, feed.getId()));
        return new FeedAddress(practice + PATH + token + ENDING);
    }

    /** Takes the caller's own address back. Idempotent. */
    public void switchOff() {
        takeBack(user.id());
    }

    /** Since when this person's address works; empty if there is none. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('MANAGER')")
    public Optional<Instant> of(UserId person) {
        return feeds.findByUserId(person.value()).map(CalendarFeed::madeAt);
    }

    /** Takes this person's address back. Idempotent. */
    @PreAuthorize("hasRole('MANAGER')")
    public void revoke(UserId person) {
        takeBack(person);
    }

    private void takeBack(UserId person) {
        feeds.findByUserId(person.value()).map(CalendarFeed::getId).ifPresent(id -> {
            feeds.remove(List.of(id));
            erased.note(RevokedFeeds.KIND, List.of(id));
            events.publishEvent(AuditEvent.of("switched_off", RECORD, id));
        });
    }

    /** An address as it is handed over, once. */
    public record FeedAddress(String address) {

        /** Omits the token. */
        @Override
        public String toString() {
            return "FeedAddress";
        }
    }
}
