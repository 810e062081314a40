package org.tenderpoint.platform;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.springframework.aot.AotDetector;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.SpringProperties;
import org.springframework.core.io.support.SpringFactoriesLoader;

/**
 * Something that the delivered program does instead of starting: {@code java -jar tenderpoint.jar verify}. Named in
 * {@code META-INF/spring.factories}.
 */
public interface Command {

    /** The first argument that asks for it. */
    String name();

    /**
     * @param arguments those after its name, among them settings as the program takes them
     * @param out where it says what it does
     * @return 0 if all is well; the process ends with it
     */
    int run(List<String> arguments, PrintStream out);

    default int run(List<String> arguments) {
        return run(arguments, System.out);
    }

    /** The settings of a program that has no web page. */
    final class Settings {

        private Settings() {}
    }

    /** A program that consists of these parts alone and logs only failures. */
    static SpringApplicationBuilder quiet(Class<?> parts) {
        // beans that the build prepared are those of the whole program, which is not wanted here
        SpringProperties.setProperty(AotDetector.AOT_ENABLED, "false");
        return new SpringApplicationBuilder(parts)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties("logging.level.root=error");
    }

    static String[] settings(List<String> arguments) {
        return arguments.stream().filter(Command::isSetting).toArray(String[]::new);
    }

    static List<String> words(List<String> arguments) {
        return arguments.stream().filter(argument -> !isSetting(argument)).toList();
    }

    private static boolean isSetting(String argument) {
        return argument.startsWith("--");
    }

    /** The command that these arguments ask for. */
    static Optional<Command> named(String... args) {
        return args.length == 0
                ? Optional.empty()
                : SpringFactoriesLoader.loadFactories(Command.class, Command.class.getClassLoader()).stream()
                        .filter(command -> command.name().equals(args[0]))
                        .findFirst();
    }
}
