package org.tenderpoint.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tenderpoint.imports.ImportAnswers.TreatmentMeaning;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.place.DateOrder;

/** What the practice has said once about the words of files, so that it is asked once. */
@Component
record ImportMemory(JdbcClient jdbc) {

    private static final int LONGEST = 200;
    private static final int LONGEST_MEANING = 1000;

    private enum WordKind implements Coded {
        COLUMNS,
        ORDER,
        THERAPIST,
        TREATMENT
    }

    /** The answers of this import go before those of earlier ones. */
    ImportAnswers recall(List<SourceTable> tables, ImportAnswers said) {
        var all = said;
        var columns = all(WordKind.COLUMNS);
        var orders = all(WordKind.ORDER);
        for (var table : tables) {
            var held = columns.get(table.fingerprint());
            if (held != null && !all.columns().containsKey(table.id())) {
                all = all.withColumns(table.id(), ImportAnswers.columns(held));
            }
            var order = orders.get(table.fingerprint());
            if (order != null && !all.orders().containsKey(table.id())) {
                all = all.withOrder(table.id(), DateOrder.valueOf(order));
            }
        }
        for (var word : all(WordKind.THERAPIST).entrySet()) {
            if (!all.therapists().containsKey(word.getKey())) {
                all = all.withTherapist(word.getKey(), Id.parse(word.getValue(), UserId::new));
            }
        }
        for (var word : all(WordKind.TREATMENT).entrySet()) {
            if (!all.treatments().containsKey(word.getKey())) {
                all = all.withTreatment(word.getKey(), TreatmentMeaning.of(word.getValue()));
            }
        }
        return all;
    }

    /** @return the same answers */
    ImportAnswers keep(List<SourceTable> tables, ImportAnswers said) {
        for (var table : tables) {
            Optional.ofNullable(said.columns().get(table.id()))
                    .ifPresent(held -> keep(WordKind.COLUMNS, table.fingerprint(), ImportAnswers.code(held)));
            Optional.ofNullable(said.orders().get(table.id()))
                    .ifPresent(order -> keep(WordKind.ORDER, table.fingerprint(), order.name()));
        }
        said.therapists().forEach(
                (word, meant) -> keep(WordKind.THERAPIST, word, meant.map(UserId::toString).orElse("nobody")));
        said.treatments().forEach((word, meaning) -> keep(WordKind.TREATMENT, word, meaning.code()));
        return said;
    }

    private Map<String, String> all(WordKind kind) {
        var words = new HashMap<String, String>();
        jdbc.sql("select word, meaning from import_words where kind = :kind")
                .param("kind", kind.code())
                .query(row -> {
                    words.put(row.getString(1), row.getString(2));
                });
        return words;
    }

    private static String word(String said) {
        return said.substring(0, Math.min(said.length(), LONGEST));
    }

    private void keep(WordKind kind, String said, String meaning) {
        if (meaning.length() > LONGEST_MEANING || meaning.equals(find(kind, said).orElse(null))) {
            return;
        }
        jdbc.sql("delete from import_words where kind = :kind and word = :word")
                .param("kind", kind.code()).param("word", word(said)).update();
        jdbc.sql("insert into import_words (kind, word, meaning) values (:kind, :word, :meaning)")
                .param("kind", kind.code()).param("word", word(said)).param("meaning", meaning).update();
    }

    private Optional<String> find(WordKind kind, String said) {
        return jdbc.sql("select meaning from import_words where kind = :kind and word = :word")
                .param("kind", kind.code()).param("word", word(said)).query(String.class).optional();
    }
}
