package org.tenderpoint.followup.contact;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.id.MadeOnce;

/** One call that was tried; never changed. */
@Entity
@Table(name = "contact_tries")
public class ContactTry implements MadeOnce<UUID> {

    @Id
    private UUID id;

    private UUID contactId;
    private UUID followUpId;
    private Instant triedAt;
    private UUID triedBy;
    private TryOutcome outcome;
    private @Nullable Instant callAgain;
    private String note;

    protected ContactTry() {}

    public static ContactTry of(
            Contact contact, FollowUpId followUp, UserId by, TryOutcome outcome, Optional<Instant> callAgain,
            String note,
            Instant now) {
        var made = new ContactTry();
        made.id = UUID.randomUUID();
        made.contactId = contact.id();
        made.followUpId = followUp.value();
        made.triedAt = now;
        made.triedBy = by.value();
        made.outcome = outcome;
        made.callAgain = callAgain.orElse(null);
        made.note = note;
        return made;
    }

    TryRecord toRecord() {
        return new TryRecord(triedAt, outcome);
    }

    @Override
    public UUID getId() {
        return id;
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
                .text("note", note);
    }

    public record TryRecord(Instant at, TryOutcome outcome) {}
}
