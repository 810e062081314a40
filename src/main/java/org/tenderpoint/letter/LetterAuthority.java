package org.tenderpoint.letter;

import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;
import org.tenderpoint.practice.RunAs;

/**
 * What the program may do when it asks whether a letter may still leave: read what decides, as a therapist would. It does so in
 * nobody's name, whoever sends, and shows nothing of it.
 */
@Component
class LetterAuthority {

    private final RunAs runAs;

    LetterAuthority(RunAs runAs) {
        this.runAs = runAs;
    }

    <T> T within(Supplier<T> question) {
        return runAs.user(
                UsernamePasswordAuthenticationToken.authenticated(
                        "a letter that leaves", null, AuthorityUtils.createAuthorityList("ROLE_THERAPIST")),
                question);
    }
}
