package org.tenderpoint;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.client.ui.WholeRecord;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.practice.Role;

/**
 * What is stored does not hang on the language of whoever acts. Everything is done with a record that can be done with
 * one, by people who read a language in which each text has a mark: no column holds the mark afterwards, so each holds
 * what it would hold of somebody who reads English.
 */
@DatabaseTest
@Moment("2026-11-23T10:00:00Z")
@As(Role.THERAPIST)
class StoredLanguageTest {

    @Autowired
    WholeRecord record;
    @Autowired
    EntityManager store;
    @Autowired
    JdbcClient jdbc;

    @Test
    void nothingThatIsStoredIsInTheLanguageOfWhoeverActed() {
        try (var _ = MarkedLanguage.read()) {
            assertThat(Texts.of("platform.undo")).startsWith(MarkedLanguage.MARK);
            record.make("Vera Ganz");
        }
        store.flush();

        Missing.none("Stored in the language of whoever acted",
                StoredTexts.of(jdbc).filter(text -> text.words().contains(MarkedLanguage.MARK)),
                "Keep a phrase, and say it with Say; what only the program reads is written with Texts.stored.");
    }
}
