package org.tenderpoint.followup.contact;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.ClientReach;
import org.tenderpoint.client.ClientReaches;
import org.tenderpoint.followup.contact.Contacts.CallsInVain;

/**
 * Plans the one last message to a client whom three calls did not reach (FUP-05, FUP-12); where something presses, also
 * to who gets no messages, as a letter.
 */
@Component
record LastMessages(FollowUpRepository followUps, Contacts contacts, FollowUpTimes times, ClientReaches reaches) {

    @EventListener
    void on(CallsInVain calls) {
        boolean reached = reaches.of(calls.client()).filter(ClientReach::reached).isPresent();
        followUps.findById(calls.followUp().value())
                .filter(followUp -> reached || followUp.presses())
                .ifPresent(followUp -> contacts.plan(
                        followUp, ContactKind.LAST_MESSAGE, times.messages().messageAt(calls.at()), calls.at()));
    }
}
