package org.tenderpoint.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenderpoint.imports.CalendarFetch.FetchRefused;
import org.tenderpoint.imports.CalendarFetch.FetchRefused.Reason;

/** A server with a certificate of its own, and everything that one could answer. */
@Tag("UC-35")
class CalendarFetchTest {

    private static final String CALENDAR = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n";
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    /** Where a busy machine must not turn one refusal into another. */
    private static final Duration MORE_PATIENCE = Duration.ofMinutes(1);

    private static HttpsServer server;
    private static SSLContext tls;
    private static final List<String> CALLED = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void serve(@TempDir Path folder) throws Exception {
        tls = certificate(folder.resolve("own.p12"));
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", CalendarFetchTest::answer);
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    @BeforeEach
    void nothingCalledYet() {
        CALLED.clear();
    }

    @Test
    void aCalendarIsRead() {
        assertThat(fetched("/calendar")).isEqualTo(CALENDAR);
    }

    @Test
    void aStepWithinTheSameHostIsFollowed() {
        assertThat(fetched("/moved")).isEqualTo(CALENDAR);
        assertThat(CALLED).containsExactly("/moved", "/calendar");
    }

    @ParameterizedTest
    @CsvSource({"/elsewhere, LEADS_AWAY", "/inward, LEADS_AWAY", "/plain, LEADS_AWAY", "/port, LEADS_AWAY",
            "/nonsense, LEADS_AWAY", "/round, LEADS_AWAY", "/gone, NOT_THERE", "/closed, NOT_THERE",
            "/broken, NOT_THERE", "/large, TOO_LARGE", "/endless, TOO_LARGE", "/silent, TOO_SLOW", "/drops, TOO_SLOW"})
    void whatElseItAnswersIsRefused(String path, Reason why) {
        var patience = why == Reason.TOO_SLOW ? PATIENCE : MORE_PATIENCE;
        var patient = new CalendarFetch(_ -> true, tls, patience);
        long begun = System.nanoTime();

        var refused = catchThrowableOfType(FetchRefused.class, () -> patient.fetch(at("localhost", path)));

        assertThat(refused.why()).isEqualTo(why);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(patience.multipliedBy(3));
    }

    @Test
    void aNameServerThatDoesNotAnswerTakesNoLongerThanACall() {
        var slow = new CalendarFetch(_ -> true, tls, Duration.ofSeconds(1), _ -> {
            // as the system's own: nothing breaks it off
            for (long end = System.nanoTime() + Duration.ofSeconds(20).toNanos(); System.nanoTime() < end;) {
                LockSupport.parkNanos(end - System.nanoTime());
                Thread.interrupted();
            }
            throw new UnknownHostException();
        });
        long begun = System.nanoTime();

        var refused = catchThrowableOfType(FetchRefused.class, () -> slow.fetch(at("calendar.example.org", "/a")));

        assertThat(refused.why()).isEqualTo(Reason.TOO_SLOW);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(8));
    }

    @Test
    void aNameThatMeansSomethingElseAMomentLaterIsCalledWhereItWasChecked() throws IOException {
        var outside = InetAddress.getByAddress("localhost", new byte[]{127, 0, 0, 1});
        var within = InetAddress.getByAddress("localhost", new byte[]{127, 0, 0, 2});
        var asked = new AtomicInteger();
        var rebinding = new CalendarFetch(outside::equals, tls, PATIENCE,
                _ -> new InetAddress[]{asked.getAndIncrement() == 0 ? outside : within});

        assertThat(rebinding.fetch(at("localhost", "/calendar"))).asString().isEqualTo(CALENDAR);
        assertThat(asked).as("looked up once, and not again to connect").hasValue(1);
        var refused = catchThrowableOfType(FetchRefused.class, () -> rebinding.fetch(at("localhost", "/calendar")));
        assertThat(refused.why()).isEqualTo(Reason.WITHIN);
        assertThat(CALLED).containsExactly("/calendar");
    }

    @Test
    void aNameWithOneAddressWithinIsNotCalledAtItsOtherOne() {
        var both = new CalendarFetch(one -> one.getAddress()[3] == 1, tls, PATIENCE, _ -> new InetAddress[]{
                InetAddress.getByAddress(new byte[]{127, 0, 0, 1}),
                InetAddress.getByAddress(new byte[]{127, 0, 0, 2})});

        assertThat(catchThrowableOfType(FetchRefused.class, () -> both.fetch(at("localhost", "/calendar"))).why())
                .isEqualTo(Reason.WITHIN);
        assertThat(CALLED).isEmpty();
    }

    @Test
    void nobodyIsCalledWithinThePracticesNetwork() {
        var guarded = new CalendarFetch(PublicAddress::is, tls, PATIENCE);

        for (var host : List.of("localhost", "127.0.0.1")) {
            var refused = catchThrowableOfType(FetchRefused.class, () -> guarded.fetch(at(host, "/calendar")));
            assertThat(refused.why()).as(host).isEqualTo(Reason.WITHIN);
        }
        assertThat(CALLED).isEmpty();
    }

