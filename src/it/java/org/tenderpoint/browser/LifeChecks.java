package org.tenderpoint.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tenderpoint.platform.store.database.Compacted;

/** What is looked at while a practice lives and at its end: that nothing is lost, doubled, miscounted or growing. */
record LifeChecks(Nodes nodes, LifeBook book, Path folder) {

    /** What there may be one of for each. */
    private static final List<String> ONCE = List.of(
            "select 'follow-up', session_id from follow_ups group by session_id having count(*) > 1",
            "select 'message', made_for from messages group by made_for having count(*) > 1",
            "select 'call', follow_up_id from contacts where state = 'due' and kind = 'call' group by follow_up_id having count(*) > 1",
            "select 'client', name from clients group by name having count(*) > 1",
            "select 'session', client_id, local_start from sessions group by client_id, local_start having count(*) > 1",
            "select 'alert', follow_up_id from alerts where state <> 'closed' group by follow_up_id having count(*) > 1",
            "select 'answer', follow_up_id, answered_at from feedbacks group by follow_up_id, answered_at having count(*) > 1");

    /** Tables in which this life need not write, and why. */
    private static final Map<String, String> UNUSED = Map.ofEntries(
            Map.entry("sample_users", "nobody makes the sample practice"),
            Map.entry("sample_partners", "nobody makes the sample practice"),
            Map.entry("sample_gaps", "nobody makes the sample practice"),
            Map.entry("trail_checks", "checked at night"),
            Map.entry("rule_review_words", "no rule stood for review"),
            Map.entry("imports", "the practice was set up empty"),
            Map.entry("import_records", "the practice was set up empty"),
            Map.entry("import_moves", "the practice was set up empty"),
            Map.entry("import_words", "the practice was set up empty"),
            Map.entry("earlier_records", "the practice was set up empty"),
            Map.entry("earlier_visits", "the practice was set up empty"),
            Map.entry("calendar_addresses", "nobody here keeps a calendar elsewhere"),
            Map.entry("calendar_feeds", "nobody here has a phone that subscribes"),
            Map.entry("client_merges", "nobody was entered twice"),
            Map.entry("merged_rows", "nobody was entered twice"),
            Map.entry("client_distinctions", "nobody looks like another"),
            Map.entry("practice_phones", "nobody here has a phone that sends texts"),
            Map.entry("practice_places", "the practice has one address"),
            Map.entry("practice_place_intervals", "the practice has one address"),
            Map.entry("practice_place_closing_days", "the practice has one address"),
            Map.entry("partner_answers", "no partner here opens the link in a letter's file"),
            Map.entry("day_sheets", "nobody here prepares for a power cut"),
            Map.entry("passkeys", "nobody here has a device for one"),
            Map.entry("sign_in_counters", "whoever comes in after a mistake is no longer counted"),
            Map.entry("audit_withdrawals", "nobody takes the sample practice away"),
            Map.entry("erased_records", "nobody takes a photo away"),
            Map.entry("failing_rounds", "no round may fail"),
            Map.entry("screening_namings", "nobody tells of anything besides the questions"),
            Map.entry("outcome_stale", "a list of what waits, which is empty when nothing waits"),
            Map.entry("client_restrictions", "nobody asks for it"),
            Map.entry("client_deaths", "nobody dies"),
            Map.entry("measures", "the practice asks no scored measure"),
            Map.entry("scores", "the practice asks no scored measure"),
            Map.entry("series", "nobody plans one"));

    private static final double MOST_GROWTH = 0.1;
    private static final Set<String> MEASURED = Set.of("threads", "heap", "connections");
    private static final int LOOKS = 20;
    private static final int FIRST_LOOKS = 8;

    /** What was recounted differently is wrong. */
    void recount() {
        nodes.one().say("recount", "").lines().filter(line -> !line.isBlank()).forEach(book::wrong);
        book.count("recounts");
    }

