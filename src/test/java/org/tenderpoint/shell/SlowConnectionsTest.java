package org.tenderpoint.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tenderpoint.HttpTest;
import org.tenderpoint.RawHttp;

/** Somebody sends forms that never come to their end, and everybody else goes on working. */
@HttpTest
class SlowConnectionsTest {

    private static final int CONNECTIONS = 260;
    private static final String FORM = "POST /login HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\n\r\nusername=";

    @LocalServerPort
    int port;

    @Test
    void slowFormsKeepNobodyElseWaiting() throws Exception {
        var slow = new ArrayList<Socket>();
        try {
            for (int i = 0; i < CONNECTIONS; i++) {
                var socket = new Socket("127.0.0.1", port);
                slow.add(socket);
                socket.getOutputStream().write(FORM.getBytes(StandardCharsets.ISO_8859_1));
            }
            // all of them are being read by now
            Thread.sleep(300);

            var browser = new RawHttp(port);
            long before = System.nanoTime();
            assertThat(browser.isAnswered(browser.request("/actuator/health"), Duration.ofSeconds(5))).isTrue();
            System.out.printf("Answered in %d ms beside %d slow connections%n",
                    (System.nanoTime() - before) / 1_000_000, CONNECTIONS);
        } finally {
            for (var socket : slow) {
                socket.close();
            }
        }
    }
}
