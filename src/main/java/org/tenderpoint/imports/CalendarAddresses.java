package org.tenderpoint.imports;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.tenderpoint.imports.CalendarFetch.FetchRefused;
import org.tenderpoint.platform.NotInDemo;
import org.tenderpoint.platform.id.Id.CalendarAddressId;
import org.tenderpoint.platform.id.Id.PracticePlaceId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.store.schedule.BackgroundRun;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeTime;

/**
 * Subscribes to calendars of other programs by their address: looked at first, then read every hour until somebody ends
 * it. A calendar brings appointments of clients who are here, never clients.
 */
@Service
@PreAuthorize("hasRole('MANAGER')")
public class CalendarAddresses {

    private final CalendarFetch calendars;
    private final CalendarAddressStore store;
    private final ImportService imports;
    private final CurrentUser user;
    private final PracticeTime time;

    CalendarAddresses(
            CalendarFetch calendars, CalendarAddressStore store, ImportService imports, CurrentUser user,
            PracticeTime time) {
        this.calendars = calendars;
        this.store = store;
        this.imports = imports;
        this.user = user;
        this.time = time;
    }

    /**
     * What is wrong with an address, in words; nothing is called.
     *
     * @param typed as on the calendar's page, also with {@code webcal}
     */
    public Optional<String> problem(String typed) {
        try {
            CalendarFetch.address(typed);
            return Optional.empty();
        } catch (FetchRefused refused) {
            return Optional.of(refused.words());
        }
    }

    /**
     * Reads the calendar once, in the background, and tells what it would bring. Nothing is written, nor is the address
     * kept.
     */
    @NotInDemo
    public BackgroundRun<CalendarSeen, CalendarRefused> look(String typed, UserId therapist) {
        return imports.inBackground(_ -> lookHere(typed, therapist), CalendarRefused.class);
    }

    /** The same in the caller's thread. */
    CalendarSeen lookHere(String typed, UserId therapist) {
        try {
            var address = CalendarFetch.address(typed);
            var file = new DroppedFile(address.getHost(), calendars.fetch(address));
            var preview = imports.look(BroughtFiles.first(file, therapist));
            preview.refused().values().stream().findFirst().ifPresent(words -> {
                throw new CalendarRefused(words);
            });
            return new CalendarSeen(address, therapist, file, preview);
        } catch (FetchRefused refused) {
            throw new CalendarRefused(refused.words());
        }
    }

    /**
     * Subscribes, and brings in what was seen.
     *
     * @param place where its sessions are; empty for where the therapist mostly works
     * @throws ImportBusy while an import runs
     */
    @NotInDemo
    public BackgroundRun<ImportDone, SourceRefused> subscribe(
            CalendarSeen seen, Optional<PracticePlaceId> place) {
        return imports.inBackground(run -> subscribed(seen, place, run), SourceRefused.class);
    }

    /** The same in the caller's thread. */
    ImportDone subscribed(CalendarSeen seen, Optional<PracticePlaceId> place, BackgroundRun<?, ?> run) {
        var id = store.add(seen.address, seen.therapist, place, user.id(), time.now());
        var done = imports.take(BroughtFiles.ofCalendar(seen.file, seen.therapist, id), run);
        store.keepOutcome(id, CalendarOutcome.READ, changedSessions(done), done.left().size());
        return done;
    }

    /** The calendar is not called any more; what it has brought stays. */
    public void end(CalendarAddressId id) {
        store.end(id);
    }

    public List<CalendarEntry> all() {
        return store.all();
    }

    static int changedSessions(ImportDone done) {
        return done.sessions() + done.visits() + done.changed();
    }

    /** A calendar as it was read now, and what it would bring. */
    public static final class CalendarSeen {

        private final URI address;
        private final UserId therapist;
        private final DroppedFile file;
        private final ImportPreview preview;

        CalendarSeen(URI address, UserId therapist, DroppedFile file, ImportPreview preview) {
            this.address = address;
            this.therapist = therapist;
            this.file = file;
            this.preview = preview;
        }

        public String host() {
            return address.getHost();
        }

        public ImportPreview preview() {
            return preview;
        }
    }

    /** Why a calendar is not subscribed to; its message is for people. */
    public static final class CalendarRefused extends RuntimeException {

        private final String words;

        CalendarRefused(String words) {
            super("A calendar is not subscribed to");
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
