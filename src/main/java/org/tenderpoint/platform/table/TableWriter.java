package org.tenderpoint.platform.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Writes tables row by row into one file. It holds only a few rows in memory; closing it ends the file. */
public interface TableWriter extends Closeable {

    /**
     * Begins a table.
     *
     * @param name as people read it, at most 28 characters
     * @param header one per column
     */
    void begin(String name, List<String> header) throws IOException;

    /** Adds a row to the table that was begun last. */
    void row(List<Cell> cells) throws IOException;
}
