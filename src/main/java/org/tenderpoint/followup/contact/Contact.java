package org.tenderpoint.followup.contact;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.platform.Moments;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.id.VersionedRow;

/** One thing to do, or done, for a follow-up. */
@Entity
@Table(name = "contacts")
public class Contact extends VersionedRow {

    /** How many calls are tried before a client counts as unreachable (FUP-05). */
    public static final int CALLS = 3;

    private UUID followUpId;
    private ContactKind kind;
    private Instant due;
    private boolean promised;
    private ContactState state;
    private int tries;
    private Instant madeAt;
    private @Nullable Instant queuedAt;
    private @Nullable UUID doneBy;
    private @Nullable Instant doneAt;

    protected Contact() {}

    public static Contact due(FollowUpId followUp, ContactKind kind, Instant due, Instant now) {
        var contact = new Contact();
        contact.followUpId = followUp.value();
        contact.kind = kind;
        contact.due = due;
        contact.state = ContactState.DUE;
        contact.madeAt = now;
        return contact;
    }

    /** Marks a contact that an answer asked for: the client was told when somebody rings. */
    Contact promised(boolean byAnswer) {
        promised = byAnswer;
        return this;
    }

    public boolean isPromised() {
        return promised;
    }

    public ContactKind kind() {
        return kind;
    }

    public Instant due() {
        return due;
    }

    public ContactState state() {
        return state;
    }

    public int tries() {
        return tries;
    }

    public FollowUpId followUp() {
        return new FollowUpId(followUpId);
    }

    public Instant madeAt() {
        return madeAt;
    }

    public Optional<Instant> doneAt() {
        return Optional.ofNullable(doneAt);
    }

    /** Its message is now in the outbox. */
    public void queued(Instant now) {
        requireDue();
        queuedAt = now;
    }

    public void sent(Instant at) {
        requireDue();
        state = ContactState.DONE;
        doneAt = at;
    }

    /** Whether its message is in the outbox, which decides when it is sent. */
    public boolean isQueued() {
        return queuedAt != null;
    }

    /** Moves it to another time, perhaps one that the client asked for: not an unanswered call. */
    public void dueAt(Instant moment) {
        requireDue();
        due = moment;
    }

    /** A call without answers; the next one is due then. */
    public void triedInVain(Instant nextDue) {
        requireDue();
        tries++;
        due = nextDue;
    }

    /** What was tried for it was recorded by mistake: it is due as before. */
    void untried(TryRecord mistaken) {
        state = ContactState.DUE;
        doneAt = null;
        if (!due.equals(mistaken.wasDue())) {
            due = mistaken.wasDue();
            tries -= mistaken.outcome().inVain() ? 1 : 0;
        }
    }

    /** The client was reached. */
    public void done(UserId by, Instant now) {
        requireDue();
        tries++;
        state = ContactState.DONE;
        doneBy = by.value();
        doneAt = now;
    }

    /** Drops it, since something else has made it unnecessary. */
    public void dropped(Instant now) {
        requireDue();
        state = ContactState.DROPPED;
        doneAt = now;
    }

    boolean madeSince(Instant moment) {
        return !madeAt.isBefore(moment);
    }

    /** Whether it was done or dropped at one of these moments. */
    boolean overAt(Set<Instant> moments) {
        return doneAt != null && moments.contains(doneAt);
    }

    boolean droppedSince(Instant moment) {
        return state == ContactState.DROPPED && doneAt != null && !doneAt.isBefore(Moments.stored(moment));
    }

    private void requireDue() {
        if (state != ContactState.DUE) {
            throw new IllegalStateException("The contact is over already");
        }
    }

    public CopyRow copy() {
        return CopyRow.begin()
                .code("kind", kind)
                .at("due", due)
                .yes("promised", promised)
                .code("state", state)
                .number("tries", tries)
                .at("made_at", madeAt)
                .at("queued_at", queuedAt)
                .at("done_at", doneAt)
                .by("done_by", doneBy);
    }
}
