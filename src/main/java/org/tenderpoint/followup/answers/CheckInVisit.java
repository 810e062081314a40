package org.tenderpoint.followup.answers;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.followup.contact.CheckInLink;
import org.tenderpoint.platform.id.Id.FeedbackId;
import org.tenderpoint.platform.id.VersionedRow;

/** One browser in which a check-in is answered: for a while it, and no other, shows them again. */
@Entity
@Table(name = "check_in_visits")
public class CheckInVisit extends VersionedRow {

    /** After this without an answer the page starts anew: someone else may hold the phone by then. */
    static final Duration REMEMBERED = Duration.ofHours(2);

    private UUID linkId;
    private String browserHash;
    private int round;
    private @Nullable UUID feedbackId;
    private Instant lastAt;

    protected CheckInVisit() {}

    public static CheckInVisit begun(CheckInLink link, String browserHash, Instant now) {
        var visit = new CheckInVisit();
        visit.linkId = link.getId();
        visit.browserHash = browserHash;
        visit.lastAt = now;
        return visit;
    }

    public int round() {
        return round;
    }

    public boolean remembered(Instant now) {
        return now.isBefore(lastAt.plus(REMEMBERED));
    }

    public Optional<FeedbackId> feedback() {
        return Optional.ofNullable(feedbackId).map(FeedbackId::new);
    }

    public void answered(Feedback feedback, Instant now) {
        feedbackId = feedback.id().value();
        lastAt = now;
    }

    /** Lets this browser begin again; what was answered stays in its feedback. */
    public void startAnew(Instant now) {
        round++;
        feedbackId = null;
        lastAt = now;
    }
}
