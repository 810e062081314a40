package org.tenderpoint.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenderpoint.AnotherProgram;
import org.tenderpoint.Tenderpoint;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;

/**
 * The program is killed, with no chance to tidy up, while it counts everything anew: meanwhile and afterwards the
 * figures are those of before, and the next start goes on where it was.
 */
@Tag("night")
@Tag("kills")
class KilledWhileCountingIT {

    private static final int CLIENTS = 300;
    private static final int PAGES_BEFORE_THE_KILL = 2;
    private static final int PAGE = 50;

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 6, unit = TimeUnit.MINUTES)
    void figuresStandThroughAKillAndTheNextStartGoesOnWhereItWas() throws Exception {
        // in a program of its own: a minute after its start, one counts by itself
        var first = program("begin", Integer.MAX_VALUE);
        program("go on", PAGES_BEFORE_THE_KILL);
        var second = program("go on", Integer.MAX_VALUE);

        int waiting = number(second, "WAITING");
        assertThat(waiting).as("what was done before the kill is not done again, the rest waits")
                .isLessThanOrEqualTo(CLIENTS - PAGES_BEFORE_THE_KILL * PAGE).isPositive();
        assertThat(said(second, "BEFORE")).as("figures half way").isEqualTo(said(first, "FIGURES"));
        assertThat(said(second, "AFTER")).as("figures at the end").isEqualTo(said(first, "FIGURES"));
        assertThat(number(second, "LEFT")).isZero();
        System.out.printf("Killed while counting %d clients anew: %d waited, all figures as before%n", CLIENTS,
                waiting);
    }

    private static String said(List<String> lines, String what) {
        return lines.stream().filter(line -> line.startsWith(what + " ")).findFirst().orElseThrow()
                .substring(what.length() + 1);
    }

    private static int number(List<String> lines, String what) {
        return Integer.parseInt(said(lines, what));
    }

    /** Runs the program until it ends, or kills it after so many pages. */
    private List<String> program(String step, int pages) throws IOException, InterruptedException {
        var process = AnotherProgram.whole(Counting.class, folder.toString(), step)
                .redirectErrorStream(true)
                .start();
        var said = new ArrayList<String>();
        int seen = 0;
        try (var lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                if (line.startsWith("PAGE") && ++seen == pages) {
                    process.toHandle().destroyForcibly();
                }
            }
        }
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue() == 0).as("ended by itself: %s", said).isEqualTo(pages == Integer.MAX_VALUE);
        return said;
    }

    /** The program as it is delivered, on files, without its web pages. */
    static final class Counting {

        private static final Instant LONG_AFTER = Instant.parse("2040-01-01T00:00:00Z");

        private Counting() {}

        public static void main(String[] arguments) {
            try (var program = new SpringApplicationBuilder(Tenderpoint.class, TestUsers.class)
                    .web(WebApplicationType.SERVLET)
                    .run("--server.port=0", "--server.address=127.0.0.1",
                            "--tenderpoint.data=" + arguments[0] + "/data")) {
                var keeper = program.getBean(OutcomeKeeper.class);
                if (arguments[1].equals("begin")) {
                    begin(program, keeper);
                } else {
                    goOn(program, keeper);
                }
            } catch (RuntimeException problem) {
                problem.printStackTrace();
                System.exit(1);
            }
            System.exit(0);
        }

        private static void goOn(ApplicationContext program, OutcomeKeeper keeper) {
            say("WAITING", keeper.waiting());
            say("BEFORE", figures(program));
            while (keeper.nextPage()) {
                say("PAGE", keeper.waiting());
            }
            say("AFTER", figures(program));
            say("LEFT", keeper.waiting());
        }

        private static void begin(ApplicationContext program, OutcomeKeeper keeper) {
            var users = program.getBean(TestUsers.class);
            var therapists = Stream.of("anna", "bert").map(name -> users.make(name, Role.THERAPIST).id().value())
                    .toList();
            new RandomPractice(program.getBean(JdbcTemplate.class), 5, program.getBean(Clock.class).instant(),
                    therapists)
                    .write(CLIENTS);
            program.getBean(StaleClients.class).markAll();
            keeper.everyMinute();
            say("FIGURES", figures(program));
            program.getBean(StaleClients.class).markAll();
        }

        /** Every measure of every session, as the rows in the table tell it: nothing is made anew by asking. */
        private static String figures(ApplicationContext program) {
            var rows = program.getBean(TransactionTemplate.class)
                    .execute(_ -> program.getBean(OutcomeMemory.class).rows());
            // counted as of one day long after all of them, so that no figure changes with the hour
            var counts = new OutcomeCounts(rows, LONG_AFTER);
            var all = OutcomeFilter.of(LocalDate.EPOCH, LocalDate.ofInstant(LONG_AFTER, ZoneOffset.UTC));
            return counts.totals(all).shares().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(one -> one.getKey() + "=" + one.getValue())
                    .collect(Collectors.joining(" "));
        }

        private static void say(String what, Object value) {
            System.out.println(what + " " + value);
            System.out.flush();
        }
    }
}
