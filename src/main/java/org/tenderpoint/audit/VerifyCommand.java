package org.tenderpoint.audit;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.tenderpoint.platform.Command;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.store.database.AllRows;
import org.tenderpoint.platform.store.file.DataPlace;
import org.tenderpoint.platform.store.keys.TrailKey;
import org.tenderpoint.vocabulary.say.Say;

/**
 * {@code java -jar tenderpoint.jar verify}: checks the whole trail without starting the program, and ends with 0 if
 * everything is as the program wrote it, else with 1.
 */
class VerifyCommand implements Command {

    private static final int MOST = 200;

    /** Nothing but the database, the key and the check. */
    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class})
    @Import({TrailKey.class, ChainHashes.class, KeptHeads.class, TrailCheck.class, SealedContent.class,
            SealCheck.class})
    static class Parts {}

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        var all = Stream.concat(arguments.stream(), Stream.of("--" + DataPlace.EXISTS_PROPERTY + "=true"));
        try (var parts = Command.quiet(Parts.class).run(all.toArray(String[]::new))) {
            if (!AllRows.readable(parts.getBean(DataSource.class))) {
                out.println(Texts.of("audit.verify.damaged"));
                return 1;
            }
            var check = parts.getBean(TrailCheck.class);
            if (!check.possible()) {
                out.println(Texts.of("audit.verify.none"));
                return 1;
            }
            parts.getBean(TrailKey.class).open(true);
            out.println(Texts.of("audit.verify.looking", check.links()));
            return report(check.check(_ -> {}), parts.getBean(SealCheck.class).check(_ -> {}), out);
        } catch (RuntimeException _) {
            // why it could not be opened has been printed
            return 1;
        }
    }

    private static int report(TrailCheck.CheckResult trail, SealCheck.CheckResult records, PrintStream out) {
        out.println(Texts.of("audit.verify.entries", trail.entries(), trail.withdrawn()));
        out.println(Texts.of("audit.verify.records", records.records()));
        var findings = Stream.concat(trail.findings().stream(), records.findings().stream()).toList();
        if (findings.isEmpty()) {
            out.println(Texts.of("audit.verify.good"));
            return 0;
        }
        out.println(Texts.of("audit.verify.bad", findings.size()));
        findings.stream().limit(MOST).map(CheckFinding::words).map(Say::it).forEach(out::println);
        if (findings.size() > MOST) {
            out.println("\u2026");
        }
        return 1;
    }
}
