package org.tenderpoint;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A program beside the one that tests, with the same classes, so that it can be killed. */
public final class AnotherProgram {

    /** Options of one that starts quickly and needs little: compiled and collected as the packages have it. */
    public static final List<String> SMALL = List.of("-Xmx500m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
            "-XX:MetaspaceSize=128m", "-XX:ReservedCodeCacheSize=96m", "--enable-native-access=ALL-UNNAMED",
            // classes that the compiler has just made: a tenth of a start
            "-XX:+UnlockDiagnosticVMOptions", "-XX:-BytecodeVerificationRemote",
            // whoever runs one test alone has no build that says so
            "-Dvaadin.productionMode=true");

    private AnotherProgram() {}

    /**
     * One that is about to start.
     *
     * @param options of the virtual machine
     */
    public static ProcessBuilder of(Class<?> main, List<String> options, String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    /**
     * The program as it is delivered and a few classes beside it, of which one starts it: the packaged program if it
     * was packaged, else what it is packaged from.
     *
     * @param options of the virtual machine
     * @param beside names of classes with their folders, and what is nested in them
     * @param more folders of further classes
     */
    public static ProcessBuilder delivered(
            Class<?> main, List<String> options, List<String> beside, List<Path> more, String... arguments)
            throws IOException {
        var folders = Stream.concat(Stream.of(beside(beside)), more.stream()).map(Path::toString).toList();
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        // whoever runs one test alone has no build that says so
        command.add("-Dvaadin.productionMode=true");
        // what is kept only as long as there is room is not held: else the heap cannot be compared
        command.add("-XX:SoftRefLRUPolicyMSPerMB=0");
        var jar = packaged();
        if (jar.isPresent()) {
            if (knowsItsBeans(jar.get())) {
                // as packaging/java.options has it
                command.add("-Dspring.aot.enabled=true");
            }
            command.addAll(List.of(
                    "-Dloader.path=" + String.join(",", folders), "-Dloader.main=" + main.getName(), "-cp",
                    jar.get().toString(),
                    "org.springframework.boot.loader.launch.PropertiesLauncher"));
        } else {
            var classes = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                    .filter(entry -> !entry.endsWith("test-classes"));
            command.addAll(List.of(
                    "-cp",
                    Stream.concat(folders.stream(), classes)
                            .collect(Collectors.joining(File.pathSeparator)),
                    main.getName()));
        }
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    /** Options as the packages have them, but for the beans that the build found out, which only a package has. */
    public static List<String> packagesOptions() throws IOException {
        return Stream.concat(
                Files.readAllLines(Path.of("packaging/java.options")).stream()
                        .filter(line -> line.startsWith("-") && !line.startsWith("-Dspring.aot")),
                Stream.of("--enable-native-access=ALL-UNNAMED")).toList();
    }

    /** The packaged program, unless something was compiled after it. */
    private static Optional<Path> packaged() throws IOException {
        try (var built = Files.list(Path.of("target")); var classes = Files.walk(Path.of("target/classes/org"))) {
            var newest = classes.mapToLong(file -> file.toFile().lastModified()).max().orElse(0);
            return built.filter(file -> file.getFileName().toString().matches("tenderpoint-[^/]*\\.jar"))
                    .filter(file -> file.toFile().lastModified() > newest)
                    .findFirst();
        }
    }

    /** Whether the build has found out the beans, as it does for packages and at night. */
    private static boolean knowsItsBeans(Path jar) throws IOException {
        try (var packed = new JarFile(jar.toFile())) {
            return packed.getEntry(
                    "BOOT-INF/classes/org/tenderpoint/Tenderpoint__ApplicationContextInitializer.class") != null;
        }
    }

    private static Path beside(List<String> names) throws IOException {
        var folder = Path.of("target", "beside", UUID.randomUUID().toString()).toAbsolutePath();
        var from = Path.of("target/test-classes");
        try (var all = Files.walk(from)) {
            for (var file : all
                    .filter(file -> names.stream().anyMatch(
                            name -> from.relativize(file).toString().matches(Pattern.quote(name) + "(\\$.*)?\\.class")))
                    .toList()) {
                var to = folder.resolve(from.relativize(file));
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
        return folder;
    }

    /** The whole program, small and quick to start. */
    public static ProcessBuilder whole(Class<?> main, String... arguments) {
        return of(main, SMALL, arguments);
    }
}
