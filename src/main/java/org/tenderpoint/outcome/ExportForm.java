package org.tenderpoint.outcome;

import java.io.IOException;
import java.io.OutputStream;
import org.tenderpoint.shared.Coded;
import org.tenderpoint.shared.table.CsvTables;
import org.tenderpoint.shared.table.TableWriter;
import org.tenderpoint.shared.table.XlsxTables;

/** As what kind of file. */
public enum ExportForm implements Coded {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        TableWriter tables(OutputStream out) {
            return new XlsxTables(out);
        }
    },
    CSV("text/csv;charset=utf-8") {
        @Override
        TableWriter tables(OutputStream out) throws IOException {
            return new CsvTables(out);
        }
    };

    private final String mediaType;

    ExportForm(String mediaType) {
        this.mediaType = mediaType;
    }

    /** As told to browsers. */
    public String mediaType() {
        return mediaType;
    }

    abstract TableWriter tables(OutputStream out) throws IOException;
}
