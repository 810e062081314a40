package org.tenderpoint.followup;

import java.time.Instant;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.EndsWithDeath;
import org.tenderpoint.followup.alert.AlertOutcome;
import org.tenderpoint.followup.alert.Alerts;
import org.tenderpoint.followup.contact.ClosingReason;
import org.tenderpoint.followup.contact.Contacts;
import org.tenderpoint.followup.contact.FollowUpRepository;
import org.tenderpoint.followup.contact.FollowUpState;
import org.tenderpoint.followup.contact.FreshLinks;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.CurrentUser;

/** Nobody rings for a client who has died, whatever was open: calls, alerts, links. */
@Component
@Order(40)
record FollowUpsEndWithDeath(FollowUpRepository followUps, Contacts contacts, Alerts alerts, FreshLinks links,
        CurrentUser user) implements EndsWithDeath {

    @Override
    public String about() {
        return "calls";
    }

    @Override
    public int waiting(ClientId client, Instant now) {
        return followUps.countByClientIdAndStateNot(client.value(), FollowUpState.CLOSED);
    }

    @Override
    public void end(ClientId client, Instant now) {
        followUps.findByClientIdOrderBySessionEndDesc(client.value()).forEach(one -> {
            alerts.endWithDeath(one, user.id(), now);
            // a link opens for days after its follow-up was closed
            links.revoke(one, now);
            if (one.state() != FollowUpState.CLOSED) {
                contacts.close(one, ClosingReason.DIED, now);
            }
            followUps.save(one);
        });
    }

    /** Somebody who lives must not miss their call. */
    @Override
    public void takenBack(ClientId client, Instant since, Instant now) {
        followUps.findByClientIdAndClosedHowOrderBySessionEndDesc(client.value(), ClosingReason.DIED).stream()
                .filter(one -> one.closedSince(ClosingReason.DIED, since))
                .forEach(one -> {
                    contacts.reopen(one, now);
                    alerts.raiseAgain(one, AlertOutcome.DIED, since, now);
                    followUps.save(one);
                });
    }
}
