package org.tenderpoint.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.practice.Compacted;

/** A practice's life from an empty folder on, and the book that is kept of it. */
final class Life implements AutoCloseable {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final LocalTime MORNING = LocalTime.of(9, 30);
    private static final LocalTime NOON = LocalTime.of(13, 0);
    private static final String PUBLIC = "https://care.example.org";
    private static final Pattern LINK = Pattern.compile(Pattern.quote(PUBLIC) + "/c/[A-Za-z0-9_-]+");
    /** What is written when something of ours has gone wrong, or anything has gone badly wrong. */
    private static final Pattern WRONG = Pattern.compile(" ERROR \\d+ --- | WARN \\d+ --- .*\\] (o\\.t\\.|org\\.tenderpoint\\.|o\\.tenderpoint\\.)");

    /** The library of push says this when a browser closes in the moment in which it is written to. */
    private static final Pattern NOISE =
            Pattern.compile("atmosphere\\.cpr\\.AsynchronousProcessor(\\s+: Failed to cancel resource.*)?$");

    /** What there may be one of for each. */
    private static final List<String> ONCE = List.of(
            "select 'follow-up', session_id from follow_ups group by session_id having count(*) > 1",
            "select 'message', made_for from messages group by made_for having count(*) > 1",
            "select 'call', follow_up_id from contacts where state = 'due' and kind = 'call' group by follow_up_id having count(*) > 1",
            "select 'client', name from clients group by name having count(*) > 1",
            "select 'session', client_id, local_start from sessions group by client_id, local_start having count(*) > 1",
            "select 'answer', follow_up_id, answered_at from feedbacks group by follow_up_id, answered_at having count(*) > 1");

    /** Tables in which this life need not write, and why. Rare: by chance some life does, and none must. */
    private static final Map<String, String> UNUSED = Map.ofEntries(
            Map.entry("sample_users", "nobody makes the sample practice"),
            Map.entry("sample_partners", "nobody makes the sample practice"), Map.entry("sample_gaps", "nobody makes the sample practice"),
            Map.entry("alerts", "rare"), Map.entry("alert_contacts", "rare"), Map.entry("recorded_answers", "rare"),
            Map.entry("referrals", "rare"), Map.entry("referral_steps", "rare"),
            Map.entry("letters", "of a referral"), Map.entry("letter_consents", "of a letter"), Map.entry("letter_sendings", "of a letter"),
            Map.entry("documents", "of a letter, a report or a picture"), Map.entry("document_parts", "of a document"),
            Map.entry("session_attachments", "not lived yet"),
            Map.entry("session_limit_reasons", "not lived yet"),
            Map.entry("clearances", "rare"), Map.entry("failing_rounds", "no round may fail"),
            Map.entry("outcome_reports", "of a month that is over, which four weeks need not hold"),
            Map.entry("outcome_stale", "a list of what waits"),
            Map.entry("record_looks", "every record is open to all who treat here"),
            Map.entry("screening_changes_seen", "rare"));

    /** Those who come after a start know nothing of the plans of those who came before it. */
    private static final String HOUR_TAKEN = "PlanRefused: The plan was refused: therapist_busy";

    private static final double MOST_GROWTH = 0.1;
    private static final Set<String> MEASURED = Set.of("threads", "heap", "connections");
    private static final int LOOKS = 20;

    private final Path folder;
    private final Path log;
    private final int clientsAWeek;
    private final long begun = System.nanoTime();
    private final Map<String, Integer> done = new TreeMap<>();
    private final Map<String, Integer> rounds = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();
    private final List<String> table = new ArrayList<>();
    private final List<Expected> expected = new ArrayList<>();
    private final List<String> entered = new ArrayList<>();
    private final List<String> names;
    private final List<String> settings;
    private final OneAddress address;
    /** The nodes that run, by name; one of the only name without a database server. */
    private final Map<String, RunningProgram> nodes = new ConcurrentSkipListMap<>();
    private Duration ahead;
    private @Nullable RunningProgram home;
    private @Nullable Browsing browsing;
    private int day;
    private boolean printed;
    private Duration longestWait = Duration.ZERO;
    private int people;

    /** A client whom somebody asks after the session. */
    private record Expected(String client, Instant from, boolean byLink) {}

    /** On a file of its own. */
    static Life onFile(Path folder, int clientsAWeek) throws IOException {
        return new Life(folder, clientsAWeek, List.of("one"), List.of("--tenderpoint.data=" + folder.resolve("data")));
    }

    /** Two nodes behind one address, on a database server. */
    static Life onServer(Path folder, int clientsAWeek, String url) throws IOException {
        return new Life(folder, clientsAWeek, List.of("a", "b"), List.of(
                "--spring.datasource.url=" + url, "--spring.datasource.username=postgres", "--spring.datasource.password="));
    }

