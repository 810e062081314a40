package org.tenderpoint.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one client may keep open, waiting and busy, on a server of its own with small bounds. */
class ServerBoundsTest {

    private static final int AT_ONCE = 3;
    private static final int WAITING = 5;
    private static final Duration FOR_HEADERS = Duration.ofSeconds(1);

    @TempDir
    Path folder;

    private final Tomcat tomcat = new Tomcat();
    private final CountDownLatch answers = new CountDownLatch(1);
    private final CountDownLatch busy = new CountDownLatch(AT_ONCE);
    private final List<Socket> open = new ArrayList<>();
    private BoundedHttp http;
    private int port;

    @BeforeEach
    void aServer() throws Exception {
        http = new BoundedHttp();
        http.bounds(FOR_HEADERS, WAITING);
        http.setPort(0);
        var connector = new Connector(http);
        tomcat.setBaseDir(folder.toString());
        tomcat.setConnector(connector);
        tomcat.getEngine().getPipeline().addValve(new RequestBounds(AT_ONCE));
        var context = tomcat.addContext("", folder.toString());
        Tomcat.addServlet(context, "pages", new Pages());
        context.addServletMappingDecoded("/*", "pages");
        tomcat.start();
        port = connector.getLocalPort();
    }

    @AfterEach
    void over() throws Exception {
        answers.countDown();
        for (var socket : open) {
            socket.close();
        }
        tomcat.stop();
        tomcat.destroy();
    }

    @Test
    void headersThatTakeTooLongEndTheConnectionThoughSomethingAlwaysComes() throws Exception {
        var slow = socket("GET /quick HTTP/1.1\r\nHost: x\r\nX-Slow: ");
        var nothing = socket("");

        assertThat(closedWhileDripping(slow)).isTrue();
        assertThat(status(nothing, "GET /quick HTTP/1.1\r\nHost: x\r\n\r\n")).isEqualTo(200);
    }

    @Test
    void ofManyIdleConnectionsOfOneAddressTheOldestAreClosed() throws Exception {
        for (int i = 0; i < WAITING + 4; i++) {
            socket("");
            Thread.sleep(20);
        }

        assertThat(closed(open.getFirst())).isTrue();
        assertThat(status(open.getLast(), "GET /quick HTTP/1.1\r\nHost: x\r\n\r\n")).isEqualTo(200);
    }

    @Test
    void connectionsOfAProxyAreNotCounted() throws Exception {
        http.proxies("127.0.0.1"::equals);
        for (int i = 0; i < WAITING + 4; i++) {
            socket("");
        }
        Thread.sleep(2500);

        assertThat(status(open.getFirst(), "GET /quick HTTP/1.1\r\nHost: x\r\n\r\n")).isEqualTo(200);
    }

