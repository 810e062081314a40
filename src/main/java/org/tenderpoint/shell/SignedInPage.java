package org.tenderpoint.shell;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.tenderpoint.practice.CurrentUser;

/**
 * Tells an open page which sign-in this browser has now: another tab may have signed out, or signed in somebody else,
 * and a page that still shows a record asks here. Asking does not count as a touch. Reads nothing but the session.
 */
@Controller
@PreAuthorize("permitAll()")
class SignedInPage {

    static final String PATH = "/signed-in";

    private final CurrentUser user;

    SignedInPage(CurrentUser user) {
        this.user = user;
    }

    /** Empty where nobody is signed in. */
    @GetMapping(PATH)
    public void tell(HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.TEXT_PLAIN_VALUE);
        response.getWriter().write(user.idIfSignedIn().map(someone -> user.signIn().toString()).orElse(""));
    }
}
