package org.tenderpoint.practice;

import com.sun.net.httpserver.HttpServer;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.tenderpoint.Tenderpoint;
import org.tenderpoint.followup.Relisted;
import org.tenderpoint.outcome.Recount;
import org.tenderpoint.platform.OpeningHours;
import org.tenderpoint.platform.store.schedule.RunAs;
import org.tenderpoint.practice.PracticeSettings.RecordAccess;
import org.tenderpoint.practice.account.PasswordLinkService;
import org.tenderpoint.practice.account.UserService;
import org.tenderpoint.practice.setup.MovedClock;
import org.tenderpoint.practice.setup.SetUpService;
import org.tenderpoint.practice.setup.SetUpService.FirstAccount;

/**
 * The program as it is delivered, with a door for the test that lives in it: the clock can be moved, rounds can be told
 * to go, and what the program holds can be measured. The program that is delivered has no such door; it is in this
 * file.
 */
public final class LivedPractice {

    /** Printed with the address of the door when the program is there. */
    public static final String DOOR = "DOOR ";

    /** Seconds instead of the half hour; its settings allow no less than thirty. */
    private static final long CONNECTIONS_LIVE_MILLIS = 3_000;

    /** Tenths of a second. */
    private static final int SENDING_TRIES = 600;

    private final ApplicationContext program;
    private final HikariDataSource pool;
    private @Nullable LivedWeeks weeks;

    private LivedPractice(ApplicationContext program) throws Exception {
        this.program = program;
        this.pool = program.getBean(DataSource.class).unwrap(HikariDataSource.class);
        pool.getHikariConfigMXBean().setMaxLifetime(CONNECTIONS_LIVE_MILLIS);
        // those that made the schema go at once
        pool.getHikariPoolMXBean().softEvictConnections();
    }

    public static void main(String[] arguments) throws Exception {
        // whose test has ended has nobody who stops it
        ProcessHandle.current().parent().ifPresent(test -> test.onExit().thenRun(() -> Runtime.getRuntime().halt(1)));
        var delivered = Tenderpoint.program();
        MovedClock.into(delivered);
        var program = delivered.run(arguments);
        var opened = new LivedPractice(program).open();
        System.out.println(DOOR + "http://127.0.0.1:" + opened.getPort() + " PROGRAM "
                + program.getEnvironment().getRequiredProperty("local.server.port"));
    }

    private InetSocketAddress open() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var said = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            byte[] answer;
            int code = 200;
            try {
                answer = answer(exchange.getRequestURI().getPath().substring(1), said).getBytes(StandardCharsets.UTF_8);
            } catch (Exception | LinkageError problem) {
                var text = new StringWriter();
                problem.printStackTrace(new PrintWriter(text));
                answer = text.toString().getBytes(StandardCharsets.UTF_8);
                code = 500;
            }
            exchange.sendResponseHeaders(code, answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        return server.getAddress();
    }

