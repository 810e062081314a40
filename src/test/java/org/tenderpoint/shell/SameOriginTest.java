package org.tenderpoint.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What a proxy that hides the Host header does is said once, without a name that somebody sent. */
class SameOriginTest {

    private final SameOrigin filter = new SameOrigin();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listening() {
        log.start();
        logger().addAppender(log);
    }

    @AfterEach
    void notListening() {
        logger().detachAppender(log);
    }

    @Test
    void aProxyThatHidesTheHostIsToldOnceAndTheRequestGoesOn() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(sent("same-origin", "https://care.example.org", "127.0.0.1:8080")).isEqualTo(200);
        }

        assertThat(log.list).singleElement().satisfies(event -> assertThat(event.getFormattedMessage())
                .contains("A proxy does not pass on the Host header").doesNotContain("care.example.org"));
    }

    @Test
    void ofAProxyThatPassesItOnNothingIsSaid() throws Exception {
        assertThat(sent("same-origin", "https://care.example.org", "care.example.org")).isEqualTo(200);
        assertThat(sent("same-origin", "null", "care.example.org")).as("a page without a referrer").isEqualTo(200);
        assertThat(sent("cross-site", "https://elsewhere.example", "care.example.org")).isEqualTo(403);

        assertThat(log.list).isEmpty();
    }

    private int sent(String site, String origin, String host) throws Exception {
        var request = new MockHttpServletRequest("POST", "/");
        request.addHeader("Sec-Fetch-Site", site);
        request.addHeader("Origin", origin);
        request.addHeader("Host", host);
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger(SameOrigin.class);
    }
}
