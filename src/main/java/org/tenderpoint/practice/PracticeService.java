package org.tenderpoint.practice;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.MessageHours;
import org.tenderpoint.platform.NotInDemo;
import org.tenderpoint.platform.OpeningHours;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.page.PageLanguage;
import org.tenderpoint.platform.place.Formats;
import org.tenderpoint.practice.PracticeSettings.RecordAccess;

/** The practice's own facts. Everybody may read them: clients see them too, and the program uses them at night. */
@Service
@PreAuthorize("permitAll()")
@Transactional
public class PracticeService {

    public static final int LEAST_RETENTION_YEARS = 1;
    public static final int MOST_RETENTION_YEARS = 50;

    private static final UUID RECORD = new UUID(0, Practice.ID);

    private final PracticeRepository practices;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PracticeService(
            PracticeRepository practices, CurrentUser currentUser, ApplicationEventPublisher events, Clock clock) {
        this.practices = practices;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /** The practice, or empty before it is set up. Reading it also sets the country's formats for the program. */
    @Transactional(readOnly = true)
    public Optional<PracticeRecord> current() {
        return read(Practice::toRecord);
    }

    /** One fact, without loading the others. */
    private <T> Optional<T> read(Function<Practice, T> fact) {
        var practice = practices.findById(Practice.ID);
        practice.ifPresent(found -> Formats.settle(found.country()));
        return practice.map(fact);
    }

    /** @throws IllegalStateException before set-up */
    @Transactional(readOnly = true)
    public PracticeRecord require() {
        return current().orElseThrow(PracticeService::notSetUp);
    }

    /** The zone in which people see times; UTC before set-up. */
    @Transactional(readOnly = true)
    public ZoneId zone() {
        return read(Practice::zone).orElse(ZoneOffset.UTC);
    }

    /** @throws IllegalStateException before set-up */
    @Transactional(readOnly = true)
    public OpeningHours openingHours() {
        return require().openingHours();
    }

    /** @throws IllegalStateException before set-up */
    @Transactional(readOnly = true)
    public String emergencyNumber() {
        return require().emergencyNumber();
    }

    /** When messages may go to clients; the usual hours before set-up. */
    @Transactional(readOnly = true)
    public MessageHours messageHours() {
        return read(Practice::messageHours).orElse(MessageHours.USUAL);
    }

    /** Whether self-care may name CBD products; off before set-up. */
    @Transactional(readOnly = true)
    public boolean cbdAdvice() {
        return read(Practice::cbdAdvice).orElse(false);
    }

    /** Whose records a therapist may read. */
    @Transactional(readOnly = true)
    public RecordAccess recordAccess() {
        return read(Practice::recordAccess).orElse(RecordAccess.PRACTICE);
    }

    /**
     * Changes the settings that were read at this version.
     *
     * @throws EditedByOther if somebody else has changed them since
     */
    @PreAuthorize("hasRole('MANAGER')")
    @NotInDemo
    public PracticeRecord change(PracticeSettings settings, int version) {
        var practice = stored();
        var before = practice.toRecord();
        if (before.version() != version) {
            throw practice.editedByOther();
        }
        practice.change(settings, currentUser.id(), clock.instant());
        // somebody else's change fails here: the program's date formats cannot be rolled back, and the record carries
        // the new version
        var saved = practices.saveAndFlush(practice).toRecord();
        events.publishEvent(AuditEvent.of("changed", "Practice", RECORD));
        Formats.settle(saved.country());
        events.publishEvent(new SettingsChanged(before, saved));
        return saved;
    }

    /** A manager set the practice otherwise; published in the transaction that does it. */
    public record SettingsChanged(PracticeRecord before, PracticeRecord now) {}

    /** For how many years after the last visit a client's record is kept. */
    @Transactional(readOnly = true)
    public int retentionYears() {
        return read(Practice::retentionYears).orElse(Practice.RETENTION_YEARS);
    }

    /**
     * Changes for how many years after the last visit records are kept.
     *
     * @param seen so many as were shown
     * @throws EditedByOther if somebody else has changed them since
     * @throws IllegalArgumentException if it is out of the bounds
     */
    @PreAuthorize("hasRole('MANAGER')")
    @NotInDemo
    public void keepFor(int years, int seen) {
        if (years < LEAST_RETENTION_YEARS || years > MOST_RETENTION_YEARS) {
            throw new IllegalArgumentException("Not a time for which records are kept");
        }
        var practice = stored();
        if (practice.retentionYears() != seen) {
            throw practice.editedByOther();
        }
        practice.keepFor(years, currentUser.id(), clock.instant());
        events.publishEvent(AuditEvent.of("changed_the_retention_of", "Practice", RECORD));
    }

    /**
     * Says that a native speaker has read the texts for clients in this language, or that none has after all.
     *
     * @throws IllegalArgumentException if there is nothing to say about this language
     */
    @PreAuthorize("hasRole('MANAGER')")
    @NotInDemo
    public PracticeRecord readByNative(PageLanguage language, boolean read) {
        if (!PageLanguage.toRead().contains(language)) {
            throw new IllegalArgumentException("A language that was read before it was offered");
        }
        var practice = stored();
        practice.readByNative(language, read, currentUser.id(), clock.instant());
        events.publishEvent(AuditEvent.of(read ? "said_a_native_speaker_has_read" : "said_no_native_speaker_has_read",
                "LanguageForClients", UUID.nameUUIDFromBytes(language.code().getBytes(StandardCharsets.UTF_8))));
        // the record carries the new version
        return practices.saveAndFlush(practice).toRecord();
    }

    private Practice stored() {
        return practices.findById(Practice.ID).orElseThrow(PracticeService::notSetUp);
    }

    private static IllegalStateException notSetUp() {
        return new IllegalStateException("Not set up yet");
    }
}
