package org.tenderpoint.browser;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Makes packages of the packaged program, and runs what they need beside them. */
final class Packages {

    private Packages() {}

    /**
     * Makes one anew. Those who run beside each other take turns, since all are made in the same place.
     *
     * @param script of the folder packaging
     * @param name of the package, as a regular expression
     * @param into the folder of a copy, which nobody else makes anew
     */
    static Path made(String script, String name, Path into) throws IOException, InterruptedException {
        try (var turn = FileChannel.open(Path.of("target/packages.lock"), CREATE, WRITE); var _ = turn.lock()) {
            var made = made(script, name);
            return Files.copy(made, into.resolve(made.getFileName()));
        }
    }

    private static Path made(String script, String name) throws IOException, InterruptedException {
        var maker = new ProcessBuilder("packaging/" + script).inheritIO();
        maker.environment().put("JAVA_HOME", System.getProperty("java.home"));
        maker.environment().put("JAR", newest(Path.of("target"), "tenderpoint-.*\\.jar").toAbsolutePath().toString());
        ended(maker.start());
        return newest(Path.of("target/packages"), name);
    }

    private static Path newest(Path folder, String name) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(name))
                    .max((one, other) -> Long.compare(one.toFile().lastModified(), other.toFile().lastModified()))
                    .orElseThrow();
        }
    }

    /** A script that starts the browser in the network of a process. */
    static Path browserIn(long process, Path folder) throws IOException {
        var script = folder.resolve("browser");
        Files.write(script, List.of(
                "#!/bin/sh",
                "exec nsenter -t " + process + " -n " + Browsers.installed().orElseThrow() + " \"$@\""));
        return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    }

    static void run(Path in, String... command) throws IOException, InterruptedException {
        ended(new ProcessBuilder(command).directory(in.toFile()).inheritIO().start());
    }

    /** Waits for its end, which is a good one. */
    static void ended(Process process) throws InterruptedException {
        assertThat(process.waitFor(15, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
    }
}
