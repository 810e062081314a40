package org.tenderpoint.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tenderpoint.HttpTest;
import org.tenderpoint.RawHttp;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.link.FreshMisses;
import org.tenderpoint.shell.PageSetup.FailedAction;

/** What a browser can cause at will, as often as it likes, is a few lines in the log. */
@HttpTest
class LogBoundsTest {

    private static final int TIMES = 20;
    private static final int MOST_LINES = 8;
    private static final int MOST_BYTES = 25_000;
    /** Longer than any answer takes, on a machine with much to do, too. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** What was left open once is waited for no longer than this. */
    private static final Duration LEFT_OPEN = Duration.ofMillis(500);
    private static final int MOST_WITHOUT_ANSWER = 1;
    /** What the server may keep open on purpose: a push waits for news, and a body is waited for that does not come. */
    private static final Set<String> MAY_STAY_OPEN = Set.of("push without a key", "push that is posted");
    /** Something that somebody might have typed. */
    private static final String TYPED = "Hannahs-fever";

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @LocalServerPort
    int port;
    @Autowired
    TestUsers users;
    @Autowired
    LogBounds bounds;
    @Autowired
    FreshMisses misses;

    private RawHttp http;
    private RawHttp.Screen screen;
    private int unanswered;

    @BeforeEach
    void aTherapistAtAScreen() {
        var login = "u" + UUID.randomUUID();
        users.make(login, Set.of(Role.THERAPIST));
        http = new RawHttp(port);
        http.signIn(login, TestUsers.PASSWORD);
        screen = http.screen(ForgedTrafficView.ROUTE);
        // a command that another test ran in this process has set the log up anew, without the bound
        new LogBounds();
        bounds.tellRepeats();
        log.start();
        root().addAppender(log);
    }

    @AfterEach
    void notListening() {
        root().detachAppender(log);
    }

