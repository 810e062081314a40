package org.tenderpoint.outcome.report;

import java.io.IOException;
import java.io.OutputStream;
import org.tenderpoint.outcome.OutcomeFilter;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.table.Csv;
import org.tenderpoint.platform.table.TableWriter;
import org.tenderpoint.platform.table.XlsxTables;

/**
 * The export that a manager asks for.
 *
 * @param reason why, in {@value #SHORTEST_REASON} characters or more; the audit trail keeps it
 */
public record ExportRequest(Content content, Form form, OutcomeFilter filter, String reason) {

    public static final int SHORTEST_REASON = 10;
    public static final int LONGEST_REASON = 400;

    /** @throws IllegalArgumentException if the reason is too short or too long */
    public ExportRequest {
        reason = PlainText.checked(PlainText.note(reason), LONGEST_REASON);
        if (reason.length() < SHORTEST_REASON) {
            throw new IllegalArgumentException("A reason needs some words");
        }
    }

    /** Reveals nothing of the content. */
    public String fileName() {
        return "outcomes-" + content.code() + "." + form.code();
    }

    public enum Content implements Coded {
        /** A row for each session. */
        SESSIONS,
        /** A row for each figure. */
        FIGURES
    }

    public enum Form implements Coded {
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
            @Override
            TableWriter tables(OutputStream out) {
                return new XlsxTables(out);
            }
        },
        CSV("text/csv;charset=utf-8") {
            @Override
            TableWriter tables(OutputStream out) throws IOException {
                return new Csv(out);
            }
        };

        private final String mediaType;

        Form(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }

        abstract TableWriter tables(OutputStream out) throws IOException;
    }
}
