package org.tenderpoint.browser;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** A browser of this machine that Playwright does not drive, by the commands of WebDriver. */
abstract class OtherBrowser implements AutoCloseable {

    /** The key, in what is typed. */
    static final String ENTER = "\uE007";

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** Where each command is sent over HTTP; Marionette knows it by its name. */
    enum Command {
        NAVIGATE("Navigate", "POST", "url"),
        SET_TIMEOUTS("SetTimeouts", "POST", "timeouts"),
        FIND_ELEMENT("FindElement", "POST", "element"),
        ELEMENT_CLICK("ElementClick", "POST", "element/{id}/click"),
        ELEMENT_SEND_KEYS("ElementSendKeys", "POST", "element/{id}/value"),
        GET_ACTIVE_ELEMENT("GetActiveElement", "GET", "element/active"),
        DELETE_ALL_COOKIES("DeleteAllCookies", "DELETE", "cookie"),
        PERFORM_ACTIONS("PerformActions", "POST", "actions"),
        EXECUTE_SCRIPT("ExecuteScript", "POST", "execute/sync"),
        TAKE_SCREENSHOT("TakeScreenshot", "GET", "screenshot");

        final String marionette;
        final String method;
        final String path;

        Command(String marionette, String method, String path) {
            this.marionette = marionette;
            this.method = method;
            this.path = path;
        }
    }

    /** The value that the browser answers with. */
    abstract JsonNode ask(Command command, Map<String, ?> with) throws IOException;

    @Override
    public abstract void close() throws IOException;

    /** What answers once this program is up. */
    interface Attempt<T> {

        T answer() throws IOException;
    }

    static int freePort() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    /** Tries until it succeeds, as long as the program lives and patience lasts. */
    static <T> T onceUp(Process program, Attempt<T> attempt) throws IOException, InterruptedException {
        var until = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                return attempt.answer();
            } catch (IOException notYet) {
                if (!program.isAlive() || Instant.now().isAfter(until)) {
                    throw notYet;
                }
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }
    }

    void waitPatiently() throws IOException {
        ask(Command.SET_TIMEOUTS, Map.of("implicit", PATIENCE.toMillis(), "pageLoad", PATIENCE.toMillis()));
    }

    void open(String address) throws IOException {
        ask(Command.NAVIGATE, Map.of("url", address));
    }

    /** Taps what this CSS selector finds first, and waits for the page that follows. */
    void tap(String selector) throws IOException {
        ask(Command.ELEMENT_CLICK, Map.of("id", find("css selector", selector)));
    }

    /** Presses the button whose words begin so, once there is one. */
    void press(String words) throws IOException {
        ask(Command.ELEMENT_CLICK, Map.of("id",
                find("xpath",
                        "//*[self::button or self::vaadin-button][starts-with(normalize-space(), '" + words + "')]")));
    }

    void type(String selector, String text) throws IOException {
        ask(Command.ELEMENT_SEND_KEYS, Map.of("id", find("css selector", selector), "text", text));
    }

    /** Presses a key where the focus is. */
    void key(String key) throws IOException {
        var focused = ask(Command.GET_ACTIVE_ELEMENT, Map.of()).iterator().next().asString();
        ask(Command.ELEMENT_SEND_KEYS, Map.of("id", focused, "text", key));
    }

    /** Waits until this script returns true on the page that is open. */
    void until(String script) throws IOException, InterruptedException {
        var until = Instant.now().plus(PATIENCE);
        while (!told("return " + script).asBoolean()) {
            if (Instant.now().isAfter(until)) {
                throw new IOException("Never so: " + script);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /** Nobody is signed in any more. */
    void forget() throws IOException {
        ask(Command.DELETE_ALL_COOKIES, Map.of());
    }

    private String find(String how, String what) throws IOException {
        return ask(Command.FIND_ELEMENT, Map.of("using", how, "value", what)).iterator().next().asString();
    }

    /** A finger touches the window at the first of these points, goes on to the others, and lets go. */
    void finger(Point... points) throws IOException {
        var steps = new ArrayList<Map<String, ?>>();
        for (var point : points) {
            steps.add(Map.of("type", "pointerMove", "x", point.x(), "y", point.y(), "duration",
                    steps.isEmpty() ? 0 : 300));
            if (steps.size() == 1) {
                steps.add(Map.of("type", "pointerDown", "button", 0));
            }
        }
        steps.add(Map.of("type", "pointerUp", "button", 0));
        ask(Command.PERFORM_ACTIONS, Map.of("actions", List.of(Map.of("type", "pointer", "id", "finger", "parameters",
                Map.of("pointerType", "touch"), "actions", steps))));
    }

    /** The point of the window that lies at these shares of the width and height of what this script returns. */
    Point within(String element, double across, double down) throws IOException {
        var at = told("const box = " + element + """
                .getBoundingClientRect();
                return [Math.round(box.left + box.width * %s), Math.round(box.top + box.height * %s)];"""
                .formatted(across, down));
        return new Point(at.get(0).asInt(), at.get(1).asInt());
    }

    record Point(int x, int y) {}

    /** What this script returns, on the page that is open. */
    JsonNode told(String script) throws IOException {
        return ask(Command.EXECUTE_SCRIPT, Map.of("script", script, "args", List.of()));
    }

    void picture(Path to) throws IOException {
        var taken = ask(Command.TAKE_SCREENSHOT, Map.of("full", false)).asString();
        Files.createDirectories(Optional.ofNullable(to.getParent()).orElseThrow());
        Files.write(to, Base64.getDecoder().decode(taken));
    }
}
