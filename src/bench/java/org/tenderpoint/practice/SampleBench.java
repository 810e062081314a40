package org.tenderpoint.practice;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.Tenderpoint;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.practice.setup.SamplePractice;

/**
 * Times the making of the sample practice in a file, as a manager presses the button, and its removal, with the options
 * of Java with which all packages run.
 */
public final class SampleBench {

    private static final Path FOLDER = Path.of("target", "bench-sample", UUID.randomUUID().toString());

    private SampleBench() {}

    /** In a program of its own, which alone can have those options. */
    public static void run() throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        int ended = new ProcessBuilder(java, "@" + Path.of("packaging", "java.options"), "-Dspring.aot.enabled=false",
                "-classpath", System.getProperty("java.class.path"), SampleBench.class.getName())
                .inheritIO()
                .start()
                .waitFor();
        if (ended != 0) {
            throw new IllegalStateException("The sample could not be timed");
        }
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (var program = start(FOLDER)) {
            time(program);
        }
    }

    /** Makes it in this folder, where the program then starts on it. */
    public static void leave(Path folder) throws IOException {
        try (var program = start(folder)) {
            var users = program.getBean(TestUsers.class);
            users.as(users.make("manager", Role.MANAGER), program.getBean(SamplePractice.class)::create);
        }
    }

    private static ConfigurableApplicationContext start(Path folder) throws IOException {
        Files.createDirectories(folder);
        // its screens are not looked at, and need not be built
        System.setProperty("vaadin.productionMode", "true");
        return new SpringApplicationBuilder(Tenderpoint.class, TestUsers.class)
                .run("--server.port=0", "--server.address=127.0.0.1", "--tenderpoint.data=" + folder.resolve("data"),
                        "--tenderpoint.backup-at=");
    }

    private static void time(ConfigurableApplicationContext program) throws InterruptedException {
        var users = program.getBean(TestUsers.class);
        var manager = users.make("manager", Role.MANAGER, Role.THERAPIST);
        var sample = program.getBean(SamplePractice.class);
        var longest = new AtomicLong();
        var listed = new AtomicLong();
        var made = new CountDownLatch(1);
        var other = Thread.ofPlatform().daemon()
                .start(() -> enterClients(program, users, manager, longest, listed, made));
        long begun = System.nanoTime();
        print("made", () -> users.as(manager, sample::create));
        made.countDown();
        other.join();
        var jdbc = program.getBean(JdbcClient.class);
        System.out.printf(Locale.ROOT, "today and what is to be done stood in the lists after %.1f s%n",
                (listed.get() - begun) / 1e9);
        System.out.printf(Locale.ROOT, "%d sessions of %d clients, %d steps left out%n",
                count(jdbc, "sessions"), count(jdbc, "sample_clients"), sample.missing().steps());
        System.out.printf(Locale.ROOT, "who entered a client meanwhile waited %.1f s at most%n", longest.get() / 1e9);
        print("removed", () -> users.as(manager, sample::remove));
    }

    private static void enterClients(
            ConfigurableApplicationContext program, TestUsers users, UserRecord manager, AtomicLong longest,
            AtomicLong listed, CountDownLatch made) {
        var jdbc = program.getBean(JdbcClient.class);
        try {
            do {
                if (listed.get() == 0 && count(jdbc, "sample_clients where passing = false") > 0) {
                    listed.set(System.nanoTime());
                }
                long begun = System.nanoTime();
                users.as(manager, () -> program.getBean(ClientService.class)
                        .create(ClientDetails.of("Person " + UUID.randomUUID(), "020 7946 0000")));
                longest.accumulateAndGet(System.nanoTime() - begun, Math::max);
            } while (!made.await(1, TimeUnit.SECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void print(String what, Runnable work) {
        double before = processor();
        long begun = System.nanoTime();
        work.run();
        System.out.printf(Locale.ROOT, "%-8s %6.1f s by the clock, %6.1f s of processor time of the whole program%n",
                what, (System.nanoTime() - begun) / 1e9, processor() - before);
    }

    private static double processor() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }

    private static long count(JdbcClient jdbc, String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