    @Test
    void aForgedCallThatIsSentAgainAndAgainIsAFewLines() {
        var kinds = new LinkedHashMap<String, Runnable>();
        int view = ForgedTrafficView.NODES.get("view");
        int text = ForgedTrafficView.NODES.get("textfield-open");
        kinds.put("method that is not offered", () -> screen.call("{\"type\":\"publishedEventHandler\",\"node\":" + view
                + ",\"templateEventMethodName\":\"" + TYPED + "\",\"templateEventMethodArgs\":[],\"promise\":-1}"));
        kinds.put("arguments that do not fit", () -> screen.call("{\"type\":\"publishedEventHandler\",\"node\":" + view
                + ",\"templateEventMethodName\":\"offered\",\"templateEventMethodArgs\":[\"" + TYPED
                + "\",2],\"promise\":-1}"));
        kinds.put("kind that there is not", () -> screen.call("{\"type\":\"" + TYPED + "\",\"node\":" + view + "}"));
        kinds.put("part that there is not", () -> screen.click(99_999_999));
        kinds.put("value of another type", () -> screen.set(text, "value", "{\"a\":[\"" + TYPED + "\"]}", "change"));
        kinds.put("property that is not the browser's",
                () -> screen.set(text, "innerHTML", "\"" + TYPED + "\"", "change"));
        kinds.put("event without its parts", () -> screen.call("{\"type\":\"event\",\"node\":" + text + "}"));
        kinds.put("way to nowhere", () -> screen.go(TYPED + "/%zz/../x"));
        kinds.put("way without an address",
                () -> screen.call("{\"type\":\"event\",\"node\":1,\"event\":\"ui-navigate\",\"data\":{}}"));
        kinds.put("key that is made up", () -> screen.call("", TYPED, ""));
        kinds.put("what is no JSON", () -> post("/?v-r=uidl&v-uiId=" + screen.ui(), "application/json", "{\"" + TYPED));
        kinds.put("JSON of another shape",
                () -> post("/?v-r=uidl&v-uiId=" + screen.ui(), "application/json", "[\"" + TYPED + "\"]"));
        kinds.put("message out of turn", () -> post("/?v-r=uidl&v-uiId=" + screen.ui(), "application/json",
                "{\"csrfToken\":\"" + screen.key() + "\",\"rpc\":[],\"syncId\":9999,\"clientId\":9999}"));
        kinds.put("screen that there is not", () -> post("/?v-r=uidl&v-uiId=9999", "application/json", "{}"));
        kinds.put("screen without a number", () -> post("/?v-r=uidl&v-uiId=" + TYPED, "application/json", "{}"));
        kinds.put("request of an unknown kind", () -> post("/?v-r=" + TYPED, "application/json", "{}"));
        kinds.put("push without a key",
                () -> waiting(http.request("/VAADIN/push?v-r=push&v-uiId=0&v-pushId=" + TYPED)));
        kinds.put("push that is posted", () -> waiting(
                http.request("/VAADIN/push?v-r=push&v-uiId=0").POST(HttpRequest.BodyPublishers.ofString(TYPED))));
        kinds.put("heartbeat of nobody", () -> post("/?v-r=heartbeat&v-uiId=" + TYPED, "text/plain", ""));
        kinds.put("upload of nobody", () -> post(
                "/VAADIN/dynamic/resource/0/" + UUID.randomUUID() + "/" + TYPED, "multipart/form-data; boundary=x",
                "--x"));
        kinds.put("method that no page has",
                () -> http.send(http.request("/check-in").method("PATCH", HttpRequest.BodyPublishers.noBody())));
        kinds.put("form of another type", () -> post("/check-in", "application/xml", "<" + TYPED));
        kinds.put("form without its fields",
                () -> post("/check-in", "application/x-www-form-urlencoded", "a=" + TYPED));
        kinds.put("form with a bad escape",
                () -> post("/self-intake/send", "application/x-www-form-urlencoded", "%zz=" + TYPED));
        kinds.put("self-intake without its cookie",
                () -> post("/self-intake", "application/x-www-form-urlencoded", "a=%zz" + TYPED));
        kinds.put("sign-in with a wrong password", () -> new RawHttp(port).signIn(TYPED, TYPED));
        kinds.put("address that a firewall refuses",
                () -> raw("GET /a/..;/" + TYPED + "//x HTTP/1.1\r\nHost: x\r\n\r\n"));
        kinds.put("request line that is none", () -> raw("GET /{" + TYPED + "}|\u0001 HTTP/9\r\n\r\n"));
        kinds.put("header that is none", () -> raw("GET / HTTP/1.1\r\nHost: a b\r\n" + TYPED + "\u0001: x\r\n\r\n"));
        kinds.put("header without an end",
                () -> raw("GET / HTTP/1.1\r\nHost: x\r\nCookie: " + TYPED + "a".repeat(20_000) + "\r\n\r\n"));

        var table = new LinkedHashMap<String, int[]>();
        kinds.forEach((kind, send) -> table.put(kind, caused(send)));

        System.out.printf("Forged calls, each %d times: lines, bytes, without an answer%n", TIMES);
        table.forEach((kind, cost) -> System.out.printf("  %-36s %4d %8d %4d%n", kind, cost[0], cost[1], cost[2]));
        assertThat(table).allSatisfy((kind, cost) -> {
            assertThat(cost[0]).as("lines of: " + kind).isLessThanOrEqualTo(MOST_LINES);
            assertThat(cost[1]).as("bytes of: " + kind).isLessThanOrEqualTo(MOST_BYTES);
            assertThat(cost[2]).as("without an answer, so that nothing is known of what they cause: " + kind)
                    .isLessThanOrEqualTo(MAY_STAY_OPEN.contains(kind) ? TIMES : MOST_WITHOUT_ANSWER);
        });
        assertThat(log.list.stream().flatMap(event -> Optional.ofNullable(event.getThrowableProxy()).stream())
                .map(ThrowableProxyUtil::asString))
                .as("what was sent, in a trace")
                .noneMatch(trace -> trace.contains(TYPED));
    }