    @Test
    void aCertificateThatNobodyKnowsIsRefused() throws Exception {
        var strict = new CalendarFetch(_ -> true, SSLContext.getDefault(), PATIENCE);

        var refused = catchThrowableOfType(FetchRefused.class, () -> strict.fetch(at("localhost", "/calendar")));

        assertThat(refused.why()).isEqualTo(Reason.NOT_SECURE);
        assertThat(CALLED).isEmpty();
    }

    @Test
    void aCertificateOfAnotherNameIsRefused() {
        // it is made out to localhost
        var refused = catchThrowableOfType(
                FetchRefused.class, () -> trusting().fetch(at("127.0.0.1", "/calendar")));

        assertThat(refused.why()).isEqualTo(Reason.NOT_SECURE);
    }

    @Test
    void calendarsAreTypedAsTheirPagesWriteThem() {
        assertThat(CalendarFetch.address(" webcal://calendar.example.org/a.ics "))
                .isEqualTo(URI.create("https://calendar.example.org/a.ics"));
        assertThat(CalendarFetch.address("calendar.example.org/a.ics"))
                .isEqualTo(URI.create("https://calendar.example.org/a.ics"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://calendar.example.org/a.ics", "ftp://calendar.example.org/a.ics",
            "file:///etc/hosts",
            "https://user:word@calendar.example.org/a.ics", "https://localhost/a.ics", "https://[::1]/a.ics", "",
            "jar:https://calendar.example.org/a.jar!/x", "https://calendar.example.org/a b"})
    void whatIsNoSuchAddressIsNotCalled(String typed) {
        assertThat(catchThrowableOfType(FetchRefused.class, () -> CalendarFetch.address(typed))).isNotNull();
    }

    private static CalendarFetch trusting() {
        return new CalendarFetch(_ -> true, tls, PATIENCE);
    }

    private static String fetched(String path) {
        return new String(trusting().fetch(at("localhost", path)), StandardCharsets.UTF_8);
    }

    private static URI at(String host, String path) {
        return URI.create("https://" + host + ":" + server.getAddress().getPort() + path);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        CALLED.add(path);
        switch (path) {
            case "/moved" -> leads(exchange, "/calendar");
            case "/round" -> leads(exchange, "/round");
            case "/elsewhere" -> leads(exchange, "https://calendar.example.org/");
            case "/inward" -> leads(exchange, "https://127.0.0.1/calendar");
            case "/plain" -> leads(exchange, "http://localhost:" + server.getAddress().getPort() + "/calendar");
            case "/port" -> leads(exchange, "https://localhost:1/calendar");
            case "/nonsense" -> leads(exchange, "https://[");
            case "/gone" -> exchange.sendResponseHeaders(404, -1);
            case "/closed" -> exchange.sendResponseHeaders(401, -1);
            case "/broken" -> exchange.sendResponseHeaders(500, -1);
            case "/large" -> much(exchange, CalendarFetch.MOST_BYTES + 1);
            case "/endless" -> much(exchange, Long.MAX_VALUE);
            case "/silent" -> waits(PATIENCE.multipliedBy(2));
            case "/drops" -> drops(exchange);
            default -> {
                exchange.sendResponseHeaders(200, CALENDAR.length());
                exchange.getResponseBody().write(CALENDAR.getBytes(StandardCharsets.UTF_8));
            }
        }
        exchange.close();
    }

    private static void leads(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().add("Location", to);
        exchange.sendResponseHeaders(302, -1);
    }

    private static void much(HttpExchange exchange, long bytes) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        var some = new byte[1024 * 1024];
        try (var out = exchange.getResponseBody()) {
            for (long sent = 0; sent < bytes; sent += some.length) {
                out.write(some);
            }
        }
    }

    /** A byte now and then keeps every single wait short. */
    private static void drops(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (var out = exchange.getResponseBody()) {
            for (int i = 0; i < 100; i++) {
                out.write('B');
                out.flush();
                waits(Duration.ofMillis(100));
            }
        }
    }

    private static void waits(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Java makes certificates only by its own tool. */
    private static SSLContext certificate(Path file) throws Exception {
        var made = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", "own",
                "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "san=dns:localhost", "-validity", "2",
                "-storetype", "PKCS12", "-storepass", "a password", "-keystore", file.toString())
                .redirectErrorStream(true).start();
        assertThat(made.waitFor()).as(new String(made.getInputStream().readAllBytes())).isZero();
        var own = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            own.load(in, "a password".toCharArray());
        }
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, "a password".toCharArray());
        var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(own);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trusted.getTrustManagers(), null);
        return context;
    }
}
