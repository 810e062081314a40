package org.tenderpoint.browser;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The Firefox of this machine, without a window, by Marionette: the language that geckodriver speaks with it too, a
 * length and a line of JSON at a time. Playwright for Java drives none but its own build.
 */
final class Firefox implements AutoCloseable {

    /** The key, in what is typed. */
    static final String ENTER = "\uE007";

    private static final Path PROGRAM = Path.of("/usr/bin/firefox-esr");
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final JsonMapper JSON = new JsonMapper();

    private final Process process;
    private final Path profile;
    private final Socket line;
    private final InputStream answers;
    private int asked;

    static boolean isHere() {
        return Files.isExecutable(PROGRAM);
    }

    Firefox(int width, int height) throws IOException, InterruptedException {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        profile = Files.createTempDirectory("firefox");
        Files.writeString(profile.resolve("user.js"), "user_pref(\"marionette.port\", " + port + ");\n");
        var start = new ProcessBuilder(PROGRAM.toString(), "--headless", "--marionette", "--no-remote", "--profile",
                profile.toString()).redirectErrorStream(true)
                .redirectOutput(profile.resolve("said.txt").toFile());
        start.environment().putAll(Map.of("HOME", profile.toString(), "MOZ_HEADLESS_WIDTH", String.valueOf(width),
                "MOZ_HEADLESS_HEIGHT", String.valueOf(height)));
        process = start.start();
        line = connected(port);
        answers = new BufferedInputStream(line.getInputStream());
        read();
        ask("WebDriver:NewSession", Map.of());
        ask("WebDriver:SetTimeouts", Map.of("implicit", PATIENCE.toMillis(), "pageLoad", PATIENCE.toMillis()));
    }

    private Socket connected(int port) throws IOException, InterruptedException {
        var until = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                return new Socket(InetAddress.getLoopbackAddress(), port);
            } catch (IOException notYet) {
                if (!process.isAlive() || Instant.now().isAfter(until)) {
                    throw notYet;
                }
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }
    }

    void open(String address) throws IOException {
        ask("WebDriver:Navigate", Map.of("url", address));
    }

    /** Taps what this CSS selector finds first, and waits for the page that follows. */
    void tap(String selector) throws IOException {
        ask("WebDriver:ElementClick", Map.of("id", find("css selector", selector)));
    }

    /** Presses the button whose words begin so, once there is one. */
    void press(String words) throws IOException {
        ask("WebDriver:ElementClick", Map.of("id",
                find("xpath",
                        "//*[self::button or self::vaadin-button][starts-with(normalize-space(), '" + words + "')]")));
    }

    void type(String selector, String text) throws IOException {
        ask("WebDriver:ElementSendKeys", Map.of("id", find("css selector", selector), "text", text));
    }

    /** Presses a key where the focus is. */
    void key(String key) throws IOException {
        var focused = ask("WebDriver:GetActiveElement", Map.of()).get("value").iterator().next().asString();
        ask("WebDriver:ElementSendKeys", Map.of("id", focused, "text", key));
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
        ask("WebDriver:DeleteAllCookies", Map.of());
    }

    private String find(String how, String what) throws IOException {
        return ask("WebDriver:FindElement", Map.of("using", how, "value", what)).get("value").iterator().next()
                .asString();
    }

    /** Taps at a point of the window. */
    void tapAt(int x, int y) throws IOException {
        ask("WebDriver:PerformActions", Map.of("actions", List.of(Map.of(
                "type", "pointer", "id", "finger", "parameters", Map.of("pointerType", "touch"), "actions", List.of(
                        Map.of("type", "pointerMove", "x", x, "y", y, "duration", 0),
                        Map.of("type", "pointerDown", "button", 0), Map.of("type", "pointerUp", "button", 0))))));
    }

    /** What this script returns, on the page that is open. */
    JsonNode told(String script) throws IOException {
        return ask("WebDriver:ExecuteScript", Map.of("script", script, "args", List.of())).get("value");
    }

    void picture(Path to) throws IOException {
        var taken = ask("WebDriver:TakeScreenshot", Map.of("full", false)).get("value").asString();
        Files.createDirectories(Optional.ofNullable(to.getParent()).orElseThrow());
        Files.write(to, Base64.getDecoder().decode(taken));
    }

    private JsonNode ask(String what, Map<String, ?> with) throws IOException {
        var words = JSON.writeValueAsBytes(List.of(0, ++asked, what, with));
        var out = line.getOutputStream();
        out.write((words.length + ":").getBytes(StandardCharsets.US_ASCII));
        out.write(words);
        out.flush();
        var answer = read();
        if (!answer.get(2).isNull()) {
            throw new IOException(what + ": " + answer.get(2));
        }
        return answer.get(3);
    }

    private JsonNode read() throws IOException {
        int length = 0;
        for (int digit = answers.read(); digit != ':'; digit = answers.read()) {
            if (digit < 0) {
                throw new IOException("Firefox has ended");
            }
            length = length * 10 + digit - '0';
        }
        return JSON.readTree(answers.readNBytes(length));
    }

    @Override
    public void close() throws IOException {
        line.close();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
        FileSystemUtils.deleteRecursively(profile);
    }
}
