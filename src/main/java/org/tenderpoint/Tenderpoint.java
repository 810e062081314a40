package org.tenderpoint;

import com.vaadin.flow.spring.annotation.EnableVaadin;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.aot.AotDetector;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.tenderpoint.platform.Command;
import org.tenderpoint.platform.store.Demo;
import org.tenderpoint.platform.store.start.Ending;

/** Starts the program. */
@SpringBootApplication
@EnableVaadin({
        "org.tenderpoint.aim.ui",
        "org.tenderpoint.audit.ui",
        "org.tenderpoint.backup.ui",
        "org.tenderpoint.client.ui",
        "org.tenderpoint.daysheet.ui",
        "org.tenderpoint.followup.ui",
        "org.tenderpoint.imports.ui",
        "org.tenderpoint.incident.ui",
        "org.tenderpoint.intake.ui",
        "org.tenderpoint.letter.ui",
        "org.tenderpoint.message.ui",
        "org.tenderpoint.outcome.ui",
        "org.tenderpoint.partner.ui",
        "org.tenderpoint.platform.ui",
        "org.tenderpoint.practice.ui",
        "org.tenderpoint.referral.ui",
        "org.tenderpoint.rulebook.ui",
        "org.tenderpoint.score.ui",
        "org.tenderpoint.screening.ui",
        "org.tenderpoint.series.ui",
        "org.tenderpoint.session.ui",
        "org.tenderpoint.vocabulary.ui",
        "org.tenderpoint.shell"
})
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

    /** The program, not started. */
    public static SpringApplication program() {
        // libraries change case as the computer's language does: in Turkish no "email" is an "EMAIL"
        Locale.setDefault(Locale.ENGLISH);
        var program = new SpringApplication(Tenderpoint.class);
        program.setMainApplicationClass(Tenderpoint.class);
        if (AotDetector.useGeneratedArtifacts()) {
            // all beans are known, so that each look-up by type may be remembered from the first one on
            program.addInitializers(context -> context.addBeanFactoryPostProcessor(
                    ConfigurableListableBeanFactory::freezeConfiguration));
        }
        return program;
    }

    private static void start(String... args) {
        try {
            var running = program().run(args);
            while (Demo.on(running.getEnvironment())) {
                Demo.awaitForgetting(running.getEnvironment(), InstantSource.system());
                if (!running.isActive()) {
                    return;
                }
                running.close();
                running = program().run(args);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
