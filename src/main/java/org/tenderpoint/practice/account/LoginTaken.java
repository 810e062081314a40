package org.tenderpoint.practice.account;

/** Someone has this sign-in name already. */
public class LoginTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LoginTaken() {
        super("The sign-in name is taken");
    }
}
