package org.tenderpoint.practice.account;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.tenderpoint.practice.User;

/** Whether a password is that of the signed-in user. Guesses are slowed down as at sign-in. */
@Component
record OwnPassword(PasswordHashing hashing, SignInThrottle throttle, Clock clock) {

    /**
     * @param from where it is asked for, as the throttle counts it
     * @throws TooManyTries after several wrong ones
     */
    boolean matches(User me, String password, String from) {
        if (throttle.reserve(SignInLane.inside(me.login()), from, clock.instant()) != SignInThrottle.Verdict.GO_AHEAD) {
            throw new TooManyTries();
        }
        if (!hashing.matches(password, me.passwordHash()) || !me.active()) {
            return false;
        }
        throttle.succeeded(SignInLane.inside(me.login()), from);
        return true;
    }
}
