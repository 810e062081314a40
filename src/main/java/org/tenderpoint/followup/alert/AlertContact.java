package org.tenderpoint.followup.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.platform.id.Id.AlertId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.id.MadeOnce;
import org.tenderpoint.platform.id.StoredRow;

/** One attempt to act on an alert; never changed. */
@Entity
@Table(name = "alert_contacts")
public class AlertContact extends StoredRow implements MadeOnce<UUID> {

    private UUID alertId;

    @Column(name = "at")
    private Instant madeAt;

    private UUID madeBy;
    private AlertOutcome outcome;
    private String spokenTo;
    private String words;

    protected AlertContact() {}

    public static AlertContact of(AlertId alert, AlertOutcome outcome, String spokenTo, String words, UserId by,
            Instant now) {
        var contact = new AlertContact();
        contact.alertId = alert.value();
        contact.madeAt = now;
        contact.madeBy = by.value();
        contact.outcome = outcome;
        contact.spokenTo = spokenTo;
        contact.words = words;
        return contact;
    }

    public AlertId alert() {
        return new AlertId(alertId);
    }

    public Instant madeAt() {
        return madeAt;
    }

    public UserId madeBy() {
        return new UserId(madeBy);
    }

    public AlertOutcome outcome() {
        return outcome;
    }

    public String spokenTo() {
        return spokenTo;
    }

    public String words() {
        return words;
    }

    public CopyRow copy() {
        return CopyRow.begin()
                .at("at", madeAt)
                .by("by", madeBy)
                .code("outcome", outcome)
                .text("spoken_to", spokenTo)
                .text("words", words);
    }
}
