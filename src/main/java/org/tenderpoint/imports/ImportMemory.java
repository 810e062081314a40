package org.tenderpoint.imports;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.Coded;

/** What the practice has said once about the words of files, so that it is asked once. */
@Component
class ImportMemory {

    private static final int LONGEST = 200;
    private static final int LONGEST_MEANING = 1000;

    private final JdbcClient jdbc;

    ImportMemory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    enum WordKind implements Coded {
        COLUMNS,
        ORDER,
        THERAPIST,
        TREATMENT
    }

    /** All of a kind. */
    Map<String, String> all(WordKind kind) {
        var words = new HashMap<String, String>();
        jdbc.sql("select word, meaning from import_words where kind = :kind")
                .param("kind", kind.code())
                .query(row -> {
                    words.put(row.getString(1), row.getString(2));
                });
        return words;
    }

    static String word(String said) {
        return said.substring(0, Math.min(said.length(), LONGEST));
    }

    void keep(WordKind kind, String said, String meaning) {
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
