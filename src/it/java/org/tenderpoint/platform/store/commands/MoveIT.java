package org.tenderpoint.platform.store.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.tenderpoint.AnotherProgram;
import org.tenderpoint.OwnPostgres;
import org.tenderpoint.Tenderpoint;
import org.tenderpoint.platform.store.DataFolder;
import org.tenderpoint.platform.store.backup.BackedUp;
import org.tenderpoint.platform.store.backup.PlainComparison;
import org.tenderpoint.platform.store.backup.ProgramFile;
import org.tenderpoint.platform.store.database.Schemas;
import org.tenderpoint.platform.store.database.Tables;
import org.tenderpoint.platform.store.start.Ending;
import org.tenderpoint.platform.store.start.StartRefused;

/**
 * A practice goes from its file into PostgreSQL and back with every row. What does not fit is refused and changes
 * nothing; whoever is stopped has everything where it was, and runs it again.
 */
class MoveIT {

    private static final int CLIENTS = 2_000;

    @AutoClose
    private static final OwnPostgres POSTGRES = new OwnPostgres();

    /** As it is before it moves. */
    @TempDir
    static Path before;

    private static Map<String, List<String>> rowsBefore = Map.of();

    @TempDir
    Path folder;

    private Path machine;
    private String name;

    /** The machine stops here. */
    private static final class Stopped extends Error {}

    @BeforeAll
    static void aPractice() throws Exception {
        Files.createDirectories(before.resolve("keys"));
        Files.writeString(before.resolve("keys/audit.key"), "a".repeat(64));
        Files.writeString(before.resolve("keys/db.key"), DataFolder.KEY);
        Files.writeString(before.resolve("keys/database-made"), "");
        try (var open = BackedUp.practice(before, CLIENTS).getConnection()) {
            open.setAutoCommit(false);
            BackedUp.savePair(open);
        }
        rowsBefore = ProgramFile.rows(before);
    }

    @BeforeEach
    void itsMachineAndAnEmptyDatabase() throws Exception {
        machine = folder.resolve("machine");
        try (var all = Files.walk(before)) {
            for (var path : all.toList()) {
                Files.copy(path, machine.resolve(before.relativize(path).toString()));
            }
        }
        name = POSTGRES.create("practice");
    }

    @Test
    void thereAndBackEveryRowIsTheSame() throws Exception {
        var said = move(0, "postgres");

        assertThat(said).containsPattern("clients +2,000  [0-9a-f]{12}  equal")
                .containsPattern("\\d+ tables, 4,0\\d\\d rows: all equal").doesNotContain("DIFFERENT", DataFolder.KEY);
        assertThat(PlainComparison.differences(rowsBefore, database())).isEmpty();
        assertThat(said.lines().filter(line -> line.endsWith("  equal"))).hasSameSizeAs(tables());
        start();
        assertThat(machine.resolve("keys/backup.key")).as("opened by the same recovery copy")
                .hasContent(DataFolder.KEY);
        assertThat(startRefused()).as("on the file").isEqualTo(Ending.KEY);
        assertThat(ProgramFile.openWith(DataFolder.KEY, machine)).as("what was moved, and the keys").hasSize(3)
                .anyMatch(file -> file.startsWith("data/replaced-"));

        // people work on
        try (var connection = database().getConnection()) {
            connection.setAutoCommit(false);
            BackedUp.savePair(connection);
        }
        assertThatThrownBy(() -> sql(database(), "insert into trainings select gen_random_uuid(), gen_random_uuid(),"
                + " name, trained_on, added_by, added_at, version from trainings"))
                .as("references are checked").isInstanceOf(SQLException.class);
        assertThat(count("select count(*) from information_schema.sequences")).as("numbers that a copy would have to go"
                + " on with").isZero();
        assertThat(move(0, "file")).containsPattern("clients +2,000  [0-9a-f]{12}  equal").contains("all equal");

        assertThat(PlainComparison.differences(rowsBefore, ProgramFile.of(machine)))
                .as("what was saved meanwhile").singleElement().asString().startsWith("audit_entries: 2 and 4 rows");
        assertThat(catchThrowableOfType(StartRefused.class, this::start).ending())
                .isEqualTo(Ending.MOVED);
        assertThat(move(Ending.TAKEN.code(), "postgres")).contains("There is something in the database " + name);
        Files.move(machine.resolve("data"), machine.resolve("elsewhere"));
        assertThat(move(Ending.MOVED.code(), "file")).contains("was moved into a file already");
        Files.move(machine.resolve("elsewhere"), machine.resolve("data"));
        sql(database(), "drop table tenderpoint_move");
        assertThat(PlainComparison.differences(database(), ProgramFile.of(machine))).isEmpty();
    }

