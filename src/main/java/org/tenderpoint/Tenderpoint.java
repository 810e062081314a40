package org.tenderpoint;

import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.tenderpoint.platform.Command;
import org.tenderpoint.platform.store.Ending;

/** Starts the program. */
@SpringBootApplication
@EnableScheduling
public class Tenderpoint {

    /**
     * Virtual threads share these; the system then shares the processors among them, so that long work stops nobody.
     */
    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

    /** @param args begin with a {@link Command} that runs instead of the program, or are settings only */
    public static void main(String[] args) {
        if (System.getProperty(CARRIERS) == null) {
            System.setProperty(CARRIERS, "32");
        }
        Command.named(args).ifPresentOrElse(
                command -> System.exit(command.run(Arrays.asList(args).subList(1, args.length))),
                () -> start(args));
    }

    private static void start(String... args) {
        try {
            SpringApplication.run(Tenderpoint.class, args);
        } catch (RuntimeException e) {
            // told already, in a sentence
            var ending = Ending.of(e);
            if (ending == Ending.OTHER) {
                throw e;
            }
            System.exit(ending.code());
        }
    }
}
