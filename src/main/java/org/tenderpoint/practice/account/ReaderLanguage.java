package org.tenderpoint.practice.account;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.platform.page.PageLanguage;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.UserRepository;

/** In which language a page is shown. Tells nothing about anybody. */
@Service
@PreAuthorize("permitAll()")
public class ReaderLanguage {

    private final UserRepository users;
    private final CurrentUser currentUser;

    ReaderLanguage(UserRepository users, CurrentUser currentUser) {
        this.users = users;
        this.currentUser = currentUser;
    }

    /**
     * The language of whoever is signed in; before signing in, the browser's. That of somebody's first page becomes
     * theirs, so that mails speak it too.
     */
    @Transactional
    public PageLanguage of(PageLanguage browser) {
        return currentUser.idIfSignedIn()
                .map(me -> users.language(me.value()).orElseGet(() -> {
                    users.speakAtFirst(me.value(), browser);
                    return browser;
                }))
                .orElse(browser);
    }
}
