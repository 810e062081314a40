package org.tenderpoint.client;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.SearchWords;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.id.VersionedRow;

@Entity
@Table(name = "clients")
public class Client extends VersionedRow {

    /** As the trail names it. */
    static final String RECORD = "Client";

    private String name;

    private String sortName;

    private @Nullable LocalDate birthDate;

    private String phone;
    private String email;

    private PreferredChannel preferredChannel;

    private String preferredTime;

    private String language;

    private String emergencyName;

    private String emergencyPhone;

    private boolean emergencyConsent;

    private String doctor;
    private String guardian;

    private @Nullable UUID assignedTherapist;

    private boolean archived;

    /** Only managers see the record. */
    private boolean restricted;

    private boolean dead;

    /** Kept up by {@link LastSeen}. */
    @Column(updatable = false)
    private @Nullable LocalDate lastSeen;

    private Instant createdAt;

    private UUID createdBy;

    private Instant changedAt;

    private UUID changedBy;

    @ElementCollection
    @CollectionTable(name = "client_tokens", joinColumns = @JoinColumn(name = "client_id"))
    @Column(name = "token")
    private Set<String> tokens = new HashSet<>();

    protected Client() {}

    /** @param today in the practice */
    Client(ClientId id, ClientDetails details, UserId by, Instant now, LocalDate today) {
        this.id = id.value();
        this.createdAt = now;
        this.createdBy = by.value();
        this.lastSeen = today;
        this.changedAt = now;
        this.changedBy = by.value();
        take(details, by, now);
    }

    /** As it was in another program. */
    void broughtFrom(Optional<LocalDate> lastVisit, boolean wasArchived, boolean wasRestricted, boolean hasDied) {
        lastVisit.ifPresent(day -> lastSeen = day);
        archived = wasArchived;
        restricted = wasRestricted;
        dead = hasDied;
    }

    /** @throws EditedByOther if somebody saved since the version that the form was filled from */
    void edit(int seenVersion, ClientDetails details, UserId by, Instant now) {
        if (currentVersion() != seenVersion) {
            throw new EditedByOther(Optional.of(changedBy()), changedAt);
        }
        take(details, by, now);
    }

    /** @throws IllegalStateException if the client is archived already */
    void archive(UserId by, Instant now) {
        if (archived) {
            throw new IllegalStateException("The client is archived already");
        }
        archived = true;
        changed(by, now);
    }

    /** @throws IllegalStateException if the client is not archived */
    void restore(UserId by, Instant now) {
        if (!archived) {
            throw new IllegalStateException("The client is not archived");
        }
        archived = false;
        changed(by, now);
    }

    /** Removes what nobody has to keep: e-mail address, preferred times, emergency contact. */
    public void keepOnlyWhatMust(UserId by, Instant now) {
        var had = details();
        take(new ClientDetails(
                had.name(), had.birthDate(), had.phone(), "", had.channel(), "", had.language(), EmergencyContact.NONE,
                had.doctor(), had.guardian(), had.assignedTherapist()), by, now);
    }

    public void restricted(boolean now, UserId by, Instant at) {
        restricted = now;
        changed(by, at);
    }

    void dead(boolean now, UserId by, Instant at) {
        dead = now;
        changed(by, at);
    }

    private void take(ClientDetails details, UserId by, Instant now) {
        name = details.name();
        sortName = SearchWords.name(details.name());
        birthDate = details.birthDate().orElse(null);
        phone = details.phone();
        email = details.email();
        preferredChannel = details.channel();
        preferredTime = details.preferredTime();
        language = details.language().toLanguageTag();
        emergencyName = details.emergencyContact().name();
        emergencyPhone = details.emergencyContact().phone();
        emergencyConsent = details.emergencyContact().consent();
        doctor = details.doctor();
        guardian = details.guardian();
        assignedTherapist = details.assignedTherapist().map(UserId::value).orElse(null);
        var wanted = SearchWords.tokens(details.name(), details.email(), details.phone());
        tokens.retainAll(wanted);
        tokens.addAll(wanted);
        changed(by, now);
    }

    private void changed(UserId by, Instant now) {
        changedBy = by.value();
        changedAt = now;
    }

    public UserId changedBy() {
        return new UserId(changedBy);
    }

    public ClientId id() {
        return new ClientId(id);
    }

    public boolean archived() {
        return archived;
    }

    public boolean restricted() {
        return restricted;
    }

    boolean dead() {
        return dead;
    }

    public LocalDate lastSeen() {
        return lastSeen == null ? LocalDate.ofInstant(createdAt, ZoneOffset.UTC) : lastSeen;
    }

    Optional<LocalDate> birthDate() {
        return Optional.ofNullable(birthDate);
    }

    public ClientDetails details() {
        return new ClientDetails(
                name,
                birthDate(),
                phone,
                email,
                preferredChannel,
                preferredTime,
                Locale.forLanguageTag(language),
                new EmergencyContact(emergencyName, emergencyPhone, emergencyConsent),
                doctor,
                guardian,
                Optional.ofNullable(assignedTherapist).map(UserId::new));
    }

    CopyRow copy() {
        return CopyRow.begin()
                .text("name", name)
                .day("birth_date", birthDate)
                .text("phone", phone)
                .text("email", email)
                .code("preferred_channel", preferredChannel)
                .text("preferred_time", preferredTime)
                .language("language", Locale.forLanguageTag(language))
                .text("emergency_name", emergencyName)
                .text("emergency_phone", emergencyPhone)
                .yes("emergency_consent", emergencyConsent)
                .text("doctor", doctor)
                .text("guardian", guardian)
                .by("therapist", assignedTherapist)
                .yes("archived", archived)
                .yes("restricted", restricted)
                .yes("dead", dead)
                .day("last_seen", lastSeen())
                .at("made_at", createdAt)
                .by("made_by", createdBy)
                .at("changed_at", changedAt)
                .by("changed_by", changedBy);
    }

    ClientRecord toRecord() {
        return new ClientRecord(id(), currentVersion(), details(), archived, restricted, dead, createdAt);
    }

    ClientContact toContact() {
        var details = details();
        return new ClientContact(
                name, phone, email, details.channel(), preferredTime, details.language(),
                details.emergencyContact(), guardian);
    }
}
