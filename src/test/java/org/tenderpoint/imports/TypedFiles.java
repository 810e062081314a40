package org.tenderpoint.imports;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.place.DateOrder;

/** Files as tests type them, and what an empty practice in London would make of them on a Monday. */
final class TypedFiles {

    static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    static final ZoneId LONDON = ZoneId.of("Europe/London");
    static final UserId TESS = Id.random(UserId::new);

    private TypedFiles() {}

    static DroppedFile file(String name, String text) {
        return new DroppedFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static List<SourceTable> tables(String name, byte[] bytes) {
        return SourceFiles.tables(new SourceFiles.DroppedBytes(name, bytes), LONDON, NOW, _ -> {});
    }

    static SourceTable table(String name, String text) {
        return tables(name, text.getBytes(StandardCharsets.UTF_8)).getFirst();
    }

    static KnownRecords nobody() {
        return new KnownRecords(new ClientMatches(), Map.of(), new HashSet<>(), new HashSet<>(), new HashSet<>(),
                new HashMap<>(), new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashMap<>());
    }

    static ImportPlan plan(String... files) {
        return plan(ImportAnswers.NONE, files);
    }

    static ImportPlan plan(ImportAnswers answers, String... files) {
        var read = new ArrayList<ReadTable>();
        for (int i = 0; i < files.length; i++) {
            read.add(ReadTable.of(table(i + ".csv", files[i]), answers));
        }
        return new ImportPlanner(nobody(), answers, Map.of("tess moore", TESS), LONDON, MONDAY, DateOrder.DAY)
                .plan(read);
    }
}
