package org.tenderpoint.practice.account;

import org.springframework.security.core.AuthenticationException;

/** Someone has tried too often and must wait; the password was not checked. */
public class TooManyTries extends AuthenticationException {

    TooManyTries() {
        super("Too many tries");
    }
}
