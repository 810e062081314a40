package org.tenderpoint.platform.store.commands;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.tenderpoint.platform.Command;
import org.tenderpoint.platform.store.commands.DatabaseMove.MovedRows;
import org.tenderpoint.platform.store.database.Dump.Content;
import org.tenderpoint.platform.store.file.DataPlace;
import org.tenderpoint.platform.store.keys.KeyFile;
import org.tenderpoint.platform.store.start.DatabaseFailureAnalyzer;
import org.tenderpoint.platform.store.start.Ending;
import org.tenderpoint.platform.store.start.StartRefused;

/**
 * {@code java -jar tenderpoint.jar move postgres} or {@code move file}: moves a practice to the other kind of database,
 * prints every table with its rows and checksum, and verifies the activity log there. It exits with 0 if all is equal,
 * else with the number of an {@link Ending}. After an interruption, run it again.
 */
public class MoveCommand implements Command {

    private static final int PRINTED_SUM = 12;
    private static final List<String> NAMED = List.of("spring.profiles.active", "spring.datasource.url",
            "spring.datasource.username", "spring.datasource.password");

    private final ToLongFunction<Path> free;
    private final Consumer<String> step;
    private final Function<List<String>, Integer> verify;

    /** For {@code META-INF/spring.factories}. */
    public MoveCommand() {
        this(DatabaseMove::free, _ -> {}, arguments -> Command.named("verify").orElseThrow().run(arguments));
    }

    /**
     * @param free the free bytes on a folder's disk
     * @param step called with the name of each change before it happens
     * @param verify runs the command {@code verify} and returns its exit code
     */
    MoveCommand(ToLongFunction<Path> free, Consumer<String> step, Function<List<String>, Integer> verify) {
        this.free = free;
        this.step = step;
        this.verify = verify;
    }

    @Override
    public String name() {
        return "move";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        var where = Command.words(arguments);
        if (!where.equals(List.of("postgres")) && !where.equals(List.of("file"))) {
            out.println("Say where to: move postgres, or move file.");
            return Ending.SETTING.code();
        }
        try (var settings = Command.quiet(Settings.class)
                .properties(DataPlace.COMMAND_PROPERTY + "=" + name())
                .run(Command.settings(arguments))) {
            var move = DatabaseMove.of(settings.getEnvironment(), free, step);
            boolean postgres = where.equals(List.of("postgres"));
            out.println("Copying and comparing ...");
            return done(postgres ? move.intoPostgres() : move.intoFile(), out)
                    ? verified(move, postgres, arguments, out)
                    : Ending.DIFFERENT.code();
        } catch (StartRefused e) {
            return refused(e.getMessage() + " " + e.whatToDo(), e.ending(), out);
        } catch (CommandRefused e) {
            return refused(String.valueOf(e.getMessage()), Ending.IN_USE, out);
        } catch (UncheckedIOException e) {
            return refused(String.valueOf(e.getMessage()), Ending.of(e), out);
        } catch (IOException | SQLException | FlywayException e) {
            return refused(explain(e), Ending.of(e), out);
        }
    }

    private static int refused(String why, Ending ending, PrintStream out) {
        out.println(why);
        out.println("The practice is where it was, and whole.");
        return ending.code();
    }

    private static String explain(Exception e) {
        return switch (Ending.of(e)) {
            case UNREACHABLE -> "PostgreSQL cannot be reached, or does not let this user in. "
                    + DatabaseFailureAnalyzer.REACH;
            case DISK_FULL -> "The disk of the new database is full. Make room there, and run this again.";
            case FOLDER -> "A folder cannot be written. Give the user who runs this the right to.";
            default -> "It could not be moved (" + state(e) + "): may this user make tables in PostgreSQL, and does"
                    + " another move run? Mend that, and run this again.";
        };
    }

    /** The SQL state without the message, which may contain values. */
    private static String state(Exception e) {
        return Stream.<Throwable>iterate(e, one -> one != null, Throwable::getCause)
                .filter(SQLException.class::isInstance).map(one -> ((SQLException) one).getSQLState()).findFirst()
                .orElse(e.getClass().getSimpleName());
    }

    /** @return whether all is equal */
    private static boolean done(MovedRows moved, PrintStream out) {
        Map<String, Content> held = moved.rows().held().stream()
                .collect(Collectors.toMap(Content::table, content -> content));
        out.printf("%-34s %12s  %s%n", "table", "rows", "checksum");
        for (var given : moved.rows().given()) {
            out.printf("%-34s %,12d  %s  %s%n", given.table(), given.rows(), given.sum().substring(0, PRINTED_SUM),
                    given.equals(held.get(given.table())) ? "equal" : "DIFFERENT");
        }
        var differences = moved.rows().differences();
        if (!differences.isEmpty()) {
            out.println("Not what was there: " + String.join(", ", differences) + ".");
            out.println("The practice is where it was, and whole. Do not use the other database, and report this.");
            return false;
        }
        out.printf("%d tables, %,d rows: all equal.%n", moved.rows().given().size(), moved.rows().rows());
        out.println("What was moved stays in " + moved.beside() + ", where no program starts on it. Delete it once all"
                + " is well.");
        return true;
    }

    private int verified(DatabaseMove move, boolean postgres, List<String> arguments, PrintStream out) {
        var there = postgres
                ? move.postgres()
                : new DriverManagerDataSource(DataPlace.address(move.data()), "sa",
                        move.given().orElseGet(new KeyFile(move.keys().resolve(DataPlace.KEY))::read) + " ");
        int found = verify.apply(Stream.concat(
                arguments.stream().filter(one -> one.startsWith("--"))
                        .filter(one -> NAMED.stream().noneMatch(name -> one.startsWith("--" + name + "="))),
                Stream.of("--spring.profiles.active=", "--spring.datasource.url=" + there.getUrl(),
                        "--spring.datasource.username=" + there.getUsername(),
                        "--spring.datasource.password=" + there.getPassword()))
                .toList());
        if (found != 0) {
            out.println("What does not fit in the activity log was so before: every row is equal.");
        }
        out.println(postgres
                ? "Start with --spring.profiles.active=postgres. The folders of keys, measures and backups stay in use."
                : "Start without the profile postgres. The key is in " + move.keys().resolve(DataPlace.KEY)
                        + ": keep a copy away from this machine.");
        return found == 0 ? 0 : Ending.OTHER.code();
    }
}
