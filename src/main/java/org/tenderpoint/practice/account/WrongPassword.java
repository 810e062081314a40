package org.tenderpoint.practice.account;

/** It is not the user's password. */
public class WrongPassword extends RuntimeException {

    WrongPassword() {
        super("Wrong password");
    }
}