    @Test
    void aFaultOfTheProgramIsWrittenWithItsTraceOnce() {
        var fault = new IllegalStateException(TYPED);
        var handler = new FailedAction();
        for (int i = 0; i < TIMES; i++) {
            handler.error(new com.vaadin.flow.server.ErrorEvent(fault));
        }
        bounds.tellRepeats();

        var traces = log.list.stream().filter(event -> event.getThrowableProxy() != null).toList();
        assertThat(traces).hasSizeLessThanOrEqualTo(1);
        assertThat(log.list)
                .anySatisfy(event -> assertThat(event.getFormattedMessage()).contains("came again").contains("×"));
        assertThat(log.list).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void aLibraryComplainsOnceOfEachKindAndIsCounted() {
        var library = LoggerFactory.getLogger("com.example." + UUID.randomUUID());
        for (int i = 0; i < TIMES; i++) {
            library.warn("A thing happened to {}", i);
            library.error("Something broke", new IllegalStateException(TYPED + i));
            library.info("Told {}", i);
        }
        bounds.tellRepeats();

        assertThat(log.list.stream()
                .filter(event -> event.getLevel() == Level.WARN && event.getLoggerName().equals(library.getName())))
                .hasSize(1);
        assertThat(log.list.stream().filter(event -> event.getLevel() == Level.ERROR)).hasSize(1);
        assertThat(log.list.stream().filter(event -> event.getLevel() == Level.INFO)).as("what is merely told")
                .hasSize(TIMES);
        assertThat(log.list.getLast().getFormattedMessage())
                .contains(library.getName() + " lines " + 2 * (TIMES - 1) + "×");
    }

    @Test
    void aBrowserThatGoesWhileItIsAnsweredIsCountedAndNoFault() {
        var download = broken(new IOException(TYPED), "org.apache.tomcat.util.net.NioChannel", "write");
        var push = broken(new IllegalStateException(TYPED), "org.apache.tomcat.websocket.WsRemoteEndpointImplBase",
                "writeMessagePart");
        var closing = broken(new NullPointerException(), "org.atmosphere.handler.AbstractReflectorAtmosphereHandler",
                "onStateChange",
                "org.apache.tomcat.websocket.WsSession", "fireEndpointOnClose");
        for (int i = 0; i < TIMES; i++) {
            LoggerFactory.getLogger("org.apache.catalina.core.ContainerBase").error("Servlet.service() threw",
                    new RuntimeException(download));
            LoggerFactory.getLogger("com.vaadin.flow.server.communication.PushAtmosphereHandler").error("Push failed",
                    push);
            LoggerFactory.getLogger("org.atmosphere.cpr.AsynchronousProcessor").error("Failed to cancel resource: {}",
                    i, closing);
        }
        bounds.tellRepeats();

        assertThat(log.list).singleElement().satisfies(event -> {
            assertThat(event.getLevel()).isEqualTo(Level.INFO);
            assertThat(event.getFormattedMessage()).contains("gone").contains(String.valueOf(3 * TIMES));
        });
    }

    @Test
    void aFileThatCannotBeReadForABrowserIsAFault() {
        var unreadable = broken(new IOException(TYPED), "sun.nio.ch.FileDispatcherImpl", "read0");
        LoggerFactory.getLogger("org.apache.catalina.core.ContainerBase").error("Servlet.service() threw", unreadable);

        assertThat(log.list).singleElement().satisfies(event -> assertThat(event.getLevel()).isEqualTo(Level.ERROR));
    }

    /** @param frames class and method of each, the innermost first */
    private static <T extends Throwable> T broken(T failure, String... frames) {
        var trace = new StackTraceElement[frames.length / 2];
        for (int i = 0; i < trace.length; i++) {
            trace[i] = new StackTraceElement(frames[2 * i], frames[2 * i + 1], "Source.java", i + 1);
        }
        failure.setStackTrace(trace);
        return failure;
    }

    /** Lines and bytes in the log after so many calls, with what is counted. */
    private int[] caused(Runnable send) {
        int before = log.list.size();
        unanswered = 0;
        // who opens links in vain is answered later and later; each kind of call begins as a stranger
        misses.forget();
        for (int i = 0; i < TIMES; i++) {
            assertThatCode(send::run).doesNotThrowAnyException();
        }
        bounds.tellRepeats();
        var caused = List.copyOf(log.list.subList(before, log.list.size()));
        return new int[]{caused.size(), caused.stream().mapToInt(LogBoundsTest::bytes).sum(), unanswered};
    }

    private static int bytes(ILoggingEvent event) {
        return event.getFormattedMessage().length()
                + Optional.ofNullable(event.getThrowableProxy())
                        .map(failure -> ThrowableProxyUtil.asString(failure).length()).orElse(0);
    }

    private void post(String path, String type, String body) {
        waiting(http.request(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Whoever gets no answer counts; what was closed without one was refused, before its body was read. */
    private void waiting(HttpRequest.Builder request) {
        if (!http.isAnswered(request, unanswered == 0 ? PATIENCE : LEFT_OPEN)) {
            unanswered++;
        }
    }

    private void raw(String request) {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(Math.toIntExact((unanswered == 0 ? PATIENCE : LEFT_OPEN).toMillis()));
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
        } catch (SocketTimeoutException open) {
            unanswered++;
        } catch (IOException refused) {
            // as it may be
        }
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    }
}