    /**
     * @param signed the clients whose session somebody was told is signed: it is there; and what happens once is there
     * once
     */
    void kept(List<String> signed) {
        for (var client : signed) {
            var sessions = sql("select count(*) from sessions s join clients c on c.id = s.client_id"
                    + " where c.name = '" + client + "' and lower(s.state) = 'signed'");
            if (!sessions.equals("1")) {
                book.wrong(client + " has " + sessions + " signed sessions");
            }
        }
        for (var once : ONCE) {
            sql(once).lines().filter(line -> !line.isBlank()).forEach(line -> book.wrong("twice: " + line));
        }
    }

    /** Tables in which nothing was ever written, but for those in which this life writes nothing, with the reason. */
    void everyKind() {
        var tables = sql(
                "select table_name from information_schema.tables where table_schema = 'public' and table_type like 'BASE%'"
                        + " order by table_name")
                .lines().filter(name -> !name.startsWith("flyway")).toList();
        var empty = tables.stream().filter(name -> sql("select count(*) from " + name).equals("0")).toList();
        book.tell("kinds of records: %d of %d tables written; not %s".formatted(
                tables.size() - empty.size(), tables.size(), String.join(", ", empty)));
        empty.stream().filter(name -> !UNUSED.containsKey(name))
                .forEach(name -> book
                        .wrong("nothing was ever written into " + name + ": write it on the screens (Mornings),"
                                + " in a step of SeldomWork or of the sample's parts, or say why not in LifeChecks"));
    }

    private String sql(String words) {
        return nodes.one().say("sql", words);
    }

    /** What it holds now, as a line of the table. */
    void measure(String when) {
        var held = nodes.one().told("measure");
        book.tell("%-24s day %2d  %4d s  threads %3s  heap %5.1f MB  connections %s  file %6.1f MB".formatted(
                when, book.day(), book.took().toSeconds(), held.get("threads"),
                Long.parseLong(held.get("heap")) / 1e6, held.get("connections"), fileBytes() / 1e6));
    }

    /** What it holds after its first hours: the least of some looks, since what is being put away is not held. */
    Map<String, Long> firstHours() {
        measure("first hours after a start");
        return least(FIRST_LOOKS, _ -> true);
    }

    /** @param young what it held after its first hours; nothing may be held for long that work leaves behind */
    void grownFrom(Map<String, Long> young) {
        var held = least(LOOKS,
                now -> now.entrySet().stream().anyMatch(one -> one.getValue() > most(young, one.getKey())));
        book.tell("from the first hours to the end: threads %d → %d · heap %.1f → %.1f MB · connections %d → %d"
                .formatted(
                        young.get("threads"), held.get("threads"), young.get("heap") / 1e6, held.get("heap") / 1e6,
                        young.get("connections"), held.get("connections")));
        held.forEach((what, least) -> {
            if (least > most(young, what)) {
                book.wrong("%s grew from %d to %d; now %s".formatted(what, young.get(what), least,
                        nodes.one().told("measure").get("names")));
            }
        });
    }

    private Map<String, Long> least(int looks, Predicate<Map<String, Long>> more) {
        var held = look();
        for (int look = 1; look < looks && more.test(held); look++) {
            look().forEach((what, now) -> held.merge(what, now, Math::min));
        }
        return held;
    }

    private Map<String, Long> look() {
        return nodes.one().told("measure").entrySet().stream()
                .filter(one -> MEASURED.contains(one.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, one -> Long.parseLong(one.getValue())));
    }

    /** The pool keeps two connections ready, and has fewer in the moment in which one is replaced. */
    private static long most(Map<String, Long> young, String what) {
        long then = young.get(what);
        return what.equals("connections")
                ? Math.max(then, RunningProgram.IDLE_CONNECTIONS)
                : Math.round(then * (1 + MOST_GROWTH));
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
            book.tell("the file at the end: %.1f MB, compacted %.1f MB: %.1f times".formatted(fileBytes() / 1e6,
                    compacted / 1e6, times));
            if (times > bound) {
                book.wrong("the file is %.1f times its compacted size".formatted(times));
            }
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
