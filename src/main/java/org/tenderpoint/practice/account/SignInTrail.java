package org.tenderpoint.practice.account;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.store.schedule.RunAs;
import org.tenderpoint.practice.SignedIn;

/** Records each sign-in and sign-out in the trail. */
@Component
record SignInTrail(RunAs runAs, TransactionOperations transaction, ApplicationEventPublisher events) {

    @EventListener
    void on(InteractiveAuthenticationSuccessEvent event) {
        note("signed_in", event.getAuthentication());
    }

    @EventListener
    void on(LogoutSuccessEvent event) {
        note("signed_out", event.getAuthentication());
    }

    private void note(String action, Authentication who) {
        if (who.getPrincipal() instanceof SignedIn signedIn) {
            // at sign-out nobody is signed in any more, but it is this person's action
            runAs.user(who, () -> transaction.execute(status -> {
                events.publishEvent(AuditEvent.of(action, "User", signedIn.user()));
                return true;
            }));
        }
    }
}
