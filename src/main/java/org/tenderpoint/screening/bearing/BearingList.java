package org.tenderpoint.screening.bearing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.platform.id.Id.BearingListId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.page.PageLanguage;

/** Words in one language that a clinician has signed as without bearing on a massage; never changed, only ended. */
@Entity
@Table(name = "bearing_lists")
class BearingList {

    @Id
    private UUID id;

    private PageLanguage language;
    private String words;
    private String name;
    private String profession;
    private LocalDate signedOn;
    private UUID recordedBy;
    private Instant recordedAt;
    private @Nullable UUID endedBy;
    private @Nullable Instant endedAt;

    @Version
    private @Nullable Integer version;

    protected BearingList() {}

    BearingList(BearingListRequest request, UserId by, Instant now) {
        this.id = BearingListId.random().value();
        this.language = request.language();
        this.words = String.join("\n", request.words());
        this.name = request.name();
        this.profession = request.profession();
        this.signedOn = request.signedOn();
        this.recordedBy = by.value();
        this.recordedAt = now;
    }

    void end(UserId by, Instant now) {
        if (endedAt != null) {
            throw new IllegalStateException("The list was ended already");
        }
        endedBy = by.value();
        endedAt = now;
    }

    BearingListRecord toRecord() {
        return new BearingListRecord(
                new BearingListId(id), language, words.lines().toList(), name, profession, signedOn,
                new UserId(recordedBy), recordedAt, Optional.ofNullable(endedAt));
    }
}
