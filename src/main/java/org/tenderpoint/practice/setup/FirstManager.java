package org.tenderpoint.practice.setup;

import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.store.schedule.RunAs;
import org.tenderpoint.practice.NewUser;
import org.tenderpoint.practice.Practice;
import org.tenderpoint.practice.PracticeRepository;
import org.tenderpoint.practice.PracticeSettings;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.User;
import org.tenderpoint.practice.UserRepository;
import org.tenderpoint.practice.account.LinkGone;
import org.tenderpoint.practice.account.LinkPurpose;
import org.tenderpoint.practice.account.OneTimeLinks;

/**
 * Makes the practice and the account of whoever sets it up, in one transaction. Nobody is signed in then: a token
 * permits it.
 */
@Component
record FirstManager(PracticeRepository practices, UserRepository users, OneTimeLinks links,
        TransactionOperations transaction, ApplicationEventPublisher events, RunAs runAs) {

    /** Whether there is none yet. */
    boolean awaited() {
        return practices.count() == 0;
    }

    /**
     * @throws LinkGone if the token is not a live one; nothing is made then
     * @throws AlreadySetUp if someone else was faster
     */
    Authentication make(String token, PracticeSettings settings, NewUser person, String hash, Instant now) {
        try {
            return transaction.execute(status -> {
                if (!links.use(LinkPurpose.SET_UP, token, now)) {
                    throw new LinkGone();
                }
                // the table takes one row only, so of several set-ups on several nodes one wins and the others end
                // below
                practices.save(Practice.setUp(settings, now));
                var user = User.invited(person, now);
                user.choosePassword(hash);
                users.save(user);
                var manager = signedIn(user);
                return runAs.user(manager, () -> {
                    events.publishEvent(AuditEvent.of("set_up", "Practice", new UUID(0, Practice.ID)));
                    events.publishEvent(AuditEvent.of("made_at_set_up", "User", user.id().value()));
                    return manager;
                });
            });
        } catch (DataIntegrityViolationException e) {
            throw new AlreadySetUp();
        }
    }

    private static Authentication signedIn(User user) {
        return UsernamePasswordAuthenticationToken.authenticated(
                user.signedIn(),
                null,
                AuthorityUtils.createAuthorityList(
                        user.roles().stream().map(Role::authority).toList()));
    }
}
