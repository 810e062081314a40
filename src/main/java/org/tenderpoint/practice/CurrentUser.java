package org.tenderpoint.practice;

import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.id.Id.UserId;

/** The user who makes this call. */
@Component
public class CurrentUser {

    private final SecurityContextHolderStrategy holder;

    CurrentUser(SecurityContextHolderStrategy holder) {
        this.holder = holder;
    }

    /** @throws IllegalStateException if nobody is signed in */
    public UserId id() {
        return signedIn().map(SignedIn::id).orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
    }

    /** The id, or empty where nobody is signed in: set-up, a client's link, the program itself. */
    public Optional<UserId> idIfSignedIn() {
        return signedIn().map(SignedIn::id);
    }

    /** @throws IllegalStateException if nobody is signed in */
    public String name() {
        return signedIn().map(SignedIn::displayName)
                .orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
    }

    /**
     * The sign-in that this call belongs to; each sign-in of a person has its own id.
     *
     * @throws IllegalStateException if nobody is signed in
     */
    public UUID signIn() {
        return signedIn().map(SignedIn::signIn).orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
    }

    public boolean has(Role role) {
        return signedIn().isPresent()
                && Optional.ofNullable(holder.getContext().getAuthentication())
                        .stream()
                        .flatMap(authentication -> authentication.getAuthorities().stream())
                        .anyMatch(granted -> role.authority().equals(granted.getAuthority()));
    }

    private Optional<SignedIn> signedIn() {
        return Optional.ofNullable(holder.getContext().getAuthentication())
                .filter(authentication -> authentication.isAuthenticated())
                .map(authentication -> authentication.getPrincipal())
                .filter(SignedIn.class::isInstance)
                .map(SignedIn.class::cast);
    }
}
