package org.tenderpoint.practice.account;

import java.util.List;
import org.tenderpoint.platform.Secret;

/**
 * What refused sign-ins are counted for, so that guessing is slowed down: a login, its codes, or one browser.
 *
 * @param address whether those of the address count as well
 */
record SignInLane(String subject, boolean address) {

    private static final String LOGIN = "login:";
    private static final String CODE = "code:";
    private static final String INSIDE = "inside:";
    private static final String BROWSER = "browser:";

    /** Passwords from browsers that have never signed in to this account. */
    static SignInLane strangers(String login) {
        return new SignInLane(LOGIN + Secret.sha256(login), true);
    }

    /** Codes from such browsers: whoever gets there knows the password. */
    static SignInLane codes(String login) {
        return new SignInLane(CODE + Secret.sha256(login), true);
    }

    /** The password once more, of somebody who is signed in. */
    static SignInLane inside(String login) {
        return new SignInLane(INSIDE + Secret.sha256(login), true);
    }

    /** Passwords from one browser that has signed in to this account. */
    static SignInLane of(String login, String browser) {
        return new SignInLane(BROWSER + Secret.sha256(login + " " + browser), false);
    }

    /** Codes from the same. */
    static SignInLane codesOf(String login, String browser) {
        return new SignInLane(BROWSER + Secret.sha256(login + " " + browser + " code"), false);
    }

    static List<SignInLane> shared(String login) {
        return List.of(strangers(login), codes(login), inside(login));
    }
}
