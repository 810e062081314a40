package org.tenderpoint.browser;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.tenderpoint.AnotherProgram;

/** A practice's life from an empty folder on: its days and weeks, and what happens to the program meanwhile. */
final class Life implements AutoCloseable {

    private static final LocalTime MORNING = LocalTime.of(9, 30);
    private static final LocalTime NOON = LocalTime.of(13, 0);
    private static final LocalTime EVENING = LocalTime.of(19, 30);
    private static final LocalTime NIGHT = LocalTime.of(3, 10);
    private static final int WEEKS_OF_OTHERS = 2;

    /** Those who come after a start know nothing of the plans of those who came before it. */
    private static final String HOUR_TAKEN = "PlanRefused: The plan was refused: therapist_busy";

    private final int clientsAWeek;
    private final LifeBook book;
    private final Nodes nodes;
    private final FourPeople people;
    private final Mornings mornings;
    private final LifeChecks checks;
    private int others;

    /** On a file of its own. */
    static Life onFile(Path folder, int clientsAWeek) throws IOException {
        return new Life(folder, clientsAWeek, List.of("one"), List.of("--tenderpoint.data=" + folder.resolve("data")));
    }

    /** Two nodes behind one address, on a database server. */
    static Life onServer(Path folder, int clientsAWeek, String url) throws IOException {
        return new Life(folder, clientsAWeek, List.of("a", "b"), List.of(
                "--spring.datasource.url=" + url, "--spring.datasource.username=postgres",
                "--spring.datasource.password="));
    }

    private Life(Path folder, int clientsAWeek, List<String> names, List<String> settings) throws IOException {
        var log = folder.resolve("program.log");
        this.clientsAWeek = clientsAWeek;
        this.book = new LifeBook(log, "A long life");
        this.nodes = new Nodes(folder, log, names, AnotherProgram.SMALL, settings, book, MORNING);
        this.people = new FourPeople(nodes, book);
        this.mornings = new Mornings(people, nodes, book, folder.resolve("outbox"));
        this.checks = new LifeChecks(nodes, book, folder);
    }

    /** Starts what does not run. */
    void start() {
        nodes.start();
        people.come();
        if (others > 0 && !nodes.isHome()) {
            begin();
        }
    }

    /** Starts what does not run as the next version. @param classes what that has in addition */
    void upgrade(Path classes) {
        nodes.upgrade(classes);
        start();
    }

    void setUp() {
        people.setUp();
        begin();
    }

    void setUpByServices() {
        people.setUpByServices();
        begin();
    }

    /** Those who come beside the clients whom the four see themselves; others after each start. */
    private void begin() {
        nodes.makeHome();
        int coming = clientsAWeek * WEEKS_OF_OTHERS;
        nodes.one().say("begin", WEEKS_OF_OTHERS + " " + coming + " " + others);
        others += coming;
    }

    /** From half past nine to three at night. @param seen whether the four do something with their own hands */
    void day(boolean seen) {
        nodes.at(MORNING, false);
        if (seen) {
            mornings.next();
        }
        // a long morning may have taken longer than to noon
        nodes.at(NOON, true);
        live();
        nodes.at(EVENING, false);
        live();
        nodes.rounds();
        book.nextDay();
        nodes.at(NIGHT, false);
        nodes.rounds();
    }

    /** So many on which others work alone. */
    void days(int days) {
        for (int i = 0; i < days; i++) {
            day(false);
        }
    }

    void week(String which) {
        seldom();
        checks.recount();
        checks.kept(mornings.signed());
        checks.measure("the " + which + " week");
    }

    /** What the program holds after its first hours: whatever is read once and kept was read by then. */
    Map<String, Long> firstHours() {
        seldom();
        checks.recount();
        return checks.firstHours();
    }

    private void seldom() {
        lived("steps of seldom work", nodes.one().say("seldom", String.valueOf(book.day())));
    }

    private void live() {
        lived("steps of others", nodes.one().say("live", ""));
    }

    private void lived(String what, String said) {
        var lived = said.lines().toList();
        book.count(what, Integer.parseInt(lived.getFirst()));
        lived.stream().skip(1).filter(line -> !line.isBlank()).forEach(line -> {
            if (line.contains(HOUR_TAKEN)) {
                book.count("plans refused, for the hour was taken");
            } else {
                book.wrong(what + ": " + line);
            }
        });
    }

    void stop() {
        people.leave();
        nodes.stop();
    }

    /** All of them, with no chance to tidy up. */
    void kill() {
        people.leave();
        nodes.kill();
    }

    /** Under somebody's hands. */
    void killOneInUse() {
        people.whileANodeIsKilled();
        start();
    }

    /**
     * The next version comes to one node after the other, and each of them stops under somebody's hands.
     *
     * @param classes what that version has in addition
     */
    void updateOneByOne(Path classes) {
        nodes.upgrade(classes);
        for (var name : nodes.names()) {
            people.whileANodeIsUpdated(name);
            start();
        }
    }

    /** What somebody was told is saved is there; what happens once is there once. */
    void kept() {
        checks.kept(mornings.signed());
    }

    void everyKind() {
        checks.everyKind();
    }

    void grownFrom(Map<String, Long> young) {
        checks.grownFrom(young);
    }

    void fileWithin(double bound) {
        checks.fileWithin(bound);
    }

    /** @throws AssertionError if anything went wrong */
    void end() {
        book.end();
    }

    @Override
    public void close() {
        book.print();
        people.leave();
        nodes.close();
    }
}
