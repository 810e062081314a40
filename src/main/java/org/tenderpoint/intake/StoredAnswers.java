package org.tenderpoint.intake;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Answers as a text that is read back by this program or a later one. */
final class StoredAnswers {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private StoredAnswers() {}

    static String write(IntakeAnswers answers) {
        return JSON.writeValueAsString(answers);
    }

    static IntakeAnswers read(String text) {
        return JSON.readValue(text, IntakeAnswers.class);
    }
}
