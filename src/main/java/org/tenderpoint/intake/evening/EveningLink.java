package org.tenderpoint.intake.evening;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.intake.BirthLink;
import org.tenderpoint.platform.id.Id.PracticePlaceId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;

/** A link with which one client answers for one session; it opens until that session begins. */
@Entity
@Table(name = "evening_links")
class EveningLink extends BirthLink {

    private UUID sessionId;

    private UUID therapistId;

    private Instant startAt;
    private @Nullable UUID placeId;

    protected EveningLink() {}

    static EveningLink of(EveningVisit visit, String tokenHash, Locale language, Instant now) {
        var link = new EveningLink();
        link.begin(visit.client(), tokenHash, language, now, visit.start());
        link.sessionId = visit.session().value();
        link.about(visit);
        return link;
    }

    /** The session as it is planned now. */
    void about(EveningVisit visit) {
        therapistId = visit.therapist().value();
        startAt = visit.start();
        placeId = visit.place().stored();
        expireAt(startAt);
    }

    EveningVisit visit() {
        return new EveningVisit(new SessionId(sessionId), client(), new UserId(therapistId), startAt,
                PracticePlaceId.of(placeId));
    }
}