    @Test
    void aPostOfSeveralPartsIsRefusedBeforeAnyOfThemLiesOnTheDisk() throws Exception {
        var part = "--x\r\nContent-Disposition: form-data; name=\"a\"; filename=\"a\"\r\n\r\n" + "secret".repeat(2000);
        var post = "POST /parts HTTP/1.1\r\nHost: x\r\nContent-Type: %s; boundary=x\r\nContent-Length: %d\r\n\r\n%s";

        for (var type : List.of("multipart/form-data", "Multipart/Mixed")) {
            assertThat(status(socket(""), post.formatted(type, part.length() + 1_000_000, part))).as(type)
                    .isEqualTo(415);
        }
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void whatAKilledProgramLeftIsCleanedAtTheNextStartAtItsPort() throws IOException {
        var left = List.of("tomcat.8080.123/work/Tomcat/localhost/ROOT", "tomcat-docbase.8080.456");
        var others = List.of("tomcat.8081.123", "tomcat.8080.mine", "tomcat-docbase.8080.9/kept");
        for (var one : List.of(left, others)) {
            for (var name : one) {
                Files.createDirectories(folder.resolve("tmp").resolve(name));
            }
        }
        Files.writeString(folder.resolve("tmp/tomcat-docbase.8080.9/kept/file"), "of somebody");

        LeftFolders.clean(folder.resolve("tmp"), 8080);

        assertThat(folder.resolve("tmp/tomcat.8080.123")).doesNotExist();
        assertThat(folder.resolve("tmp/tomcat-docbase.8080.456")).doesNotExist();
        assertThat(others).allSatisfy(name -> assertThat(folder.resolve("tmp").resolve(name)).exists());
    }

    @Test
    void oneAddressHasSoManyRequestsAtATime() throws Exception {
        for (int i = 0; i < AT_ONCE; i++) {
            socket("GET /waits HTTP/1.1\r\nHost: x\r\n\r\n");
        }
        busy.await();

        assertThat(status(socket(""), "GET /quick HTTP/1.1\r\nHost: x\r\n\r\n")).isEqualTo(503);
        answers.countDown();
        assertThat(status(open.getFirst(), "")).isEqualTo(200);
        assertThat(status(socket(""), "GET /quick HTTP/1.1\r\nHost: x\r\n\r\n")).isEqualTo(200);
    }

    @Test
    void aLongBodyIsRefusedUnlessAScreenUploadsIt() throws Exception {
        var long413 = "Content-Length: " + (RequestBounds.LONGEST_BODY + 1) + "\r\n\r\n";

        var form = "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ";

        assertThat(status(socket(""), "POST /quick HTTP/1.1\r\nHost: x\r\n" + long413)).isEqualTo(413);
        assertThat(status(socket(""), "POST /quick HTTP/1.1\r\nHost: x\r\n" + form
                + (RequestBounds.LONGEST_FORM + 1) + "\r\n\r\n")).isEqualTo(413);
        assertThat(status(socket(""), "POST /quick HTTP/1.1\r\nHost: x\r\n" + form
                + RequestBounds.LONGEST_FORM + "\r\n\r\n")).as("the page may say it in words").isEqualTo(200);
        assertThat(status(socket(""),
                "POST /reads HTTP/1.1\r\nHost: x\r\nContent-Length: 20000\r\n\r\n" + "x".repeat(20_000)))
                .isEqualTo(200);
        var upload = socket("POST /VAADIN/dynamic/resource/0/x/up HTTP/1.1\r\nHost: x\r\n" + long413);
        var part = "x".repeat(100_000).getBytes(StandardCharsets.ISO_8859_1);
        for (long sent = 0; sent <= RequestBounds.LONGEST_BODY; sent += part.length) {
            upload.getOutputStream().write(part, 0,
                    (int) Math.min(part.length, RequestBounds.LONGEST_BODY + 1 - sent));
        }
        assertThat(status(upload, "")).isEqualTo(200);
    }

    @Test
    void whatNobodyReadsOfABodyDoesNotKeepTheAnswerBack() throws Exception {
        var refused = "POST /quick HTTP/1.1\r\nHost: x\r\nContent-Length: 20000\r\n\r\nx";

        assertThat(status(socket(""), refused)).isEqualTo(200);
    }

    @Test
    void aBodyMustComeAtALeastRateOnTheWhole() throws Exception {
        var now = new AtomicLong();
        var body = new TimedBody(new ABytePerRead(), Long.MAX_VALUE, now::get);
        for (int second = 0; second < TimedBody.GRACE.toSeconds(); second++) {
            now.addAndGet(Duration.ofSeconds(1).toNanos());
            assertThat(body.doRead(handler())).isEqualTo(1);
        }
        now.addAndGet(Duration.ofSeconds(1).toNanos());

        assertThatThrownBy(() -> body.doRead(handler())).isInstanceOf(SocketTimeoutException.class);
        assertThat(body.refused()).isTrue();
        assertThat(body.drained(1000)).isFalse();
    }

    @Test
    void aBodyWithoutAnAnnouncedLengthIsCounted() throws Exception {
        var body = new TimedBody(new ABytePerRead(), 3, System::nanoTime);
        for (int i = 0; i < 3; i++) {
            body.doRead(handler());
        }

        assertThatThrownBy(() -> body.doRead(handler())).isInstanceOf(IOException.class);
        assertThat(body.refused()).isTrue();
    }

    private Socket socket(String begin) throws IOException {
        var socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(10_000);
        open.add(socket);
        write(socket, begin);
        return socket;
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    private static int status(Socket socket, String request) throws IOException {
        write(socket, request);
        var line = new StringBuilder();
        for (int c = socket.getInputStream().read(); c >= 0 && c != '\n'; c = socket.getInputStream().read()) {
            line.append((char) c);
        }
        return Integer.parseInt(line.toString().split(" ")[1]);
    }

    private static boolean closed(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException stillOpen) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    private static boolean closedWhileDripping(Socket socket) throws InterruptedException {
        try {
            for (int i = 0; i < 100; i++) {
                write(socket, "a");
                Thread.sleep(100);
            }
            return false;
        } catch (IOException ended) {
            return true;
        }
    }

    private static ApplicationBufferHandler handler() {
        return new ApplicationBufferHandler() {
            @Override
            public void setByteBuffer(ByteBuffer buffer) {
                // not looked at
            }

            @Override
            public ByteBuffer getByteBuffer() {
                return ByteBuffer.allocate(0);
            }

            @Override
            public void expand(int size) {
                // not kept
            }
        };
    }

    private static final class ABytePerRead implements InputBuffer {

        @Override
        public int doRead(ApplicationBufferHandler handler) {
            return 1;
        }

        @Override
        public int available() {
            return 0;
        }
    }

    private final class Pages extends HttpServlet {

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            switch (request.getRequestURI()) {
                case "/waits" -> await();
                case "/quick" -> {}
                default -> request.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
            }
            response.getWriter().print("ok");
        }

        private void await() {
            busy.countDown();
            try {
                answers.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
