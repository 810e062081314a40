package org.tenderpoint.shell;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.tenderpoint.practice.CurrentUser;

/**
 * Tells a page that is open whose sign-in this browser holds now: another tab may have signed out, or somebody else in,
 * and the page that still shows a record asks. A question is no touch. Looks at nothing but the session.
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
