package org.tenderpoint.practice.account;

import java.time.Clock;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.Secret;
import org.tenderpoint.practice.User;

/** Whether a password is that of the signed-in user. Guesses are slowed down as at sign-in. */
@Component
record OwnPassword(PasswordHashing hashing, SignInThrottle throttle, Clock clock) {

    /**
     * @param from where it is asked for, as the throttle counts it
     * @throws TooManyTries after several wrong ones
     */
    boolean matches(User me, String password, String from) {
        return counted(me, from, () -> hashing.matches(password, me.passwordHash()) && me.active());
    }

    /**
     * Whether they know a password that others know too.
     *
     * @throws TooManyTries after several wrong ones
     */
    boolean knows(User me, String typed, String right, String from) {
        return counted(me, from, () -> Secret.same(typed, right));
    }

    private boolean counted(User me, String from, BooleanSupplier check) {
        if (!throttle.mayTry(SignInLane.inside(me.login()), from, clock.instant())) {
            throw new TooManyTries();
        }
        if (!check.getAsBoolean()) {
            return false;
        }
        throttle.succeeded(SignInLane.inside(me.login()), from);
        return true;
    }
}
