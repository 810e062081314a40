package org.tenderpoint.practice;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.MessageHours;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.page.PageLanguage;
import org.tenderpoint.platform.page.UnreadLanguages;
import org.tenderpoint.platform.place.Country;
import org.tenderpoint.platform.place.Place;
import org.tenderpoint.practice.PracticeSettings.CodeFor;
import org.tenderpoint.practice.PracticeSettings.RecordAccess;
import org.tenderpoint.practice.PracticeSettings.ScreenTimes;
import org.tenderpoint.practice.PracticeSettings.SignInRules;

/** The one row about the practice. */
@Entity
@Table(name = "practices")
public class Practice {

    /** There is only this one; the table rejects another. */
    public static final short ID = 1;

    /** For how many years after the last visit a new practice keeps records. */
    static final int RETENTION_YEARS = 10;

    @Id
    private Short id = ID;

    private String name;
    private String zone;
    private String emergencyNumber;
    private String phone;
    private boolean cbdAdvice;

    private RecordAccess recordAccess;

    private int idleMinutes;
    private int lockMinutes;
    private String publicAddress;
    private LocalTime messagesFrom;
    private LocalTime messagesUntil;
    private @Nullable String country;
    private String address;
    private String email;
    private String web;
    private CodeFor codeFor;
    private boolean trustsBrowsers;
    private boolean eveningQuestions;
    private boolean clientPages;
    private int retentionYears = RETENTION_YEARS;
    /** Codes of languages that a native speaker has read, with spaces between them. */
    private String languagesRead = "";

    /** Whoever edits the settings meanwhile is not disturbed by it. */
    @OptimisticLock(excluded = true)
    private boolean firstStepsAway;

    private Instant changedAt;
    private @Nullable UUID changedBy;

    @Version
    private @Nullable Integer version;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "opening_intervals", joinColumns = @JoinColumn(name = "practice_id"))
    private Set<OpeningInterval> intervals = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "closing_days", joinColumns = @JoinColumn(name = "practice_id"))
    @Column(name = "closed_on")
    private Set<LocalDate> closed = new HashSet<>();

    protected Practice() {}

    public static Practice setUp(PracticeSettings settings, Instant now) {
        var practice = new Practice();
        practice.changedAt = now;
        practice.take(settings);
        return practice;
    }

    void change(PracticeSettings settings, UserId by, Instant now) {
        take(settings);
        changedBy = by.value();
        changedAt = now;
    }

    /** What the second of two editors is told. */
    EditedByOther editedByOther() {
        return new EditedByOther(Optional.ofNullable(changedBy).map(UserId::new), changedAt);
    }

    private void take(PracticeSettings settings) {
        name = settings.name();
        zone = settings.zone().getId();
        emergencyNumber = settings.emergencyNumber();
        phone = settings.phone();
        cbdAdvice = settings.cbdAdvice();
        recordAccess = settings.recordAccess();
        idleMinutes = settings.screenTimes().idleMinutes();
        lockMinutes = settings.screenTimes().lockMinutes();
        publicAddress = settings.publicAddress();
        messagesFrom = settings.messageHours().from();
        messagesUntil = settings.messageHours().until();
        country = settings.country().code();
        address = settings.letterhead().address();
        email = settings.letterhead().email();
        web = settings.letterhead().web();
        codeFor = settings.signInRules().codeFor();
        trustsBrowsers = settings.signInRules().trustsBrowsers();
        eveningQuestions = settings.eveningQuestions();
        clientPages = settings.clientPages();
        OpeningInterval.replace(intervals, closed, settings.openingHours());
    }

    boolean firstStepsAway() {
        return firstStepsAway;
    }

    void putFirstStepsAway(boolean away) {
        firstStepsAway = away;
    }

    int retentionYears() {
        return retentionYears;
    }

    void keepFor(int years, UserId by, Instant now) {
        retentionYears = years;
        changedBy = by.value();
        changedAt = now;
    }

    void readByNative(PageLanguage language, boolean read, UserId by, Instant now) {
        var codes = new TreeSet<>(languagesRead());
        if (read) {
            codes.add(language.code());
        } else {
            codes.remove(language.code());
        }
        languagesRead = String.join(" ", codes);
        changedBy = by.value();
        changedAt = now;
    }

    private Set<String> languagesRead() {
        return languagesRead.isEmpty() ? Set.of() : Set.of(languagesRead.split(" "));
    }

    ZoneId zone() {
        return ZoneId.of(zone);
    }

    MessageHours messageHours() {
        return new MessageHours(messagesFrom, messagesUntil);
    }

    boolean cbdAdvice() {
        return cbdAdvice;
    }

    RecordAccess recordAccess() {
        return recordAccess;
    }

    Country country() {
        return Optional.ofNullable(country).flatMap(Country::of).orElseGet(() -> Place.country(zone()));
    }

    public PracticeRecord toRecord() {
        return new PracticeRecord(
                name,
                zone(),
                OpeningInterval.hours(intervals, closed),
                emergencyNumber,
                phone,
                cbdAdvice,
                recordAccess,
                new ScreenTimes(idleMinutes, lockMinutes),
                publicAddress,
                messageHours(),
                country(),
                new Letterhead(address, email, web),
                new SignInRules(codeFor, trustsBrowsers),
                eveningQuestions,
                clientPages,
                UnreadLanguages.of(languagesRead(), country()),
                version == null ? 0 : version);
    }
}
