package org.tenderpoint.practice.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.http.HttpSessionEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.tenderpoint.practice.SignedIn;
import org.tenderpoint.practice.link.CallerAddress;

/** How many sessions nobody has signed in to, and which of them go. */
class AnonymousSessionsTest {

    private static final int FLOOD = 20_000;

    private final AnonymousSessions sessions = new AnonymousSessions();

    @Test
    void oneAddressHasItsFewAndTheOldestGoFirst() {
        var all = IntStream.range(0, AnonymousSessions.PER_ADDRESS + 3).mapToObj(_ -> begun("192.0.2.1")).toList();

        assertThat(sessions.size()).isEqualTo(AnonymousSessions.PER_ADDRESS);
        assertThat(all.subList(0, 3)).allMatch(MockHttpSession::isInvalid);
        assertThat(all.subList(3, all.size())).noneMatch(MockHttpSession::isInvalid);
    }

    @Test
    void aFloodFromManyAddressesIsBoundedInAll() {
        var all = IntStream.range(0, FLOOD).mapToObj(i -> begun("198.51." + i / 250 + "." + i % 250)).toList();

        assertThat(sessions.size()).isEqualTo(AnonymousSessions.IN_ALL);
        assertThat(all.stream().filter(session -> !session.isInvalid())).hasSize(AnonymousSessions.IN_ALL);
    }

    @Test
    void whoeverHasSignedInStaysAndLeavesRoomForOthers() {
        var people = IntStream.range(0, 70).mapToObj(_ -> signIn(begun("192.0.2.1"))).toList();
        for (int i = 0; i < FLOOD; i++) {
            begun(i % 3 == 0 ? "192.0.2.1" : "198.51." + i / 250 + "." + i % 250);
        }

        assertThat(people).noneMatch(MockHttpSession::isInvalid);
        assertThat(sessions.size()).isLessThanOrEqualTo(AnonymousSessions.IN_ALL);
    }

    @Test
    void whoeverCameBackStaysLongerThanThoseWhoDidNot() {
        var reader = cameBack(begun("192.0.2.1"));
        for (int i = 0; i < FLOOD; i++) {
            begun("192.0.2.1");
        }
        assertThat(reader.isInvalid()).isFalse();

        for (int i = 0; i < AnonymousSessions.PER_ADDRESS; i++) {
            cameBack(begun("192.0.2.1"));
        }
        assertThat(reader.isInvalid()).as("nobody stays for good").isTrue();
        assertThat(sessions.size()).isEqualTo(AnonymousSessions.PER_ADDRESS);
    }

    @Test
    void whoeverHasJustComeHasTimeToComeBack() {
        for (int i = 0; i < AnonymousSessions.IN_ALL; i++) {
            cameBack(begun("198.51." + i / 250 + "." + i % 250));
        }
        var newcomer = begun("192.0.2.1");
        for (int i = 0; i < AnonymousSessions.IN_ALL / 2 - 1; i++) {
            cameBack(begun("198.52." + i / 250 + "." + i % 250));
        }

        assertThat(newcomer.isInvalid()).isFalse();
    }

    @Test
    void aSessionEndsSoonUnlessItsPageAsks() {
        assertThat(begun("192.0.2.1").getMaxInactiveInterval()).isEqualTo(180);
    }

    @Test
    void aNetworkOfIpv6CountsAsOneAddress() {
        var all = new ArrayList<MockHttpSession>();
        for (int i = 0; i < 200; i++) {
            all.add(begun("2001:db8:1:2:0:0:0:" + Integer.toHexString(i)));
        }
        assertThat(sessions.size()).isEqualTo(AnonymousSessions.PER_ADDRESS);

        var sources = new HashSet<String>();
        for (var address : Set.of("2001:db8:1:2::1", "2001:0db8:0001:0002:ffff::7", "2001:db8:1:2:0:0:0:9%eth0")) {
            sources.add(CallerAddress.counted(address));
        }
        assertThat(sources).hasSize(1);
        assertThat(CallerAddress.counted("2001:db8:1:3::1")).isNotIn(sources);
        assertThat(CallerAddress.counted("192.0.2.7")).isEqualTo("192.0.2.7");
        assertThat(CallerAddress.counted("::1")).isEqualTo("::1");
        assertThat(CallerAddress.counted("unknown")).isEqualTo("unknown");
    }

    private MockHttpSession begun(String address) {
        var session = new MockHttpSession() {
            @Override
            public void invalidate() {
                super.invalidate();
                sessions.sessionDestroyed(new HttpSessionEvent(this));
            }
        };
        sessions.created(session, address);
        return session;
    }

    private MockHttpSession cameBack(MockHttpSession session) {
        var request = new MockHttpServletRequest();
        request.setSession(session);
        sessions.requestInitialized(new ServletRequestEvent(new MockServletContext(), request));
        return session;
    }

    private static MockHttpSession signIn(MockHttpSession session) {
        var who = new SignedIn(UUID.randomUUID(), "maya", "Maya", 0);
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(who, null, Set.of())));
        return session;
    }
}
