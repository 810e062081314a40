package org.tenderpoint.platform.store;

import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.mvstore.MVStoreException;

/** Reads every row of every table, so that damage is found also where no record says what it was. */
public final class AllRows {

    private AllRows() {}

    /** Whether all can be read. */
    public static boolean readable(DataSource source) {
        try {
            Dump.snapshot(source, Dump::count);
            return true;
        } catch (SQLException | IOException | MVStoreException e) {
            return false;
        }
    }
}
