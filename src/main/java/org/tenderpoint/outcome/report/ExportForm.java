package org.tenderpoint.outcome.report;

import java.io.IOException;
import java.io.OutputStream;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.table.CsvTables;
import org.tenderpoint.platform.table.TableWriter;
import org.tenderpoint.platform.table.XlsxTables;

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
