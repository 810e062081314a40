package org.tenderpoint.imports;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.WebAddress;
import org.tenderpoint.platform.WebCaller;
import org.tenderpoint.platform.WebCaller.ForbiddenHost;
import org.tenderpoint.platform.WebCaller.TooLarge;
import org.tenderpoint.platform.WebCaller.TooSlow;

/**
 * Reads a calendar that a manager has subscribed to: the only thing that the program fetches from an address of the
 * internet that somebody typed. Over TLS only, never within the practice's network, at most {@link #MOST_BYTES} in ten
 * seconds.
 */
@Component
class CalendarFetch {

    static final int MOST_BYTES = 5 * 1024 * 1024;

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final int MOST_REDIRECTS = 3;
    private static final String HTTPS = "https";

    private final WebCaller caller;

    @Autowired
    CalendarFetch() throws NoSuchAlgorithmException {
        this(PublicAddress::is, SSLContext.getDefault(), LONGEST);
    }

    CalendarFetch(Predicate<InetAddress> allowed, SSLContext tls, Duration longest) {
        this(allowed, tls, longest, InetAddress::getAllByName);
    }

    CalendarFetch(Predicate<InetAddress> allowed, SSLContext tls, Duration longest, WebCaller.Names names) {
        caller = new WebCaller(allowed, tls, CONNECTING, longest, names);
    }

    /**
     * The address as it is called. Calendars also write {@code webcal} for it.
     *
     * @throws FetchRefused if it is no address of a page, or not one over TLS
     */
    static URI address(String typed) {
        var text = WebAddress.complete(typed.strip().replaceFirst("(?i)^webcals?://", "https://"));
        if (text.length() > WebAddress.MAX_LENGTH || !WebAddress.isValid(text)) {
            throw new FetchRefused(FetchRefused.Reason.NO_ADDRESS);
        }
        var address = URI.create(text);
        if (!HTTPS.equals(address.getScheme().toLowerCase(Locale.ROOT))) {
            throw new FetchRefused(FetchRefused.Reason.NOT_SECURE);
        }
        return address;
    }

    /** @throws FetchRefused if nothing came, or it is not to be asked */
    byte[] fetch(URI address) {
        try {
            return caller.call(client -> follow(client, address));
        } catch (IOException | RuntimeException e) {
            throw refusal(e);
        }
    }

    /** Each step is looked up and checked anew. */
    private static byte[] follow(HttpClient client, URI first) throws IOException {
        var at = first;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            var asked = at;
            var request = new HttpGet(asked);
            var answer = client.execute(request, response -> answer(response, request, asked));
            if (answer.content().isPresent()) {
                return answer.content().get();
            }
            at = answer.next();
        }
        throw new FetchRefused(FetchRefused.Reason.LEADS_AWAY);
    }

    /** Either the calendar, or where it is. */
    private record Answer(Optional<byte[]> content, URI next) {}

    private static Answer answer(ClassicHttpResponse response, HttpGet request, URI asked) throws IOException {
        int status = response.getCode();
        var location = Optional.ofNullable(response.getFirstHeader(HttpHeaders.LOCATION));
        if (status >= HttpStatus.SC_REDIRECTION && status < HttpStatus.SC_CLIENT_ERROR && location.isPresent()) {
            return new Answer(Optional.empty(), next(asked, location.get().getValue()));
        }
        if (status != HttpStatus.SC_OK || response.getEntity() == null) {
            throw new FetchRefused(FetchRefused.Reason.NOT_THERE);
        }
        var bytes = WebCaller.content(response.getEntity(), request, MOST_BYTES);
        return new Answer(Optional.of(bytes), asked);
    }

    private static URI next(URI asked, String location) {
        try {
            var next = asked.resolve(location);
            boolean same = HTTPS.equals(next.getScheme()) && asked.getHost().equalsIgnoreCase(next.getHost())
                    && asked.getPort() == next.getPort();
            if (same) {
                return next;
            }
        } catch (IllegalArgumentException _) {
            // no address at all
        }
        throw new FetchRefused(FetchRefused.Reason.LEADS_AWAY);
    }

    private static FetchRefused refusal(Throwable failure) {
        return switch (failure) {
            case FetchRefused refused -> refused;
            case ForbiddenHost _ -> new FetchRefused(FetchRefused.Reason.WITHIN);
            case TooLarge _ -> new FetchRefused(FetchRefused.Reason.TOO_LARGE);
            case TooSlow _ -> new FetchRefused(FetchRefused.Reason.TOO_SLOW);
            case UnknownHostException _ -> new FetchRefused(FetchRefused.Reason.NO_ADDRESS);
            case SSLException _ -> new FetchRefused(FetchRefused.Reason.NOT_SECURE);
            default -> new FetchRefused(FetchRefused.Reason.NO_ANSWER);
        };
    }

    /** Why a calendar was not read; its words say what to do. */
    static final class FetchRefused extends RuntimeException {

        enum Reason implements Coded {
            NO_ADDRESS,
            NOT_SECURE,
            /** In the practice's own network, or on this machine. */
            WITHIN,
            LEADS_AWAY,
            NOT_THERE,
            TOO_LARGE,
            TOO_SLOW,
            NO_ANSWER
        }

        private final Reason why;

        FetchRefused(Reason why) {
            super("A calendar was not read: " + why.code());
            this.why = why;
        }

        Reason why() {
            return why;
        }

        String words() {
            return Texts.of("imports.fetch." + why.code());
        }
    }
}
