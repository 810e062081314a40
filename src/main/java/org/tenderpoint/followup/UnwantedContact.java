package org.tenderpoint.followup;

import java.time.Clock;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.merge.RecordsMerged;
import org.tenderpoint.followup.contact.ClosingReason;
import org.tenderpoint.followup.contact.Contacts;
import org.tenderpoint.followup.contact.FollowUpRepository;
import org.tenderpoint.followup.contact.FollowUpState;
import org.tenderpoint.intake.ConsentService;
import org.tenderpoint.intake.ConsentService.ConsentWithdrawn;
import org.tenderpoint.intake.ConsentService.WithdrawalUndone;
import org.tenderpoint.intake.IntakeConfirmed;
import org.tenderpoint.intake.consent.ConsentKind;
import org.tenderpoint.platform.id.Id.ClientId;

/**
 * Ends open questions to a client who no longer wants to be contacted (FUP-01). The follow-up is closed as not wanted,
 * which means not known; the next visit still asks. Anything pressing stays for a person to decide.
 */
@Component
record UnwantedContact(FollowUpRepository followUps, ConsentService consents, Contacts contacts, Clock clock) {

    @EventListener
    void on(ConsentWithdrawn withdrawn) {
        if (withdrawn.kind() == ConsentKind.CONTACT) {
            end(withdrawn.client(), withdrawn.at());
        }
    }

    /** A withdrawal made by mistake must not cost anybody their call. */
    @EventListener
    void on(WithdrawalUndone kept) {
        if (kept.kind() == ConsentKind.CONTACT) {
            reopen(kept.client(), kept.withdrawnAt());
        }
    }

    /** A refusal in one of two records counts for both, for as long as they are one. */
    @EventListener
    void on(RecordsMerged merged) {
        if (consents.contactRefused(merged.client())) {
            end(merged.client(), merged.at());
        } else {
            merged.oneSince().ifPresent(since -> reopen(merged.client(), since));
        }
    }

    @EventListener
    void on(IntakeConfirmed confirmed) {
        if (consents.contactRefused(confirmed.client())) {
            end(confirmed.client(), clock.instant());
        }
    }

    private void reopen(ClientId client, Instant closedSince) {
        followUps.findByClientIdAndClosedHowOrderBySessionEndDesc(client.value(), ClosingReason.NOT_WANTED).stream()
                .filter(one -> one.closedSince(ClosingReason.NOT_WANTED, closedSince))
                .forEach(one -> contacts.reopen(one, clock.instant()));
    }

    private void end(ClientId client, Instant now) {
        followUps.findByClientIdAndStateNotOrderBySessionEndDesc(client.value(), FollowUpState.CLOSED).stream()
                .filter(one -> !one.presses())
                .forEach(one -> {
                    contacts.close(one, ClosingReason.NOT_WANTED, now);
                    followUps.save(one);
                });
    }
}
