package org.tenderpoint.followup;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tenderpoint.followup.answers.Told;
import org.tenderpoint.followup.contact.ContactKind;
import org.tenderpoint.followup.contact.FollowUpState;
import org.tenderpoint.followup.contact.TryOutcome;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.platform.id.FollowUpId;
import org.tenderpoint.vocabulary.Modality;

/**
 * One line of the list of follow-ups.
 *
 * @param owner the name of whoever it belongs to
 * @param modality of the work that took longest; empty for front desk
 * @param tries calls in vain so far
 * @param level the gravest of the last result, of what is still being answered, and of an open alert
 * @param told what stands behind an open alert, or is still being answered; without the answers for those who may not
 * read them
 * @param nextKind what is to be done next
 * @param unwanted the client does not want to be contacted; it stands here because it presses
 * @param managersTold when the managers were told that the doctor's answer has not come
 * @param takenBy the name of whoever is on the call now, unless it is the reader
 */
public record FollowUpRow(
        FollowUpId id,
        ClientId client,
        String clientName,
        String owner,
        Optional<Modality> modality,
        Instant sessionEnd,
        int tries,
        Optional<TryOutcome> lastOutcome,
        FollowUpState state,
        Optional<TriageLevel> level,
        Optional<Told> told,
        Optional<Instant> nextDue,
        Optional<ContactKind> nextKind,
        boolean overdue,
        boolean alert,
        boolean unwanted,
        Optional<Instant> managersTold,
        Optional<String> takenBy)
        implements WorkRow {

    @Override
    public UUID key() {
        return id.value();
    }
}
