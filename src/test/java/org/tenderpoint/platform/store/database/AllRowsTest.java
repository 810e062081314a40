package org.tenderpoint.platform.store.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A block of the file that is damaged is noticed wherever it lies, unless nothing of the database is in it. */
class AllRowsTest {

    private static final int BLOCK = 4096;

    @TempDir
    Path folder;

    private JdbcDataSource source(String file) {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:" + folder.resolve(file) + ";CIPHER=AES");
        source.setUser("sa");
        source.setPassword("a-long-key of-the-user");
        return source;
    }

    @Test
    void eachDamagedBlockIsNoticedAlsoInAnIndexAndWithinAText() throws Exception {
        var whole = database();
        var passed = new ArrayList<Integer>();
        int noticed = 0;
        for (int at = 3 * BLOCK; at + BLOCK <= whole.length; at += BLOCK) {
            var damaged = whole.clone();
            Arrays.fill(damaged, at, at + BLOCK, (byte) 7);
            Files.write(folder.resolve("b.mv.db"), damaged);
            if (AllRows.readable(source("b"))) {
                passed.add(at / BLOCK);
                assertThat(rows(source("b"))).as("block " + at / BLOCK + " is of nothing").isEqualTo(rows(source("a")));
            } else {
                noticed++;
            }
        }
        System.out.printf("Damaged blocks: %d noticed, %d of nothing: %s%n", noticed, passed.size(), passed);
        assertThat(noticed).isGreaterThan(passed.size() * 4);
    }

    private byte[] database() throws SQLException, IOException {
        try (var connection = source("a").getConnection(); var sql = connection.createStatement()) {
            sql.execute("create table notes (id uuid primary key, owner varchar(60), words varchar(9000))");
            sql.execute("create index notes_by_owner on notes (owner, id)");
            try (var insert = connection.prepareStatement("insert into notes values (?, ?, ?)")) {
                for (int i = 0; i < 800; i++) {
                    insert.setObject(1, UUID.nameUUIDFromBytes(new byte[]{(byte) i, (byte) (i >> 8)}));
                    insert.setString(2, "owner " + i % 10);
                    insert.setString(3, i % 100 == 0 ? "long ".repeat(1700) : "a note of the morning " + i);
                    insert.executeUpdate();
                }
            }
            sql.execute("shutdown compact");
        }
        assertThat(AllRows.readable(source("a"))).isTrue();
        try (var connection = source("a").getConnection(); var sql = connection.createStatement()) {
            sql.execute("shutdown compact");
        }
        return Files.readAllBytes(folder.resolve("a.mv.db"));
    }

    private static List<String> rows(DataSource source) throws SQLException {
        var all = new ArrayList<String>();
        try (var connection = source.getConnection();
                var sql = connection.createStatement();
                var rows = sql.executeQuery("select id, owner, words from notes order by owner, id")) {
            while (rows.next()) {
                all.add(rows.getString(1) + rows.getString(2) + rows.getString(3));
            }
        }
        return all;
    }
}
