package org.tenderpoint.practice.account;

import jakarta.servlet.http.HttpSession;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.UserRepository;

/** Opens a locked screen for the signed-in user. Guesses are slowed down as at sign-in. */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK', 'MANAGER')")
public class UnlockService {

    private static final String FROM_THE_LOCK = "lock";

    private final UserRepository users;
    private final CurrentUser currentUser;
    private final OwnPassword own;
    private final Presence presence;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;

    UnlockService(
            UserRepository users,
            CurrentUser currentUser,
            OwnPassword own,
            Presence presence,
            TransactionOperations transaction,
            ApplicationEventPublisher events) {
        this.users = users;
        this.currentUser = currentUser;
        this.own = own;
        this.presence = presence;
        this.transaction = transaction;
        this.events = events;
    }

    /**
     * Opens the screen of this session.
     *
     * @return false if it is not the signed-in user's password
     * @throws TooManyTries after several wrong ones
     */
    public boolean unlock(HttpSession session, String password) {
        var me = users.me(currentUser);
        if (!own.matches(me, password, FROM_THE_LOCK + me.login())) {
            return false;
        }
        presence.unlock(session);
        transaction.executeWithoutResult(
                status -> events.publishEvent(AuditEvent.of("unlocked_the_screen_of", "User", me.id().value())));
        return true;
    }
}
