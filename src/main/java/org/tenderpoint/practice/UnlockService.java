package org.tenderpoint.practice;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.tenderpoint.shared.audit.AuditEvent;

/** Opens a locked screen for the one who is signed in. Guesses are slowed down as at signing in. */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK', 'MANAGER')")
public class UnlockService {

    private static final String FROM_THE_LOCK = "lock";

    private final UserRepository users;
    private final CurrentUser currentUser;
    private final PasswordHashing hashing;
    private final SignInThrottle throttle;
    private final Presence presence;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UnlockService(
            UserRepository users,
            CurrentUser currentUser,
            PasswordHashing hashing,
            SignInThrottle throttle,
            Presence presence,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.users = users;
        this.currentUser = currentUser;
        this.hashing = hashing;
        this.throttle = throttle;
        this.presence = presence;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens the screen of this session.
     *
     * @return false if it is not the password of the one who is signed in
     * @throws TooManyTries after several wrong ones
     */
    public boolean unlock(HttpSession session, String password) {
        var me = users.findById(currentUser.id().value()).orElseThrow(() -> new IllegalStateException("No such user"));
        var address = FROM_THE_LOCK + me.login();
        if (throttle.reserve(me.login(), address, clock.instant()) != SignInThrottle.Verdict.GO_AHEAD) {
            throw new TooManyTries();
        }
        if (!hashing.matches(password, me.passwordHash()) || !me.active()) {
            return false;
        }
        throttle.succeeded(me.login(), address);
        presence.unlock(session);
        transaction.executeWithoutResult(
                status -> events.publishEvent(AuditEvent.of("unlocked the screen of", "User", me.id().value())));
        return true;
    }
}
