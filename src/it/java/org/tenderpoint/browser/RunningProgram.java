package org.tenderpoint.browser;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tenderpoint.AnotherProgram;
import org.tenderpoint.practice.LivedPractice;

/** The whole program in a process of its own, which can be stopped and killed, and its door for the test. */
final class RunningProgram implements AutoCloseable {

    static final int IDLE_CONNECTIONS = 2;

    private static final Duration TO_START = Duration.ofMinutes(3);
    private static final Pattern DOOR = Pattern.compile(LivedPractice.DOOR + "(\\S+) PROGRAM (\\d+)");
    /** What the door is made of, and nothing else of the tests. */
    private static final List<String> DOOR_CLASSES = List.of(
            "org/tenderpoint/practice/LivedPractice", "org/tenderpoint/practice/LivedWeeks",
            "org/tenderpoint/practice/setup/MovedClock",
            "org/tenderpoint/practice/ChangedSettings", "org/tenderpoint/practice/SeldomWork",
            "org/tenderpoint/rulebook/BlindLevelsOfTests",
            "org/tenderpoint/outcome/Recount", "org/tenderpoint/outcome/PlainSql", "org/tenderpoint/followup/Relisted");

    /**
     * Unless a test sets them otherwise: what takes half an hour takes a minute here, and what takes minutes seconds.
     */
    private static final List<String> HASTY = List.of(
            "--spring.datasource.hikari.max-lifetime=30000",
            "--spring.datasource.hikari.keepalive-time=0",
            "--spring.datasource.hikari.minimum-idle=" + IDLE_CONNECTIONS,
            "--spring.datasource.hikari.idle-timeout=10000",
            "--server.servlet.session.timeout=1m", "--tenderpoint.messages.every=PT5S");

    private final Process process;
    private final List<String> printed = new CopyOnWriteArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Duration took;
    private final URI door;
    private final int port;

    /**
     * Starts it and waits until it answers; what it prints is added to the log.
     *
     * @param options of the virtual machine
     * @param more folders of classes that lie beside it
     */
    RunningProgram(Path log, Duration ahead, List<String> options, List<Path> more, String... settings) {
        var begun = System.nanoTime();
        var arguments = new ArrayList<>(List.of(settings));
        HASTY.stream().filter(one -> arguments.stream().noneMatch(given -> name(given).equals(name(one)))).toList()
                .forEach(arguments::add);
        arguments.addAll(List.of("--server.address=127.0.0.1", "--longlife.ahead=" + ahead));
        try {
            var command = AnotherProgram
                    .delivered(LivedPractice.class, options, DOOR_CLASSES, more, arguments.toArray(String[]::new))
                    .redirectErrorStream(true);
            process = command.start();
            var there = new CompletableFuture<Matcher>();
            Thread.ofPlatform().daemon().name("output of the program").start(() -> read(log, there));
            var found = there.get(TO_START.toSeconds(), TimeUnit.SECONDS);
            door = URI.create(found.group(1));
            port = Integer.parseInt(found.group(2));
            took = Duration.ofNanos(System.nanoTime() - begun);
        } catch (Exception e) {
            close();
            throw new IllegalStateException("The program did not start:\n" + lastLines(), e);
        }
    }

    private static String name(String setting) {
        return setting.substring(0, setting.indexOf('='));
    }

    private void read(Path log, CompletableFuture<Matcher> there) {
        try (var lines = process.inputReader();
                var writer = new PrintWriter(Files.newBufferedWriter(
                        log, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.APPEND))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                writer.println(line);
                writer.flush();
                printed.add(line);
                var found = DOOR.matcher(line);
                if (found.find()) {
                    there.complete(found);
                }
            }
        } catch (IOException | UncheckedIOException ended) {
            // killed
        } finally {
            there.completeExceptionally(new IllegalStateException("It ended"));
        }
    }

    int port() {
        return port;
    }

    /** From the command until it answered. */
    Duration took() {
        return took;
    }

    /** Of the processor, since it was started. */
    Duration processor() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Bytes that lie in memory, as Linux counts them; elsewhere 0. */
    long resident() {
        var status = Path.of("/proc", Long.toString(process.pid()), "status");
        try {
            return !Files.exists(status)
                    ? 0
                    : Files.readAllLines(status).stream()
                            .filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("[^0-9]", "")))
                            .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> printed() {
        return List.copyOf(printed);
    }

    private String lastLines() {
        return printed.stream().skip(Math.max(0, printed.size() - 40)).collect(Collectors.joining("\n"));
    }

    /** Says something at the door. @throws IllegalStateException with what the program says, if it fails there */
    String say(String what, String words) {
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(door.resolve("/" + what))
                            .POST(HttpRequest.BodyPublishers.ofString(words))
                            .timeout(Duration.ofMinutes(5))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("At the door, " + what + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("At the door, " + what + ":\n" + lastLines(), e);
        }
    }

    /** Lines of {@code name=value}. */
    Map<String, String> told(String what) {
        return say(what, "").lines().map(line -> line.split("=", 2))
                .collect(Collectors.toMap(line -> line[0], line -> line[1]));
    }

    /** As at the end of a day: it tidies up. */
    void stop() {
        process.destroy();
        ended();
    }

    /** As when the power is cut. */
    void kill() {
        process.toHandle().destroyForcibly();
        ended();
    }

    private void ended() {
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                throw new IllegalStateException("The program does not end:\n" + lastLines());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            process.toHandle().destroyForcibly();
        }
    }
}