    @Test
    void whatDoesNotFitIsRefusedWithItsNumberAndChangesNothing() throws Exception {
        assertThat(move(Ending.SETTING.code(), "somewhere")).contains("move postgres, or move file");
        assertThat(move(Ending.TAKEN.code(), "file")).contains("There is a database in " + machine.resolve("data"));
        assertThat(move(Ending.KEY.code(), "postgres", "--TENDERPOINT_DB_KEY=" + "f".repeat(64)))
                .contains("cannot be opened with this key");
        assertThat(move(Ending.UNREACHABLE.code(), "postgres", "--TENDERPOINT_DB_URL="
                + POSTGRES.url("nowhere"))).contains("PostgreSQL cannot be reached");
        assertThat(move(Ending.UNREACHABLE.code(), "file", "--tenderpoint.data=" + folder.resolve("new/data"),
                "--TENDERPOINT_DB_URL=jdbc:postgresql://127.0.0.1:1/nowhere")).contains("PostgreSQL cannot be reached");
        assertThat(move(Ending.SETTING.code(), "postgres", "--TENDERPOINT_DB_URL=jdbc:h2:mem:"))
                .contains("Set TENDERPOINT_DB_URL");
        assertThat(move(Ending.SETTING.code(), "postgres", "--tenderpoint.data=" + folder.resolve("new/data")))
                .contains("There is no database in ");
        try (var open = ProgramFile.of(machine).getConnection()) {
            assertThat(open.isClosed()).isFalse();
            assertThat(move(Ending.IN_USE.code(), "postgres")).contains("Stop it first.",
                    "The practice is where it was");
        }
        sql(database(), "create table of_somebody_else (id int)");
        assertThat(move(Ending.TAKEN.code(), "postgres")).contains("Make an empty database and name that.");
        sql(database(), "drop table of_somebody_else");
        Files.writeString(machine.resolve("keys/db.key.next"), "c".repeat(64));
        assertThat(move(Ending.SETTING.code(), "postgres")).contains("A key was begun to be changed.");
        Files.delete(machine.resolve("keys/db.key.next"));

        var newest = "select max(\"version\") from \"flyway_schema_history\"";
        sql(ProgramFile.of(machine), "update \"flyway_schema_history\" set \"version\" = '209901010000'"
                + " where \"version\" = (" + newest + ")");
        assertThat(move(Ending.OTHER_VERSION.code(), "postgres")).contains("Move it with that version.");
        sql(ProgramFile.of(machine), "delete from \"flyway_schema_history\" where \"version\" = (" + newest + ")");
        assertThat(move(Ending.OTHER_VERSION.code(), "postgres")).contains("of an earlier version");

        assertThat(count("select count(*) from pg_class where relnamespace = 'public'::regnamespace")).isZero();
        assertThat(ProgramFile.differences(rowsBefore, machine)).isEmpty();
    }

    @Test
    void whatDoesNotFitOnTheWayBackIsRefusedToo() throws Exception {
        Schemas.make(database(), false, "latest");
        BackedUp.fill(database(), 5);
        var fresh = "--tenderpoint.data=" + folder.resolve("fresh/data");
        try (var node = database().getConnection()) {
            assertThat(node.isClosed()).isFalse();
            assertThat(move(Ending.IN_USE.code(), "file", fresh)).contains("Stop Tenderpoint on every node");
        }
        assertThat(said(new MoveCommand(_ -> 60L << 20, _ -> {}, _ -> 0), Ending.DISK_FULL.code(), "file", fresh))
                .contains("too little room", "60 MB are free");
        assertThatThrownBy(() -> said(stopAt("put the file in its place"), 0, "file", fresh))
                .isInstanceOf(Stopped.class);
        assertThat(folder.resolve("fresh/data/tenderpoint.mv.db")).doesNotExist();
        start();

        assertThat(said(new MoveCommand(DatabaseMove::free, _ -> {}, _ -> 1), 1, "file", fresh))
                .contains("all equal", "was so before");
        sql(database(), "drop table tenderpoint_move");
        assertThat(PlainComparison.differences(database(), ProgramFile.of(folder.resolve("fresh")))).isEmpty();
    }