    private Life(Path folder, int clientsAWeek, List<String> names, List<String> settings) throws IOException {
        this.folder = folder;
        this.log = folder.resolve("program.log");
        this.clientsAWeek = clientsAWeek;
        this.names = names;
        this.settings = settings;
        this.address = new OneAddress();
        Files.createDirectories(folder.resolve("outbox"));
        // a Monday morning that is still to come
        var monday = ZonedDateTime.now(ZONE).with(TemporalAdjusters.next(DayOfWeek.MONDAY)).with(MORNING);
        this.ahead = Duration.between(Instant.now(), monday.toInstant());
    }

    /** Starts what does not run. @param more settings of this start */
    void start(String... more) {
        var all = new ArrayList<>(settings);
        all.addAll(List.of("--server.port=0", "--tenderpoint.outbox=" + folder.resolve("outbox")));
        all.addAll(List.of(more));
        for (var name : names) {
            if (!nodes.containsKey(name)) {
                var node = new RunningProgram(log, ahead, all.toArray(String[]::new));
                nodes.put(name, node);
                address.node(name, node.port());
                count("starts");
            }
        }
        browsing = Optional.ofNullable(browsing).orElseGet(() -> new Browsing(names.size() == 1 ? node().port() : address.port()));
        if (people > 0 && (home == null || !nodes.containsValue(home))) {
            begin();
        }
    }

    /** The one whose door is used; any will do. */
    private RunningProgram node() {
        return home != null && nodes.containsValue(home) ? home : nodes.values().iterator().next();
    }

    void setUp() {
        var manager = page();
        var maya = hands(manager);
        // each start prints a link anew
        maya.setUp(String.join("\n", nodes.get(names.getLast()).printed()));
        maya.publicAddress(PUBLIC);
        for (var one : List.of(List.of("Jonas Weiss", "jonas", "Therapist"), List.of("Ines Duarte", "ines", "Therapist"),
                List.of("Noor Haddad", "noor", "Front desk"))) {
            var link = maya.invite(one.get(0), one.get(1), one.get(2));
            try (var theirs = page()) {
                hands(theirs).choosePassword(link);
            }
            count("people invited");
        }
        maya.signOut();
        manager.context().close();
        begin();
    }

    /** Those who come beside the clients whom the four see themselves; others after each start. */
    private void begin() {
        home = node();
        node().say("begin", "2 " + clientsAWeek * 2 + " " + people);
        people += clientsAWeek * 2;
    }

    /** From half past nine to three at night. @param seen whether the four do something with their own hands */
    void day(boolean seen) {
        at(MORNING);
        if (seen) {
            morning();
        }
        at(NOON);
        live();
        at(LocalTime.of(19, 30));
        live();
        rounds();
        day++;
        at(LocalTime.of(3, 10));
        rounds();
    }

    /** So many on which others work alone. */
    void days(int days) {
        for (int i = 0; i < days; i++) {
            day(false);
        }
    }

    void week(String which) {
        lived("steps of seldom work", node().say("seldom", String.valueOf(day)));
        recount();
        kept();
        measure("the " + which + " week");
    }

    /**
     * Looks a while, for what is being put away is not held.
     *
     * @param young what it held after its first hours; nothing may be held for long that work leaves behind
     */
    void grownFrom(Map<String, String> young) {
        var held = young.keySet().stream().filter(MEASURED::contains).collect(Collectors.toMap(what -> what, _ -> Long.MAX_VALUE));
        for (int look = 0; look < LOOKS && held.entrySet().stream().anyMatch(one -> one.getValue() > most(young, one.getKey())); look++) {
            var now = node().told("measure");
            held.replaceAll((what, least) -> Math.min(least, Long.parseLong(now.get(what))));
        }
        held.forEach((what, least) -> {
            tell("%s: %s after the first day, %d at the end".formatted(what, young.get(what), least));
            if (least > most(young, what)) {
                wrong.add("%s grew from %s to %d; at first %s".formatted(what, young.get(what), least, young.get("names")));
            }
        });
    }

    /** The pool keeps two connections ready, and has fewer in the moment in which one is replaced. */
    private static long most(Map<String, String> young, String what) {
        long then = Long.parseLong(young.get(what));
        return what.equals("connections") ? Math.max(then, RunningProgram.IDLE_CONNECTIONS) : Math.round(then * (1 + MOST_GROWTH));
    }

