package org.tenderpoint.practice.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tenderpoint.HttpTest;
import org.tenderpoint.RawHttp;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;

/** Pages before the sign-in, asked for over and over, cost nothing that lasts, and nobody is kept from signing in. */
@HttpTest
class SignInPageFloodTest {

    private static final int FLOOD = 200;
    private static final String INIT = "/?v-r=init&location=login&query=";

    @LocalServerPort
    int port;
    @Autowired
    TestUsers testUsers;
    @Autowired
    AnonymousSessions sessions;

    private final HttpClient noCookies = HttpClient.newHttpClient();
    private String login;

    @BeforeEach
    void someone() {
        login = "u" + UUID.randomUUID();
        testUsers.make(login, Set.of(Role.THERAPIST));
    }

    @Test
    void aFloodOfStrangersLeavesAFewSessionsAndEverybodyWorksOn() throws Exception {
        var atWork = new RawHttp(port);
        atWork.signIn(login, TestUsers.PASSWORD);
        var reader = new RawHttp(port);
        reader.screen("login");
        for (int i = 0; i < FLOOD; i++) {
            ask(i % 4 == 0 ? "/clients" : INIT);
        }

        assertThat(sessions.size()).isLessThanOrEqualTo(AnonymousSessions.PER_ADDRESS);
        assertThat(atWork.get("/account").statusCode()).as("signed in").isEqualTo(200);
        assertThat(reader.signIn(login, TestUsers.PASSWORD).headers().firstValue("Location").orElse(""))
                .doesNotContain("login");
        assertThat(new RawHttp(port).signIn(login, TestUsers.PASSWORD).statusCode()).isEqualTo(302);
    }

    @Test
    void oneStrangerWhoOpensPageAfterPageKeepsTheLatestOnly() {
        var stranger = new RawHttp(port);
        var first = stranger.screen("login");
        for (int i = 0; i < 20; i++) {
            stranger.screen("login");
        }

        assertThat(first.call("").body()).as("the first page").contains("sessionExpired");
        assertThat(stranger.screen("login").call("").body()).doesNotContain("sessionExpired");
    }

    @Test
    void thePageForSigningInAsksByItselfAndSaysNothingOfItsSession() {
        var page = new RawHttp(port).get(INIT).body();

        assertThat(page).containsPattern("\"pollInterval\",\"feat\":\\d+,\"value\":50000");
        assertThat(page).contains("\"sessExpMsg\":{\"caption\":null,\"message\":null,\"url\":null}");
    }

    @Test
    void whoeverSignsInWithoutAnySessionSucceeds() {
        var late = new RawHttp(port);

        var answer = late.send(late.signInRequest(login, TestUsers.PASSWORD, "long gone"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("login");
        assertThat(late.get("/account").statusCode()).isEqualTo(200);
    }

    private void ask(String path) throws IOException, InterruptedException {
        noCookies.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
                BodyHandlers.discarding());
    }
}
