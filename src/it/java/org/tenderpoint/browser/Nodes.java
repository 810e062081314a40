package org.tenderpoint.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The nodes of one practice, one on a file or two behind one address, and their clock, which is moved for all of them.
 */
final class Nodes implements AutoCloseable {

    static final ZoneId ZONE = ZoneId.of("Europe/London");
    /** From here on, a month ends within four weeks. */
    private static final int LATE_IN_THE_MONTH = 8;
    /** A week of sessions still belongs to that month, so that its report can be made. */
    private static final int BEFORE_ITS_LAST_WEEK = 21;

    private final Path log;
    private final List<String> names;
    private final List<String> options;
    private final List<String> settings;
    private final List<Path> next = new ArrayList<>();
    private final LifeBook book;
    private final OneAddress address = new OneAddress();
    /** Those that run. */
    private final Map<String, RunningProgram> running = new ConcurrentSkipListMap<>();
    private Duration ahead;
    private @Nullable RunningProgram home;

    /**
     * @param options of the virtual machine of each of them
     * @param settings of each of them
     */
    Nodes(Path folder, Path log, List<String> names, List<String> options, List<String> settings, LifeBook book,
            LocalTime morning) throws IOException {
        this.log = log;
        this.names = names;
        this.options = List.copyOf(options);
        this.settings = new ArrayList<>(settings);
        this.book = book;
        var outbox = Files.createDirectories(folder.resolve("outbox"));
        this.settings.addAll(List.of("--server.port=0", "--tenderpoint.outbox=" + outbox,
                "--tenderpoint.backups=" + folder.resolve("backups")));
        // a Monday morning that is still to come
        var monday = ZonedDateTime.now(ZONE).with(TemporalAdjusters.next(DayOfWeek.MONDAY)).with(morning);
        while (monday.getDayOfMonth() < LATE_IN_THE_MONTH || monday.getDayOfMonth() > BEFORE_ITS_LAST_WEEK) {
            monday = monday.plusWeeks(1);
        }
        this.ahead = Duration.between(Instant.now(), monday.toInstant());
    }

    /** From the next start on. @param classes what the next version has in addition */
    void upgrade(Path classes) {
        next.add(classes);
    }

    /** Starts those that do not run. */
    void start() {
        for (var name : names) {
            if (!running.containsKey(name)) {
                var node = new RunningProgram(log, ahead, options, next, settings.toArray(String[]::new));
                running.put(name, node);
                address.node(name, node.port());
                book.count("starts");
            }
        }
    }

    /** Where browsers go. */
    int port() {
        return names.size() == 1 ? one().port() : address.port();
    }

    /** What the one that started last has printed: each start prints a link to set up anew. */
    String printed() {
        return String.join("\n", running.get(names.getLast()).printed());
    }

    /** The one in which those who come and go beside the four people live; any other while there is none. */
    RunningProgram one() {
        return isHome() ? home : running.values().iterator().next();
    }

    /** Whether the one in which others live runs still. */
    boolean isHome() {
        return home != null && running.containsValue(home);
    }

    void makeHome() {
        home = one();
    }

    RunningProgram named(String name) {
        return running.get(name);
    }

    Instant now() {
        return Instant.now().plus(ahead);
    }

    /** Moves the clock on to this hour, never back. @param sameDay whether it is too late on the next day */
    void at(LocalTime hour, boolean sameDay) {
        var now = now().atZone(ZONE);
        var wanted = now.with(hour);
        if (wanted.isBefore(now)) {
            wanted = wanted.plusDays(1);
        }
        if (sameDay && wanted.toLocalDate().isAfter(now.toLocalDate())) {
            return;
        }
        ahead = Duration.between(Instant.now(), wanted.toInstant());
        running.values().forEach(node -> node.say("ahead", ahead.toString()));
    }

    /** On all of them at once, as the hour comes for all of them. */
    void rounds() {
        var gone = running.values().stream().map(node -> CompletableFuture.supplyAsync(() -> node.told("rounds")))
                .toList();
        gone.forEach(round -> round.join().forEach(book::round));
    }

    void stop() {
        ended(RunningProgram::stop, running.keySet());
        book.count("stops");
    }

    /** With no chance to tidy up. */
    void kill() {
        ended(RunningProgram::kill, running.keySet());
        book.count("kills");
    }

    List<String> names() {
        return names;
    }

    /** One of them, as for its update. */
    void stop(String name) {
        ended(RunningProgram::stop, List.of(name));
        book.count("nodes stopped in use");
    }

    void kill(String name) {
        ended(RunningProgram::kill, List.of(name));
        book.count("nodes killed in use");
    }

    private void ended(Consumer<RunningProgram> how, Collection<String> which) {
        List.copyOf(which).stream().map(running::remove).forEach(how);
    }

    @Override
    public void close() {
        running.values().forEach(RunningProgram::close);
        try {
            address.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
