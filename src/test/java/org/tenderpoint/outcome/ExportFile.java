package org.tenderpoint.outcome;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.tenderpoint.outcome.report.ExportMaker;
import org.tenderpoint.outcome.report.ExportRequest;
import org.tenderpoint.outcome.report.ExportRun;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.UserId;

/** Makes exports of rows in memory and reads them again. */
public final class ExportFile {

    public static final String REASON = "For the yearly talk";

    private ExportFile() {}

    public static ExportRun run(ExportRequest.Content content, ExportRequest.Form form, OutcomeFilter filter) {
        return new ExportRun(new ExportRequest(content, form, filter, REASON), Id.random(UserId::new), 1);
    }

    public static ExportMaker.Facts facts(OutcomeCounts counts, OutcomeFilter filter, Map<UserId, String> therapists) {
        return new ExportMaker.Facts("Linden Street Bodywork", "2026-11-20 12:00 UTC", counts,
                TellableGroups.of(counts, filter), therapists);
    }

    /** The text of a file, without the mark at its beginning. */
    static String text(ExportMaker maker, ExportRun run, ExportMaker.Facts facts) throws IOException {
        try (var file = maker.make(run, facts)) {
            var bytes = new ByteArrayOutputStream();
            file.copyTo(bytes);
            return bytes.toString(StandardCharsets.UTF_8).substring(1);
        }
    }

    /** The rows of the last table in it, by their columns. */
    static List<CSVRecord> rows(String csv) throws IOException {
        var last = csv.substring(csv.lastIndexOf("\r\n\r\n") + 4);
        try (var parser = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get()
                .parse(new StringReader(last))) {
            return parser.getRecords();
        }
    }

    static Optional<String> value(CSVRecord row, String column) {
        return Optional.of(row.get(column)).filter(text -> !text.isEmpty());
    }
}
