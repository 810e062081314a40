package org.tenderpoint.practice.account;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.UserRepository;

/** Asks for the password again before actions that must not be possible on an unattended screen. */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK', 'MANAGER')")
public class PasswordCheckService {

    private static final String ASKED_AGAIN = "again";
    private static final String SHARED = "shared";

    private final UserRepository users;
    private final CurrentUser currentUser;
    private final OwnPassword own;

    PasswordCheckService(UserRepository users, CurrentUser currentUser, OwnPassword own) {
        this.users = users;
        this.currentUser = currentUser;
        this.own = own;
    }

    /**
     * Whether it is the signed-in user's password.
     *
     * @throws TooManyTries after several wrong ones
     */
    public boolean isMine(String password) {
        var me = users.me(currentUser);
        return own.matches(me, password, ASKED_AGAIN + me.login());
    }

    /**
     * Whether somebody knows a password that the practice shares. Guesses are slowed as those of one's own.
     *
     * @throws TooManyTries after several wrong ones
     */
    public boolean isShared(String typed, String right) {
        var me = users.me(currentUser);
        return own.knows(me, typed, right, SHARED + me.login());
    }
}
