package org.tenderpoint;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program beside the one that tests, with the same classes, so that it can be killed. */
public final class AnotherProgram {

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

    /** The whole program, small and quick to start. */
    public static ProcessBuilder whole(Class<?> main, String... arguments) {
        return of(
                main, List.of("-Xmx500m", "-XX:TieredStopAtLevel=1", "-Xshare:off", "--enable-native-access=ALL-UNNAMED"),
                arguments);
    }
}