    private void morning() {
        var client = "Margit Holm %03d".formatted(day);
        boolean byLink = day % 2 == 0;
        as("noor", noor -> {
            noor.page().navigate(browsing.address("/clients/new"));
            // who has no address is rung
            noor.newClient(client, "020 7946 %04d".formatted(day), byLink ? mailOf(client) : "");
            count("clients entered at the screen");
        });
        as("jonas", jonas -> {
            jonas.page().navigate(browsing.address("/clients"));
            jonas.open(client);
            jonas.intake(client);
            jonas.plan();
            jonas.arrive(client);
            jonas.screening();
            jonas.chart();
            count("sessions at the screen");
            entered.add(client);
            asked().stream().filter(one -> !one.byLink()).forEach(one -> {
                jonas.ring(one.client());
                count("calls at the screen");
                expected.remove(one);
            });
        });
        asked().stream().filter(Expected::byLink).forEach(one -> {
            try (var phone = browsing.page(390, 844, ColorScheme.LIGHT)) {
                hands(phone).fineByLink(mailed(one.client()));
            }
            count("check-ins by link");
            expected.remove(one);
        });
        expected.add(new Expected(client, now(), byLink));
        as("maya", maya -> {
            maya.managersFigure();
            maya.export();
            count("exports");
        });
    }

    /** Who is to be asked by now: two days have passed. */
    private List<Expected> asked() {
        return expected.stream().filter(one -> one.from().plus(49, ChronoUnit.HOURS).isBefore(now())).toList();
    }

    private static String mailOf(String client) {
        return client.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org";
    }

