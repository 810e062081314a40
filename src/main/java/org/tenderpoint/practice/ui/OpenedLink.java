package org.tenderpoint.practice.ui;

import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Optional;
import org.tenderpoint.practice.account.LinkExchange;

/** The one-time link that this browser has opened; its token was removed from the address before the page was built. */
final class OpenedLink {

    private OpenedLink() {}

    /** The token for the page at this path; empty if it was opened without one. */
    static String token(String path) {
        return Optional.ofNullable(VaadinServletRequest.getCurrent())
                .map(request -> LinkExchange.opened(request.getHttpServletRequest().getSession(), path))
                .orElse("");
    }
}
