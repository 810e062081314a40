package org.tenderpoint.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tenderpoint.HttpTest;
import org.tenderpoint.RawHttp;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;

/** Connections that stay open are for those who have signed in. */
@HttpTest
class StrangersPushTest {

    private static final Pattern PUSH_ID = Pattern.compile("\"Vaadin-Push-ID\":\"([^\"]+)\"");
    private static final Pattern MODE = Pattern.compile("\"pushMode\",\"feat\":\\d+,\"value\":\"(\\w+)\"");

    @LocalServerPort
    int port;
    @Autowired
    TestUsers testUsers;

    @Test
    void nobodyOpensAWebSocketWithoutASession() throws IOException {
        assertThat(webSocket("", "0", UUID.randomUUID().toString())).contains(" 403");
    }

    @Test
    void nobodyOpensAWebSocketWithThePageOfTheSignIn() throws IOException {
        var http = new RawHttp(port);
        var page = page(http);

        assertThat(mode(page)).isEqualTo("DISABLED");
        assertThat(webSocket(http.sessionId(), "0", pushId(page))).contains(" 403");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/VAADIN/push", "/", "/login"})
    void aRequestThatWouldWaitIsAnsweredThatTheSessionIsOver(String path) {
        var http = new RawHttp(port);
        var asked = push("0", pushId(page(http)), "long-polling");

        assertThat(http.isAnswered(http.request(path + asked), Duration.ofSeconds(10))).isTrue();
        assertThat(http.get(path + asked).body()).contains("\"sessionExpired\":true");
    }

    @Test
    void whoeverIsSignedInHasPush() throws IOException {
        var maya = testUsers.make("u" + UUID.randomUUID(), Set.of(Role.THERAPIST));
        var http = new RawHttp(port);
        http.signIn(maya.login(), TestUsers.PASSWORD);
        var page = page(http);

        assertThat(mode(page)).isEqualTo("AUTOMATIC");
        assertThat(webSocket(http.sessionId(), "0", pushId(page))).contains(" 101");
    }

    private static String page(RawHttp http) {
        return http.get("/?v-r=init&location=login&query=").body();
    }

    private static String push(String page, String pushId, String way) {
        return "?v-r=push&v-uiId=" + page + "&v-pushId=" + pushId + "&X-Atmosphere-tracking-id=0"
                + "&X-Atmosphere-Framework=3.1&X-Atmosphere-Transport=" + way;
    }

    /** The first line of the answer. */
    private String webSocket(String session, String page, String pushId) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            var request = "GET /VAADIN/push" + push(page, pushId, "websocket") + " HTTP/1.1\r\nHost: 127.0.0.1:" + port
                    + "\r\nOrigin: http://127.0.0.1:" + port + "\r\nCookie: JSESSIONID=" + session
                    + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13"
                    + "\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }

    private static String pushId(String page) {
        var found = PUSH_ID.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String mode(String page) {
        var found = MODE.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
