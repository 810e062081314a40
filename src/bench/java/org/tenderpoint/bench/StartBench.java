package org.tenderpoint.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.springframework.util.FileSystemUtils;
import org.tenderpoint.practice.SampleBench;

/**
 * Times the packaged program until its first page. Beside it Spring's Petclinic, if {@code -Dbench.petclinic} names its
 * packaged jar (it is not in Maven's repository: build it from its sources), and {@code plainapp}, a bare program of
 * the same parts on our own libraries. Both have Java's own settings. All are started in turns, so that what else the
 * machine does slows each alike; ratios are to the first of them.
 */
final class StartBench {

    private static final Path FOLDER = Path.of("target", "bench-start").toAbsolutePath();
    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private enum Kind {
        PETCLINIC("Petclinic"), STAND_IN("bare program"), EXISTING("existing database"),
        YEAR("with a year of sessions"),
        KEPT("the same, as the zip keeps it"), CACHED("the same, with an AOT cache"), FIRST("very first start"),
        FIRST_CACHED("very first start, with the cache");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    private static final String PETCLINIC = System.getProperty("bench.petclinic", "");

    private StartBench() {}

    static void run(int times) throws IOException, InterruptedException {
        unpack();
        time(times);
    }

    private static void time(int times) throws IOException, InterruptedException {
        var runs = new EnumMap<Kind, List<OneStart>>(Kind.class);
        var kinds = EnumSet.allOf(Kind.class);
        if (PETCLINIC.isEmpty()) {
            kinds.remove(Kind.PETCLINIC);
        }
        // the databases that exist, and what is kept at a stop
        SampleBench.leave(folder(Kind.YEAR));
        start(Kind.STAND_IN);
        start(Kind.EXISTING);
        start(Kind.KEPT);
        for (int i = 0; i < times; i++) {
            for (var kind : kinds) {
                var one = start(kind);
                runs.computeIfAbsent(kind, _ -> new ArrayList<>()).add(one);
                System.out.printf(Locale.ROOT, "%-33s | %9.1f %6s | %9.1f %6s | %8.0f%n", kind.words, one.wall(), "",
                        one.processor(), "", one.memory());
            }
        }
        print(runs);
    }

    private static void unpack() throws IOException, InterruptedException {
        FileSystemUtils.deleteRecursively(FOLDER);
        Files.createDirectories(FOLDER);
        execute(JAVA, "-Djarmode=tools", "-jar", packaged().toString(), "extract", "--destination",
                FOLDER.resolve("program").toString(), "--application-filename", "tenderpoint.jar");
        execute(Path.of("packaging", "train.sh").toString(), FOLDER.resolve("program").toString(), JAVA);
        var plain = FOLDER.resolve("plain");
        FileSystemUtils.copyRecursively(Path.of("target", "test-classes", "plainapp"), plain.resolve("plainapp"));
        FileSystemUtils.copyRecursively(
                Path.of("target", "classes", "META-INF", "VAADIN"), plain.resolve("META-INF/VAADIN"));
    }

    private static Path packaged() throws IOException {
        try (var built = Files.list(Path.of("target"))) {
            return built.filter(file -> file.getFileName().toString().matches("tenderpoint-[^/]*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            "Package the program first: packaging/jar.sh"))
                    .toAbsolutePath();
        }
    }

    private static void execute(String... command) throws IOException, InterruptedException {
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + " failed");
        }
    }

    private static OneStart start(Kind kind) throws IOException, InterruptedException {
        var folder = folder(kind);
        if (kind == Kind.FIRST || kind == Kind.FIRST_CACHED) {
            FileSystemUtils.deleteRecursively(folder);
        }
        return OneStart.of(command(kind), folder);
    }

    private static Path folder(Kind kind) {
        return FOLDER.resolve("of-" + switch (kind) {
            case KEPT, CACHED -> Kind.EXISTING;
            default -> kind;
        });
    }

    private static List<String> command(Kind kind) throws IOException {
        var program = FOLDER.resolve("program");
        return switch (kind) {
            case PETCLINIC -> List.of(JAVA, "-jar", PETCLINIC);
            case STAND_IN -> List.of(
                    JAVA, "-cp", FOLDER.resolve("plain") + ":" + program.resolve("lib") + "/*", "plainapp.PlainApp",
                    "--spring.datasource.url=jdbc:h2:file:./data/plain", "--spring.jpa.hibernate.ddl-auto=update",
                    "--spring.flyway.enabled=false", "--vaadin.allowed-packages=plainapp");
            case EXISTING, YEAR, FIRST ->
                    List.of(JAVA, options(), "-jar", program.resolve("tenderpoint.jar").toString());
            case KEPT -> List.of(
                    JAVA, options(), "-XX:+AutoCreateSharedArchive",
                    "-XX:SharedArchiveFile=" + FOLDER.resolve("start.jsa"), "-Xlog:cds*=off", "-jar",
                    program.resolve("tenderpoint.jar").toString());
            case CACHED, FIRST_CACHED -> List.of(
                    JAVA, options(), "-XX:AOTCache=" + program.resolve("tenderpoint.aot"), "-jar",
                    program.resolve("tenderpoint.jar").toString());
        };
    }

    private static String options() {
        return "@" + Path.of("packaging", "java.options").toAbsolutePath();
    }

    private static void print(Map<Kind, List<OneStart>> runs) {
        var beside = runs.values().iterator().next();
        System.out.printf("%n%-33s | %9s %6s | %9s %6s | %8s%n", "until the first page, medians", "clock s", "ratio",
                "CPU s", "ratio", "MB");
        runs.forEach((kind, own) -> System.out.printf(Locale.ROOT, "%-33s | %9.1f %6.2f | %9.1f %6.2f | %8.0f%n",
                kind.words, median(own, OneStart::wall), ratio(own, beside, OneStart::wall),
                median(own, OneStart::processor), ratio(own, beside, OneStart::processor),
                median(own, OneStart::memory)));
    }

    /** The median of the ratios in each turn. */
    private static double ratio(List<OneStart> own, List<OneStart> beside, ToDoubleFunction<OneStart> figure) {
        var ratios = new ArrayList<Double>();
        for (int i = 0; i < own.size(); i++) {
            ratios.add(figure.applyAsDouble(own.get(i)) / figure.applyAsDouble(beside.get(i)));
        }
        return middle(ratios);
    }

    private static double median(List<OneStart> runs, ToDoubleFunction<OneStart> figure) {
        return middle(runs.stream().map(figure::applyAsDouble).toList());
    }

    private static double middle(List<Double> figures) {
        return figures.stream().sorted().toList().get(figures.size() / 2);
    }
}
