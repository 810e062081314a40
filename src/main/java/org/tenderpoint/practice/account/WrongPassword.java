package org.tenderpoint.practice.account;

/** It is not the user's password. */
public class WrongPassword extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongPassword() {
        super("Wrong password");
    }
}
