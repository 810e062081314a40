package org.tenderpoint.incident;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.IncidentId;
import org.tenderpoint.platform.id.Id.ScreeningId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;

/**
 * Something that went wrong, or nearly did.
 *
 * @param what happened, as it was told
 * @param client empty if it is about nobody
 * @param session at or after which it happened
 * @param screening that stood for the session; linked, not typed
 * @param therapist of the session, who was there
 * @param due by when somebody who was not there looks at it
 * @param withdrawal present once it is out of the book
 */
public record IncidentRecord(
        IncidentId id, NewIncident what, Optional<ClientId> client, Optional<SessionId> session,
        Optional<ScreeningId> screening, Optional<UserId> therapist, String ruleSet, Instant recordedAt,
        UserId recordedBy, Instant due, Optional<Review> review,
        Optional<Withdrawal> withdrawal, int version) {

    /** Whether it is still to be reviewed. */
    public boolean waits() {
        return review.isEmpty() && withdrawal.isEmpty();
    }

    /** Whether this person recorded it or gave the session, and so does not review it. */
    public boolean wasThere(UserId who) {
        return recordedBy.equals(who) || therapist.filter(who::equals).isPresent();
    }

    /**
     * Whether this person may take it out of the book, where it was recorded wrongly: who recorded it until somebody
     * has read it, and a manager who did not give the session. A case for the tables has left without a way back.
     */
    public boolean mayWithdraw(UserId who, boolean manager) {
        if (withdrawal.isPresent() || review.filter(made -> made.result() == ReviewResult.CASE).isPresent()) {
            return false;
        }
        return recordedBy.equals(who) && (manager || review.isEmpty()) || manager && !wasThere(who);
    }

    /** Why it is out of the book. It stays to be read there. */
    public record Withdrawal(UserId by, Instant at, String reason) {

        /** In UTF-16 units. */
        public static final int MOST_REASON = 500;
        public static final int LEAST_REASON = 3;
    }

    /**
     * What somebody who was not there made of it.
     *
     * @param words for the team; may be empty
     * @param lesson for others, without names; leaves with the export
     */
    public record Review(UserId by, Instant at, ReviewResult result, String words, String lesson) {}

    public enum ReviewResult implements Coded {
        NO_CHANGE,
        TEAM,
        /** A case for the tables is kept for ever, without whose it was. */
        CASE
    }

    /** When it happened, measured by the session. */
    public enum IncidentTime implements Coded {
        BEFORE,
        DURING,
        RIGHT_AFTER,
        DAYS_AFTER,
        LATER
    }

    /**
     * An incident that somebody records, as typed and tapped.
     *
     * @param choice the answer to the kind's own question; may be empty
     * @param done may be empty: nothing was said of it
     * @param seenBy who saw it; may be empty
     */
    public record NewIncident(
            IncidentKind kind, String choice, IncidentTime time, LocalDate day, Harm harm, String happened, String done,
            String seenBy) {

        /** In UTF-16 units. */
        public static final int MOST_WORDS = 500;
        public static final int MOST_SEEN_BY = 200;

        public NewIncident {
            if (!choice.isEmpty() && !kind.choices().contains(choice)) {
                throw new IllegalArgumentException("Not asked with this kind");
            }
            happened = PlainText.checked(
                    PlainText.line(happened), MOST_WORDS);
            done = PlainText.checked(
                    PlainText.line(done), MOST_WORDS);
            seenBy = PlainText.checked(
                    PlainText.line(seenBy), MOST_SEEN_BY);
            if (happened.isEmpty()) {
                throw new IllegalArgumentException("What happened is missing");
            }
        }
    }
}
