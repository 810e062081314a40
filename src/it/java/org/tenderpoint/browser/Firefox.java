package org.tenderpoint.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The Firefox of this machine, without a window, by Marionette: the language that geckodriver speaks with it too, a
 * length and a line of JSON at a time. Playwright for Java drives none but its own build.
 */
final class Firefox extends OtherBrowser {

    private static final Path PROGRAM = Path.of("/usr/bin/firefox-esr");
    private static final JsonMapper JSON = new JsonMapper();

    private final Process process;
    private final Path profile;
    private final Socket line;
    private final InputStream answers;
    private int asked;

    /** The test ends here where this machine has none; continuous integration installs it, and fails without. */
    static Firefox onThisMachine(int width, int height) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(PROGRAM) || System.getenv("CI") != null, "no Firefox on this machine");
        return new Firefox(width, height);
    }

    private Firefox(int width, int height) throws IOException, InterruptedException {
        int port = freePort();
        profile = Files.createTempDirectory("firefox");
        Files.writeString(profile.resolve("user.js"), "user_pref(\"marionette.port\", " + port + ");\n");
        var start = new ProcessBuilder(PROGRAM.toString(), "--headless", "--marionette", "--no-remote", "--profile",
                profile.toString()).redirectErrorStream(true)
                .redirectOutput(profile.resolve("said.txt").toFile());
        start.environment().putAll(Map.of("HOME", profile.toString(), "MOZ_HEADLESS_WIDTH", String.valueOf(width),
                "MOZ_HEADLESS_HEIGHT", String.valueOf(height)));
        process = start.start();
        line = onceUp(process, () -> new Socket(InetAddress.getLoopbackAddress(), port));
        answers = new BufferedInputStream(line.getInputStream());
        read();
        ask("WebDriver:NewSession", Map.of());
        waitPatiently();
    }

    @Override
    JsonNode ask(Command command, Map<String, ?> with) throws IOException {
        var answer = ask("WebDriver:" + command.marionette, with);
        return answer.has("value") ? answer.get("value") : answer;
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
