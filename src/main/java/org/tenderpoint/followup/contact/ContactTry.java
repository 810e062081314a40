package org.tenderpoint.followup.contact;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.id.MadeOnce;
import org.tenderpoint.platform.id.StoredRow;

/** One call that was tried. It is kept if it was recorded by mistake, and counts no longer then. */
@Entity
@Table(name = "contact_tries")
public class ContactTry extends StoredRow implements MadeOnce<UUID> {

    private UUID contactId;
    private UUID followUpId;
    private Instant wasDue;
    private Instant triedAt;
    private UUID triedBy;
    private TryOutcome outcome;
    private @Nullable Instant callAgain;
    private String note;
    private @Nullable UUID takenBackBy;
    private @Nullable Instant takenBackAt;

    protected ContactTry() {}

    public static ContactTry of(
            Contact contact, FollowUpId followUp, UserId by, TryOutcome outcome, Optional<Instant> callAgain,
            String note,
            Instant now) {
        var made = new ContactTry();
        made.contactId = contact.getId();
        made.followUpId = followUp.value();
        made.wasDue = contact.due();
        made.triedAt = now;
        made.triedBy = by.value();
        made.outcome = outcome;
        made.callAgain = callAgain.orElse(null);
        made.note = note;
        return made;
    }

    TryRecord toRecord() {
        return new TryRecord(id, wasDue, triedAt, outcome);
    }

    void takeBack(UserId by, Instant now) {
        takenBackBy = by.value();
        takenBackAt = now;
    }

    UUID contact() {
        return contactId;
    }

    public FollowUpId followUp() {
        return new FollowUpId(followUpId);
    }

    public CopyRow copy() {
        return CopyRow.begin()
                .at("at", triedAt)
                .by("by", triedBy)
                .code("outcome", outcome)
                .at("call_again", callAgain)
                .text("note", note)
                .at("taken_back_at", takenBackAt)
                .by("taken_back_by", takenBackBy);
    }
}
