package org.tenderpoint.letter;

import tools.jackson.databind.json.JsonMapper;

/** What a letter says, as it is kept. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static String write(LetterContent content) {
        return MAPPER.writeValueAsString(content);
    }

    static LetterContent read(String json) {
        return MAPPER.readValue(json, LetterContent.class);
    }
}
