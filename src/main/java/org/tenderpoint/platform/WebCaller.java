package org.tenderpoint.platform;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.util.Timeout;

/**
 * Calls an address that somebody has typed. It calls only addresses that are allowed, follows no redirects, stores no
 * cookies, and gives up when the time is over.
 */
public final class WebCaller {

    private final Predicate<InetAddress> allowed;
    private final SSLContext tls;
    private final Duration connecting;
    private final Duration longest;
    private final Names names;

    /** Looks up a name; the system's own look-up may take half a minute and cannot be interrupted. */
    @FunctionalInterface
    public interface Names {
        InetAddress[] all(String host) throws UnknownHostException;
    }

    /**
     * @param allowed where a name may lead; all its addresses have to be allowed
     * @param connecting how long the other side may take to be reached
     * @param longest how long a call takes at most, from its beginning to its last byte
     */
    public WebCaller(Predicate<InetAddress> allowed, SSLContext tls, Duration connecting, Duration longest) {
        this(allowed, tls, connecting, longest, InetAddress::getAllByName);
    }

    public WebCaller(
            Predicate<InetAddress> allowed, SSLContext tls, Duration connecting, Duration longest, Names names) {
        this.allowed = allowed;
        this.names = names;
        this.tls = tls;
        this.connecting = connecting;
        this.longest = longest;
    }

    /** What one call does; it may send several requests. */
    @FunctionalInterface
    public interface WebCall<T> {
        T ask(HttpClient client) throws IOException;
    }

    /**
     * @throws ForbiddenHost if the name leads where nothing may be called
     * @throws TooSlow if the time was over
     * @throws InterruptedIOException if this thread is to end
     */
    public <T> T call(WebCall<T> asking) throws IOException {
        try (var client = client()) {
            var answering = new FutureTask<>(() -> asking.ask(client));
            // in a thread of its own, which may hang in a look-up after the time is over
            Thread.ofVirtual().name("call").start(answering);
            try {
                return answering.get(longest.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                // closes the connection under the reading thread, which then ends
                client.close();
                answering.cancel(true);
                throw new TooSlow();
            } catch (ExecutionException e) {
                switch (e.getCause()) {
                    case IOException failure -> throw failure;
                    case RuntimeException failure -> throw failure;
                    case null, default -> throw new IllegalStateException(e);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    /**
     * Reads an answer.
     *
     * @param request that it answers
     * @param most bytes
     * @throws TooLarge if there are more
     */
    public static byte[] content(HttpEntity answer, HttpUriRequestBase request, int most) throws IOException {
        var bytes = answer.getContent().readNBytes(most + 1);
        if (bytes.length > most) {
            // otherwise closing would read the rest of the answer
            request.cancel();
            throw new TooLarge();
        }
        return bytes;
    }

    private CloseableHttpClient client() {
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new CheckedNames(allowed, names))
                        .setTlsSocketStrategy(ClientTlsStrategyBuilder.create().setSslContext(tls).buildClassic())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(connecting)).setSocketTimeout(Timeout.of(longest))
                                .build())
                        .build())
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                // a small compressed answer could unpack to any size
                .disableContentCompression()
                .setUserAgent("Tenderpoint")
                .build();
    }

    /** Connects to the very addresses that were checked, even if the name leads elsewhere a moment later. */
    private record CheckedNames(Predicate<InetAddress> allowed, Names names) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            var all = names.all(host);
            if (!Arrays.stream(all).allMatch(allowed)) {
                throw new ForbiddenHost();
            }
            return all;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    /** A name leads where nothing may be called. */
    public static final class ForbiddenHost extends UnknownHostException {}

    /** The time of a call was over. */
    public static final class TooSlow extends IOException {}

    /** The answer is larger than the most that is read. */
    public static final class TooLarge extends IOException {}
}
