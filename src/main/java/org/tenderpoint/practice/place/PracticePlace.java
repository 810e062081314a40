package org.tenderpoint.practice.place;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.id.Id.PracticePlaceId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.id.VersionedRow;
import org.tenderpoint.practice.OpeningInterval;
import org.tenderpoint.practice.place.PracticePlaceRecord.PracticePlaceDetails;

/** An address of the practice beside its own. Never deleted, since sessions were given there. */
@Entity
@Table(name = "practice_places")
class PracticePlace extends VersionedRow {

    private String name;
    private String address;
    private String phone;
    private boolean active;
    private Instant changedAt;
    private UUID changedBy;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "practice_place_intervals", joinColumns = @JoinColumn(name = "place_id"))
    private Set<OpeningInterval> intervals = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "practice_place_closing_days", joinColumns = @JoinColumn(name = "place_id"))
    @Column(name = "closed_on")
    private Set<LocalDate> closed = new HashSet<>();

    protected PracticePlace() {}

    @SuppressWarnings("NullAway.Init") // its details are taken at once
    PracticePlace(PracticePlaceDetails details, UserId by, Instant now) {
        active = true;
        change(details, by, now);
    }

    /** @throws EditedByOther if somebody saved since that version was shown */
    void seenAt(int seen) {
        if (currentVersion() != seen) {
            throw new EditedByOther(Optional.of(new UserId(changedBy)), changedAt);
        }
    }

    void change(PracticePlaceDetails details, UserId by, Instant now) {
        name = details.name();
        address = details.address();
        phone = details.phone();
        OpeningInterval.replace(intervals, closed, details.openingHours());
        changedBy = by.value();
        changedAt = now;
    }

    void activate(boolean wanted, UserId by, Instant now) {
        active = wanted;
        changedBy = by.value();
        changedAt = now;
    }

    PracticePlaceId id() {
        return new PracticePlaceId(id);
    }

    PracticePlaceRecord toRecord() {
        return new PracticePlaceRecord(
                id(),
                new PracticePlaceDetails(name, address, phone, OpeningInterval.hours(intervals, closed)),
                active,
                currentVersion());
    }
}
