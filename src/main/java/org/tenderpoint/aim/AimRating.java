package org.tenderpoint.aim;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.aim.AimSetRecord.AimWay;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.AimId;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.id.VersionedRow;
import org.tenderpoint.vocabulary.Answer;

/**
 * A client's rating of one aim at one time. A correction is a new rating; another client's is kept, and read by the
 * copy alone.
 */
@Entity
@SQLRestriction("of_another = false")
@Table(name = "aim_ratings")
class AimRating extends VersionedRow {

    private UUID aimId;
    private UUID clientId;
    private @Nullable UUID sessionId;
    private AimWay way;
    private @Nullable Integer rating;
    private Instant ratedAt;
    private UUID ratedBy;
    private boolean ofAnother;

    protected AimRating() {}

    /** @param value empty: the client did not know */
    AimRating(
            AimId aim, ClientId client, AimWay way, Optional<SessionId> session, OptionalInt value, UserId by,
            Instant now) {
        value.ifPresent(NewAims::checkScale);
        this.aimId = aim.value();
        this.clientId = client.value();
        this.sessionId = session.map(SessionId::value).orElse(null);
        this.way = way;
        this.rating = value.isPresent() ? value.getAsInt() : null;
        this.ratedAt = now;
        this.ratedBy = by.value();
    }

    void ofAnother() {
        ofAnother = true;
    }

    AimId aim() {
        return new AimId(aimId);
    }

    AimSetRecord.Rating toRecord() {
        return new AimSetRecord.Rating(
                aim(), way, Optional.ofNullable(sessionId).map(SessionId::new), value(),
                ratedAt);
    }

    private OptionalInt value() {
        return rating == null ? OptionalInt.empty() : OptionalInt.of(rating);
    }

    /** An aim asked about but not known is included; one not asked about has no row. */
    CopyRow copy(String activity) {
        var row = CopyRow.begin().text("activity", activity).at("rated_at", ratedAt).by("rated_by", ratedBy)
                .code("way", way)
                .yes("of_another", ofAnother);
        if (sessionId != null) {
            row.key("session", sessionId);
        }
        return rating == null
                ? row.code("rating", Answer.UNKNOWN.code(), Texts.label(Answer.UNKNOWN))
                : row.number("rating", rating);
    }
}
