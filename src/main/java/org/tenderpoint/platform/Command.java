package org.tenderpoint.platform;

import java.util.List;
import java.util.Optional;
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
     * @return 0 if all is well; the process ends with it
     */
    int run(List<String> arguments);

    /** The command that these arguments ask for. */
    static Optional<Command> named(String... args) {
        return args.length == 0
                ? Optional.empty()
                : SpringFactoriesLoader.loadFactories(Command.class, Command.class.getClassLoader()).stream()
                        .filter(command -> command.name().equals(args[0]))
                        .findFirst();
    }
}