    private String answer(String what, String said) throws Exception {
        return switch (what) {
            case "ahead" -> {
                program.getBean(MovedClock.class).ahead(Duration.parse(said));
                yield program.getBean(Clock.class).instant().toString();
            }
            case "set-up" -> setUp(said.lines().toList());
            case "begin" -> {
                var numbers = said.split(" ");
                weeks = new LivedWeeks(
                        program, Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]),
                        Integer.parseInt(numbers[2]));
                yield "";
            }
            case "live" -> told(Optional.ofNullable(weeks).orElseThrow().live());
            case "seldom" -> told(SeldomWork.of(program, Integer.parseInt(said)));
            case "rounds" -> rounds();
            case "measure" -> lines(measure());
            case "recount" -> {
                var reader = Optional.ofNullable(weeks).orElseThrow().somebodyWhoReadsAll();
                yield program.getBean(RunAs.class).user(reader, () -> String.join("\n", Stream.concat(
                        Recount.differences(program).stream(), Relisted.differences(program).stream()).toList()));
            }
            case "sql" -> program.getBean(JdbcTemplate.class)
                    .queryForList(said).stream()
                    .map(row -> row.values().stream().map(String::valueOf).collect(Collectors.joining("\t")))
                    .collect(Collectors.joining("\n"));
            default -> throw new IllegalArgumentException(what);
        };
    }

    /**
     * @param said the token of the printed link, the public address, a password for all; then a line for each colleague
     */
    private String setUp(List<String> said) {
        var settings = new PracticeSettings(
                "Linden Street Massage", ZoneId.of("Europe/London"),
                OpeningHours.daily(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(9, 0),
                        LocalTime.of(18, 0)),
                "999", "020 7946 0112", false, RecordAccess.PRACTICE).withPublicAddress(said.get(1));
        var password = said.get(2);
        program.getBean(SetUpService.class).complete(
                said.getFirst(), settings, new FirstAccount("Maya Okafor", "maya", password, true), false);
        var manager = LivedWeeks.signedIn(program, "maya");
        said.stream().skip(3).map(line -> line.split("\t")).forEach(one -> {
            var link = program.getBean(RunAs.class).user(manager, () -> program.getBean(UserService.class).invite(
                    new NewUser(one[0], one[1], Set.of(Role.valueOf(one[2])))));
            program.getBean(PasswordLinkService.class).choosePassword(link.token(), password);
        });
        return "";
    }

    private static String told(LivedWeeks.Lived lived) {
        return lived.steps() + "\n" + String.join("\n", lived.failed());
    }

    /**
     * Each thing that the program does by the clock, once, as its hour has come; what is due is sent when it returns.
     */
    private String rounds() throws Exception {
        var done = new TreeMap<String, Object>();
        program.getBeansOfType(ScheduledTaskHolder.class).values().stream()
                .flatMap(holder -> holder.getScheduledTasks().stream())
                .sorted(Comparator.comparing(ScheduledTask::toString))
                .forEach(task -> {
                    try {
                        task.getTask().getRunnable().run();
                        done.put(name(task), "done");
                    } catch (RuntimeException problem) {
                        done.put(name(task), LivedWeeks.words(problem));
                    }
                });
        untilSent();
        return lines(done);
    }

    /**
     * Sending goes on in a thread of its own. A clock that leaps to the night meanwhile makes it give back what it has
     * taken, and on a slow machine the mail's day ends before it is taken again.
     */
    private void untilSent() throws Exception {
        var schedule = program.getBean("messageSchedule");
        var woken = schedule.getClass().getDeclaredField("woken");
        woken.setAccessible(true);
        for (int tries = 0; ((AtomicInteger) woken.get(schedule)).get() > 0 && tries < SENDING_TRIES; tries++) {
            Thread.sleep(100);
        }
    }

    private static String name(ScheduledTask task) {
        return task.toString().replaceAll("^.*\\.([A-Za-z]+\\.[A-Za-z]+)$", "$1");
    }

    private Map<String, Object> measure() throws InterruptedException {
        var memory = ManagementFactory.getMemoryMXBean();
        int connections = pool.getHikariPoolMXBean().getTotalConnections();
        int active = pool.getHikariPoolMXBean().getActiveConnections();
        // each remembers the statements that were last asked on it, such as those of a recount
        pool.getHikariPoolMXBean().softEvictConnections();
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(100);
        }
        var found = new LinkedHashMap<String, Object>();
        found.put("threads", ManagementFactory.getThreadMXBean().getThreadCount());
        found.put("heap", memory.getHeapMemoryUsage().getUsed());
        found.put("connections", connections);
        found.put("active", active);
        found.put("names", Thread.getAllStackTraces().keySet().stream()
                .map(thread -> thread.getName().replaceAll("[-#]?\\d+.*", ""))
                .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting())));
        return found;
    }

    private static String lines(Map<String, ?> map) {
        return map.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining("\n"));
    }
}
