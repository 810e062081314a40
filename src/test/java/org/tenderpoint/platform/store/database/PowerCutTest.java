package org.tenderpoint.platform.store.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.h2.store.fs.FileUtils;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.tenderpoint.RandomSeed;
import org.tenderpoint.platform.store.DataFolder;
import org.tenderpoint.platform.store.file.DurableFiles;

/**
 * The power goes while people save and the file is tidied: of what was not yet on the disk any sectors are there and
 * any are not. The database opens again, and all that was acknowledged is in it (REL-02).
 */
class PowerCutTest {

    private static final int WRITERS = 3;
    private static final int PLACES = 40;
    private static final int SAVES_OF_A_WRITER = 250;

    @TempDir
    Path folder;

    /** After how many cuts H2 would not have begun from the newest state. */
    private int mended;

    /** What somebody was told to be saved: both places of a writer hold the number, from this step of the disk on. */
    private record Saved(int writer, int place, int number, int step) {}

    @Test
    void twoHundredPowerCutsLoseNothingThatWasAcknowledgedAndLeaveNothingByHalf() throws Exception {
        loseNothing(1);
    }

    @Test
    @Tag("night")
    @Tag("kills")
    void aThousandPowerCutsLoseNothingThatWasAcknowledgedAndLeaveNothingByHalf() throws Exception {
        loseNothing(5);
    }

    private void loseNothing(int times) throws Exception {
        long first = RandomSeed.of(1);
        for (long seed = first; seed < first + times; seed++) {
            assertThat(lostAfterCuts(200, seed)).isEmpty();
        }
        assertThat(mended).as("else the looking for the newest state shows nothing").isPositive();
    }

    @Test
    void withoutTheProgramsOwnFilesAPowerCutLosesData() throws Exception {
        var address = address().replace(":" + DurableFiles.SCHEME + ":", ":");
        assertThat(lostAfterCuts(address, 60, 1)).as("what this test is there for").isNotEmpty();
    }

    private List<String> lostAfterCuts(int cuts, long seed) throws Exception {
        return lostAfterCuts(address(), cuts, seed);
    }

    private List<String> lostAfterCuts(String address, int cuts, long seed) throws Exception {
        RecordedFiles.register();
        var random = new Random(seed);
        var saved = new ArrayList<Saved>();
        int begin;
        try (var first = DataFolder.open(address)) {
            try (var statement = first.createStatement()) {
                statement
                        .execute("create table saved (writer int, place int, half int, number int, words varchar(4000),"
                                + " primary key (writer, place, half))");
                statement.execute("create index saved_number on saved (number)");
                for (int writer = 0; writer < WRITERS; writer++) {
                    for (int place = 0; place < PLACES; place++) {
                        statement.execute("insert into saved values (%1$d, %2$d, 0, 0, ''), (%1$d, %2$d, 1, 0, '')"
                                .formatted(writer, place));
                    }
                }
            }
            begin = RecordedFiles.now();
            try (var pool = Executors.newFixedThreadPool(WRITERS)) {
                var running = new ArrayList<Future<List<Saved>>>();
                for (int writer = 0; writer < WRITERS; writer++) {
                    int number = writer;
                    long own = random.nextLong();
                    running.add(pool.submit(() -> write(address, number, new Random(own))));
                }
                for (var one : running) {
                    saved.addAll(one.get());
                }
            }
        }
        int end = RecordedFiles.now();
        var disk = new RecordedFiles.Disk(random);
        var lost = new ArrayList<String>();
        for (int step : random.ints(cuts, begin, end).sorted().toArray()) {
            var problem = afterThePowerCameBack(address, disk.at(step), expected(saved, step));
            if (!problem.isEmpty()) {
                lost.add("seed " + seed + ", step " + step + ": " + problem);
            }
        }
        System.out.printf("%d power cuts among %d writes and forces, %d acknowledged saves: %d lost something%n",
                cuts, end - begin, saved.size(), lost.size());
        return lost;
    }

    private static List<Saved> write(String address, int writer, Random random) throws SQLException {
        var saved = new ArrayList<Saved>();
        try (var connection = DataFolder.open(address)) {
            var file = new DatabaseFile(new SingleConnectionDataSource(connection, true));
            connection.setAutoCommit(false);
            try (var update = connection.prepareStatement(
                    "update saved set number = ?, words = ? where writer = ? and place = ?")) {
                for (int number = 1; number <= SAVES_OF_A_WRITER; number++) {
                    int place = random.nextInt(PLACES);
                    update.setInt(1, number);
                    update.setString(2, Long.toString(random.nextLong(), 36).repeat(random.nextInt(200)));
                    update.setInt(3, writer);
                    update.setInt(4, place);
                    update.executeUpdate();
                    connection.commit();
                    saved.add(new Saved(writer, place, number, RecordedFiles.now()));
                    if (writer == 0 && number % 20 == 0) {
                        file.tidy(2, 0);
                    }
                }
            }
        }
        return saved;
    }

    private static Map<List<Integer>, Integer> expected(List<Saved> saved, int step) {
        var expected = new HashMap<List<Integer>, Integer>();
        saved.stream().filter(one -> one.step() <= step)
                .forEach(one -> expected.merge(List.of(one.writer(), one.place()), one.number(), Math::max));
        return expected;
    }

    /** What is missing, or nothing. */
    private String afterThePowerCameBack(
            String address, Map<String, byte[]> disk, Map<List<Integer>, Integer> expected) throws IOException {
        for (var file : disk.entrySet()) {
            try (var out = FileUtils.newOutputStream(file.getKey().replaceFirst("before[^/]*", "after"), false)) {
                out.write(file.getValue());
            }
        }
        var after = address.replace(":recorded:", ":").replaceFirst("before[^/]*", "after") + ";IFEXISTS=TRUE";
        try {
            mended += UncleanEnd.mendIfItCan(after.replaceFirst("jdbc:h2:([^;]*);.*", "$1.mv.db"), DataFolder.KEY)
                    ? 1
                    : 0;
            try (var connection = DataFolder.open(after)) {
                return missing(connection, expected);
            }
        } catch (SQLException e) {
            return "does not open: " + e.getMessage();
        } finally {
            FileUtils.deleteRecursive("memFS:/after", true);
        }
    }

    private static String missing(Connection connection, Map<List<Integer>, Integer> expected) throws SQLException {
        var there = new HashMap<List<Integer>, Integer>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select writer, place, min(number), max(number), count(*), max(length(words)) from saved group by writer, place")) {
            while (rows.next()) {
                if (rows.getInt(3) != rows.getInt(4) || rows.getInt(5) != 2) {
                    return "half of a save at " + rows.getInt(1) + "/" + rows.getInt(2);
                }
                there.put(List.of(rows.getInt(1), rows.getInt(2)), rows.getInt(3));
            }
        }
        for (var one : expected.entrySet()) {
            int number = there.getOrDefault(one.getKey(), -1);
            if (number < one.getValue()) {
                return "%s holds %d, %d was acknowledged".formatted(one.getKey(), number, one.getValue());
            }
        }
        return "";
    }

    /** The program's own address of the database, on a disk that records. */
    private String address() {
        return DataFolder.address(folder)
                .replaceFirst(":retry:.*/tenderpoint;",
                        ":recorded:memFS:/before-" + System.nanoTime() + "/tenderpoint;");
    }
}