    @Test
    void whoeverIsStoppedHasEverythingWhereItWasAndRunsItAgain() throws Exception {
        assertThatThrownBy(() -> said(stopAt("remove the mark"), 0, "postgres")).isInstanceOf(Stopped.class);

        assertHalfMade();
        assertThat(new RestoreCommand().run(List.of(before.resolve("keys/db.key").toString(),
                "--spring.datasource.url=" + POSTGRES.url(name)))).isOne();

        // whatever changes a row on its way
        sql(database(), "create function changes() returns trigger language plpgsql as $$ begin"
                + " if new.name = 'Client 7' then new.phone := '1'; end if; return new; end $$");
        sql(database(), "create trigger changes before insert on clients for each row execute function changes()");
        assertThat(move(Ending.DIFFERENT.code(), "postgres")).containsPattern("clients +2,000  [0-9a-f]{12}  DIFFERENT")
                .contains("Not what was there: clients: 2000 and 2000.", "Do not use the other database")
                .doesNotContain("all equal");
        assertHalfMade();
        sql(database(), "drop trigger changes on clients");

        assertThat(move(0, "postgres")).contains("all equal");
        assertThat(PlainComparison.differences(rowsBefore, database())).isEmpty();
    }

    @Test
    @Tag("night")
    @Tag("kills")
    void aKillInTheMiddleDoesTheSame() throws Exception {
        var program = AnotherProgram.of(Tenderpoint.class, List.of("-Xmx96m", "-XX:TieredStopAtLevel=1"),
                arguments("postgres").toArray(String[]::new))
                .redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile()).start();
        try (var looking = POSTGRES.postgres().getConnection();
                var copies = looking.prepareStatement("select 1 from pg_stat_activity where datname = '" + name
                        + "' and query like 'insert into \"client%'")) {
            while (program.isAlive() && !copies.executeQuery().next()) {
                Thread.onSpinWait();
            }
        }
        program.toHandle().destroyForcibly();
        assertThat(program.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readString(folder.resolve("said"))).doesNotContain("all equal");
        while (count("select count(*) from pg_stat_activity where application_name like 'move-%'") > 0) {
            Thread.sleep(5);
        }

        assertHalfMade();
        assertThat(count("select count(*) from clients")).isZero();
        assertThat(move(0, "postgres")).contains("all equal");
        assertThat(PlainComparison.differences(rowsBefore, database())).isEmpty();
    }

    private void assertHalfMade() throws SQLException {
        assertThat(ProgramFile.differences(rowsBefore, machine)).isEmpty();
        assertThat(catchThrowableOfType(StartRefused.class, this::start))
                .hasMessageContaining("its move was stopped").extracting(StartRefused::ending).isEqualTo(Ending.MOVED);
    }

    /** As the program does first on PostgreSQL. */
    private void start() {
        new BackupBeforeUpgrade().upgrade(new StandardEnvironment(), Clock.fixed(BackedUp.NOW, ZoneOffset.UTC))
                .migrate(Flyway.configure().dataSource(database())
                        .locations("classpath:db/migration", "classpath:db/vendor/postgresql").load());
    }

    private Ending startRefused() {
        return catchThrowableOfType(StartRefused.class, () -> ProgramFile.of(machine)).ending();
    }

    private static MoveCommand stopAt(String step) {
        Consumer<String> stop = now -> {
            if (now.equals(step)) {
                throw new Stopped();
            }
        };
        return new MoveCommand(DatabaseMove::free, stop, _ -> 0);
    }

    private String move(int result, String... arguments) {
        // the trail of a whole record is verified in RecordSealsIT
        return said(new MoveCommand(DatabaseMove::free, _ -> {}, _ -> 0), result, arguments);
    }

    private String said(MoveCommand command, int result, String... arguments) {
        var out = new ByteArrayOutputStream();
        var all = arguments(arguments);
        int is = command.run(all.subList(1, all.size()), new PrintStream(out, true, StandardCharsets.UTF_8));
        var words = out.toString(StandardCharsets.UTF_8);
        assertThat(is).as(words).isEqualTo(result);
        return words;
    }

    /** Those of a test come before what it does not say. */
    private List<String> arguments(String... more) {
        var all = new ArrayList<>(List.of("move"));
        all.addAll(List.of(more));
        for (var one : List.of("--tenderpoint.data=" + machine.resolve("data"),
                "--TENDERPOINT_DB_URL=" + POSTGRES.url(name), "--TENDERPOINT_DB_USER=postgres",
                "--TENDERPOINT_DB_PASSWORD=")) {
            if (all.stream().noneMatch(given -> given.startsWith(one.replaceFirst("=.*", "=")))) {
                all.add(one);
            }
        }
        return all;
    }

    private DriverManagerDataSource database() {
        return POSTGRES.database(name);
    }

    private List<String> tables() throws SQLException {
        try (var connection = database().getConnection()) {
            return Tables.of(connection).stream().map(Tables.Table::name).toList();
        }
    }

    private long count(String query) throws SQLException {
        try (var connection = database().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void sql(DataSource source, String statement) throws SQLException {
        try (var connection = source.getConnection(); var run = connection.createStatement()) {
            run.execute(statement);
        }
    }
}
