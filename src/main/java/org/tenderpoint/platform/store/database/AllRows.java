package org.tenderpoint.platform.store.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.Page;
import org.tenderpoint.platform.store.database.Tables.Kind;

/**
 * Reads every row of every table, and every page of an H2 file, to find damage also in tables without seals and in
 * indexes.
 */
public final class AllRows {

    /**
     * Characters that no text contains. A page has no checksum of its content, so a damaged block within a long text
     * reads as letters.
     */
    private static final Pattern GARBLED = Pattern.compile("[\\p{Cc}\\p{Cn}\\p{Cs}&&[^\\n\\r\\t]]");
    private static final String MAP = "map.";
    private static final int HEX = 16;

    private AllRows() {}

    /** Whether everything can be read. */
    public static boolean readable(DataSource source) {
        try {
            return Dump.snapshot(source, AllRows::whole);
        } catch (SQLException | IOException | RuntimeException e) {
            // reading a damaged page can fail with any exception
            return false;
        }
    }

    private static boolean whole(Connection snapshot) throws SQLException, IOException {
        // H2 silently opens a file as empty if it finds no valid state in it
        if (Dump.count(snapshot).isEmpty()) {
            return false;
        }
        if (Tables.isH2(snapshot)) {
            pages(((SessionLocal) snapshot.unwrap(JdbcConnection.class).getSession()).getDatabase().getStore()
                    .getMvStore());
        }
        for (var table : Tables.of(snapshot)) {
            if (garbled(snapshot, table)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a text of the table contains characters that no language has. */
    private static boolean garbled(Connection snapshot, Tables.Table table) throws SQLException {
        try (var statement = snapshot.createStatement(); var rows = statement.executeQuery(table.select())) {
            while (rows.next()) {
                for (int i = 0; i < table.columns().size(); i++) {
                    var text = table.columns().get(i).kind() == Kind.TEXT ? rows.getString(i + 1) : null;
                    if (text != null && GARBLED.matcher(text).find()) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    private static void pages(MVStore store) {
        for (var keys = store.getMetaMap().keyIterator(MAP); keys.hasNext();) {
            var key = keys.next();
            if (!key.startsWith(MAP)) {
                return;
            }
            // only pages of tables and indexes
            var map = store.getMap(Integer.parseInt(key.substring(MAP.length()), HEX));
            if (map != null) {
                readPages(map.getRootPage());
            }
        }
    }

    private static void readPages(Page<?, ?> page) {
        for (int i = 0; !page.isLeaf() && i < page.getRawChildPageCount(); i++) {
            readPages(page.getChildPage(i));
        }
    }
}