    private String mailed(String client) {
        var number = mailOf(client);
        try (var mails = Files.list(folder.resolve("outbox"))) {
            return mails.map(Life::text)
                    .filter(mail -> mail.contains(number))
                    .flatMap(mail -> LINK.matcher(mail.replace("=\r\n", "").replace("=\n", "")).results())
                    .map(found -> found.group())
                    .reduce((_, last) -> last)
                    .orElseThrow(() -> new AssertionError("No mail to " + number));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void as(String login, Consumer<Hands> what) {
        var page = page();
        var hands = hands(page);
        hands.signIn(login, Hands.PASSWORD);
        count("sign-ins");
        try {
            what.accept(hands);
        } catch (RuntimeException | AssertionError failed) {
            Browsing.picture(page, "long-life-failed");
            throw failed;
        }
        hands.signOut();
        page.context().close();
    }

    private Hands hands(Page page) {
        return new Hands(browsing, page, Hands.Looking.NOT);
    }

    private Page page() {
        return browsing.page(1180, 820, ColorScheme.LIGHT);
    }

    private Instant now() {
        return Instant.now().plus(ahead);
    }

    /** Moves the clock on to this hour, never back. */
    private void at(LocalTime hour) {
        var now = now().atZone(ZONE);
        var wanted = now.with(hour);
        if (wanted.isBefore(now)) {
            wanted = wanted.plusDays(1);
        }
        if (hour.equals(NOON) && wanted.toLocalDate().isAfter(now.toLocalDate())) {
            return; // the morning has taken longer
        }
        ahead = Duration.between(Instant.now(), wanted.toInstant());
        nodes.values().forEach(node -> node.say("ahead", ahead.toString()));
    }

    private void live() {
        lived("steps of others", node().say("live", ""));
    }

    private void lived(String what, String said) {
        var lived = said.lines().toList();
        count(what, Integer.parseInt(lived.getFirst()));
        lived.stream().skip(1).filter(line -> !line.isBlank()).forEach(line -> {
            if (line.contains(HOUR_TAKEN)) {
                count("plans refused, for the hour was taken");
            } else {
                wrong.add("Day " + day + ", " + what + ": " + line);
            }
        });
    }

    /** On all nodes at once, as the hour comes for all of them. */
    private void rounds() {
        var gone = nodes.values().stream().map(node -> CompletableFuture.supplyAsync(() -> node.told("rounds"))).toList();
        gone.forEach(round -> round.join().forEach((name, outcome) -> {
            rounds.merge(name, 1, Integer::sum);
            if (!outcome.equals("done")) {
                wrong.add("Day " + day + ", round " + name + ": " + outcome);
            }
        }));
    }

    void stop() {
        leave();
        nodes.values().forEach(RunningProgram::stop);
        nodes.clear();
        count("stops");
    }

    /** All of them, with no chance to tidy up. */
    void kill() {
        leave();
        nodes.values().forEach(RunningProgram::kill);
        nodes.clear();
        count("kills");
    }

    /** Under somebody's hands: who was on it signs in again, on another one, and that is all. */
    void killOneInUse() {
        var page = page();
        var noor = hands(page);
        var usual = timed(() -> noor.signIn("noor", Hands.PASSWORD));
        page.navigate(browsing.address("/clients"));
        var used = page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals(OneAddress.COOKIE))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElseThrow();
        var rounds = CompletableFuture.runAsync(() -> nodes.get(used).told("rounds"));
        nodes.remove(used).kill();
        count("nodes killed in use");
        var again = timed(() -> {
            noor.signIn("noor", Hands.PASSWORD);
            page.navigate(browsing.address("/clients"));
            page.waitForURL(url -> url.contains("/clients"));
        });
        rounds.exceptionally(_ -> null).join();
        tell("day %2d  node %s killed: signed in again and back after %.1f s; signing in takes %.1f s".formatted(
                day, used, again.toMillis() / 1e3, usual.toMillis() / 1e3));
        longestWait = longestWait.compareTo(again) < 0 ? again : longestWait;
        if (again.compareTo(usual.multipliedBy(3).plusSeconds(10)) > 0) {
            wrong.add("Day " + day + ": somebody waited " + again + ", where signing in takes " + usual);
        }
        noor.signOut();
        page.context().close();
        start();
    }

    private static Duration timed(Runnable what) {
        long begun = System.nanoTime();
        what.run();
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private void leave() {
        browsing.close();
        browsing = null;
    }

    /** Tables in which nothing was ever written, but for those in which this life writes nothing, with the reason. */
    void everyKind() {
        var tables = sql("select table_name from information_schema.tables where table_schema = 'public' and table_type like 'BASE%'"
                + " order by table_name");
        var empty = tables.lines()
                .filter(name -> !name.startsWith("flyway"))
                .filter(name -> sql("select count(*) from " + name).equals("0"))
                .toList();
        System.out.println("  Tables with nothing in them: " + empty);
        empty.stream().filter(name -> !UNUSED.containsKey(name)).forEach(name -> wrong.add("Nothing was ever written into " + name));
    }

    /** What it holds now, as a line of the table. */
    Map<String, String> measure(String when) {
        var held = node().told("measure");
        tell("%-28s day %2d  %4d s  threads %3s  heap %5.1f MB  connections %s (%s busy)  file %6.1f MB".formatted(
                when, day, Duration.ofNanos(System.nanoTime() - begun).toSeconds(), held.get("threads"),
                Long.parseLong(held.get("heap")) / 1e6, held.get("connections"), held.get("active"), fileBytes() / 1e6));
        return held;
    }

    private long fileBytes() {
        try {
            return Files.exists(data()) ? Compacted.bytes(data()) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    /** Of a program that runs no more. @param bound how many times its compacted size the file may take */
    void fileWithin(double bound) {
        try {
            long compacted = Compacted.bytes(folder, folder.resolve("copy"));
            double times = (double) fileBytes() / compacted;
            tell("the file after the end: %.1f MB, compacted %.1f MB: %.1f times".formatted(fileBytes() / 1e6, compacted / 1e6, times));
            if (times > bound) {
                wrong.add("The file is %.1f times its compacted size".formatted(times));
            }
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void tell(String line) {
        table.add(line);
        System.out.println(line);
    }

    /** What somebody was told is saved is there; what happens once is there once. */
    void kept() {
        for (var client : entered) {
            var sessions = sql("select count(*) from sessions s join clients c on c.id = s.client_id"
                    + " where c.name = '" + client + "' and lower(s.state) = 'signed'");
            if (!sessions.equals("1")) {
                wrong.add("Day " + day + ": " + client + " has " + sessions + " signed sessions");
            }
        }
        for (var once : ONCE) {
            sql(once).lines().filter(line -> !line.isBlank()).forEach(line -> wrong.add("Day " + day + ", twice: " + line));
        }
    }

    private String sql(String words) {
        return node().say("sql", words);
    }

    /** What was recounted differently is wrong. */
    void recount() {
        node().say("recount", "").lines().filter(line -> !line.isBlank()).forEach(line -> wrong.add("Day " + day + ": " + line));
        count("recounts");
    }

    /** @throws AssertionError if anything went wrong */
    void end() {
        print();
        assertThat(wrong).isEmpty();
    }

    private void print() {
        if (printed) {
            return;
        }
        printed = true;
        System.out.println("A long life: " + day + " days");
        for (var line : Files.exists(log) ? text(log).lines().toList() : List.<String>of()) {
            if (NOISE.matcher(line).find()) {
                count("pages closed while they were written to");
            } else if (WRONG.matcher(line).find()) {
                wrong.add("In the log: " + line);
            }
        }
        done.forEach((what, times) -> System.out.printf("  %-36s %6d%n", what, times));
        rounds.forEach((what, times) -> System.out.printf("  round %-30s %6d%n", what, times));
        table.forEach(line -> System.out.println("  " + line));
        wrong.stream().collect(Collectors.groupingBy(line -> line.replaceAll("^Day \\d+, ", ""), TreeMap::new, Collectors.counting()))
                .forEach((line, times) -> System.out.println("  WRONG " + times + " × " + line));
    }

    private void count(String what) {
        count(what, 1);
    }

    private void count(String what, int times) {
        done.merge(what, times, Integer::sum);
    }

    @Override
    public void close() {
        print();
        nodes.values().forEach(RunningProgram::close);
        Optional.ofNullable(browsing).ifPresent(Browsing::close);
        try {
            address.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
