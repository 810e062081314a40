package org.tenderpoint.practice.account;

import org.springframework.security.core.AuthenticationException;

/** Someone has tried too often and must wait; the password was not checked. */
public class TooManyTries extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    TooManyTries() {
        super("Too many tries");
    }
}
