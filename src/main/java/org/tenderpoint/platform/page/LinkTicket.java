package org.tenderpoint.platform.page;

import java.util.Optional;
import java.util.regex.Pattern;
import org.tenderpoint.platform.Secret;

/**
 * What a client's browser holds while a link is open: the link's token, and a secret of that browser, so that another
 * browser with the same link sees nothing of what was typed in this one.
 */
public record LinkTicket(String token, String browser) {

    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");

    /** Stands for anything that is not a token, without distinction; it opens nothing. */
    private static final String NONE = "-".repeat(43);

    /** A ticket for a link just opened in a browser that may hold one already. */
    public static LinkTicket opened(String token, Optional<LinkTicket> held) {
        var good = SECRET.matcher(token).matches() ? token : NONE;
        return held.filter(ticket -> ticket.token().equals(good)).orElseGet(() -> new LinkTicket(good, Secret.fresh()));
    }

    /** Reads what {@link #text} wrote; empty for anything else. */
    public static Optional<LinkTicket> parse(String text) {
        var parts = text.split("\\.", -1);
        return parts.length == 2 && SECRET.matcher(parts[0]).matches() && SECRET.matcher(parts[1]).matches()
                ? Optional.of(new LinkTicket(parts[0], parts[1]))
                : Optional.empty();
    }

    public String text() {
        return token + "." + browser;
    }

    /** Part of each form: the sender has seen the page, which no other site has. */
    public String proof() {
        return Secret.sha256("form " + text());
    }

    /** Whether a form contains this ticket's {@link #proof}. */
    public boolean proves(String proof) {
        return Secret.same(proof(), proof);
    }

    /** The stored form of the token. */
    public String tokenHash() {
        return Secret.sha256(token);
    }

    /** The stored form of the token and the browser together. */
    public String browserHash() {
        return Secret.sha256(text());
    }

    /** Omits the secrets. */
    @Override
    public String toString() {
        return "LinkTicket";
    }
}
