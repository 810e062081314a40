package org.tenderpoint.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tenderpoint.HttpTest;
import org.tenderpoint.RawHttp;

/**
 * The exact Content-Security-Policy of each route: only where Flow makes the page may a script or a style stand in it.
 * A route of a controller that is not listed here fails.
 */
@HttpTest
class ContentPolicyTest {

    private static final String CLIENT_PAGE = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
            + " frame-ancestors 'none'; base-uri 'none'";
    private static final String FRAMED_PAGE = CLIENT_PAGE.replace("frame-ancestors 'none'", "frame-ancestors 'self'");
    private static final String FRAME = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " frame-src 'self'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'";
    private static final String FILE = "default-src 'none'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'";
    private static final String FLOW = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self';"
            + " object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /** Of controllers, as they map them. */
    private static final Map<String, String> CONTROLLERS = policies(
            Map.entry(CLIENT_PAGE, Stream.of(
                    "GET /check-in", "POST /check-in", "POST /check-in/again",
                    "GET /evening", "POST /evening",
                    "GET /partner-answer", "POST /partner-answer", "GET /your-page", "POST /your-page",
                    "GET /packet", "POST /packet", "POST /packet/who", "POST /packet/reveal", "POST /packet/sign")),
            Map.entry(FRAMED_PAGE, Stream.of(
                    "GET /self-intake", "GET /self-intake/rest", "POST /self-intake", "POST /self-intake/send",
                    "POST /self-intake/end")),
            Map.entry(FRAME, Stream.of("GET /self-intake/tablet")),
            Map.entry(FILE, Stream.of("GET /signed-in")));

    /** What filters and servlets answer. */
    private static final Map<String, String> OTHERS = policies(
            // links, feeds, and what was never there
            Map.entry(CLIENT_PAGE, Stream.of(
                    "GET /c/unknown", "GET /i/unknown", "GET /e/unknown", "GET /r/unknown", "GET /y/unknown",
                    "GET /p/unknown",
                    "GET /feed/unknown", "GET /check-in/nothing", "GET /packet/nothing")),
            // files, also those that are not there
            Map.entry(FILE, Stream.of(
                    "GET /styles.css", "GET /css/nothing.css", "GET /components/nothing.js", "GET /images/nothing.png",
                    "GET /favicon.ico", "GET /logo.svg", "GET /manifest.json", "GET /icons/icon-192.png",
                    "GET /aura/nothing.css", "GET /webjars/nothing.js",
                    "GET /VAADIN/build/nothing.js", "GET /VAADIN/static/nothing.js",
                    "GET /VAADIN/dynamic/resource/0/nothing/day.pdf",
                    "GET /actuator/health", "GET /actuator/env")),
            Map.entry(FLOW, Stream.of(
                    "GET /", "GET /login", "GET /setup", "GET /choose-password", "GET /restore-backup", "GET /clients",
                    "GET /nothing-here", "GET /error", "POST /login", "POST /logout")));

    @LocalServerPort
    int port;
    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    private RawHttp http;

    @BeforeEach
    void stranger() {
        http = new RawHttp(port);
    }

    @Test
    void eachRouteOfAControllerIsListedAndNoOther() {
        var mapped = requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(one -> one.getValue().getBeanType().getName().startsWith("org.tenderpoint."))
                .flatMap(one -> one.getKey().getPatternValues().stream()
                        .flatMap(path -> one.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + path)))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(mapped).isEqualTo(new TreeSet<>(CONTROLLERS.keySet()));
    }

    static Stream<Arguments> routes() {
        return Stream.of(CONTROLLERS, OTHERS).flatMap(all -> all.entrySet().stream())
                .map(route -> Arguments.of(route.getKey(), route.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("routes")
    void theRouteHasExactlyThisPolicy(String route, String policy) {
        var parts = route.split(" ");
        var answer = http.send(http.request(parts[1]).method(parts[0], HttpRequest.BodyPublishers.noBody()));

        assertThat(answer.headers().allValues("Content-Security-Policy")).as(answer.statusCode() + "")
                .containsExactly(policy);
    }

    @SafeVarargs
    private static Map<String, String> policies(Map.Entry<String, Stream<String>>... policies) {
        var all = new TreeMap<String, String>();
        Stream.of(policies).forEach(one -> one.getValue().forEach(route -> all.put(route, one.getKey())));
        return all;
    }
}
