package org.tenderpoint.platform.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;

/**
 * The pages that a client opens by a link. They share one address, which holds the number of a page at most, never an
 * answer. Each form is answered by a redirect, so that reloading and going back send nothing twice.
 *
 * @param path their address, such as {@code /check-in}
 */
public record TicketPages(String path, TicketCookie cookie) {

    /** The ticket of the request; a filter answers requests that have none. */
    public LinkTicket ticket(HttpServletRequest request) {
        return cookie.ticket(request).orElseThrow();
    }

    /**
     * The language chosen on the page; otherwise the client's, if it differs from the default; otherwise the browser's.
     *
     * @param client the client's language, if it is known who the client is
     */
    public PageLanguage language(HttpServletRequest request, Optional<Locale> client) {
        return cookie.language(request)
                .or(() -> client.flatMap(one -> PageLanguage.find(one.getLanguage()))
                        .filter(found -> found != PageLanguage.EN))
                .orElseGet(() -> PageLanguage.nearest(request.getLocale()));
    }

    /** @param client the language of whom the link was made for */
    public TapPage.TapRequest asked(LinkTicket ticket, HttpServletRequest request, Locale client) {
        return new TapPage.TapRequest(language(request, Optional.of(client)), ticket.proof(), request.getContextPath());
    }

    /** Sends the browser to the first page that is not done yet. */
    public ResponseEntity<String> next(HttpServletRequest request) {
        return PlainPages.next(request, path);
    }

    /**
     * Shows a page, once a language that was chosen on it is kept.
     *
     * @param page empty if the ticket opens nothing any more
     */
    public ResponseEntity<String> show(
            Optional<String> lang, HttpServletRequest request, HttpServletResponse response,
            Function<LinkTicket, Optional<ResponseEntity<String>>> page) {
        var chosen = lang.flatMap(PageLanguage::find);
        chosen.ifPresent(one -> cookie.keepLanguage(one, request, response));
        return chosen.isPresent() ? next(request) : page.apply(ticket(request)).orElseGet(() -> next(request));
    }

    /** Does what a form asks for, if the form comes from a page of this ticket. */
    public ResponseEntity<String> submit(HttpServletRequest request, String proof, Consumer<LinkTicket> form) {
        return submit(request, proof, "", form);
    }

    /** @param back follows the path: the place of a page from which the form comes */
    public ResponseEntity<String> submit(
            HttpServletRequest request, String proof, String back, Consumer<LinkTicket> form) {
        var ticket = ticket(request);
        if (ticket.proves(proof)) {
            form.accept(ticket);
        }
        return PlainPages.next(request, path + back);
    }

    /**
     * Does what a form asks for, if the link still opens and the form comes from a page of this ticket.
     *
     * @param form answers with another page than the next one: with the form again, where something is wrong with it
     */
    public <T> ResponseEntity<String> submit(
            HttpServletRequest request, String proof, Function<LinkTicket, Optional<T>> open,
            BiFunction<LinkTicket, T, Optional<ResponseEntity<String>>> form) {
        var ticket = ticket(request);
        return open.apply(ticket)
                .filter(_ -> ticket.proves(proof))
                .flatMap(opened -> form.apply(ticket, opened))
                .orElseGet(() -> next(request));
    }
}
