package org.tenderpoint.platform.store.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** A handwritten JSON file of a practice. Each part knows its line, so that errors can name it. */
public final class WrittenJson {

    public static final int LONGEST_CODE = 30;

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]*");
    private static final JsonFactory READER = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private final int line;
    private final Object value;

    private WrittenJson(int line, Object value) {
        this.line = line;
        this.value = value;
    }

    /** The text is no JSON. */
    public static final class NotJson extends RuntimeException {

        private final int line;

        private NotJson(int line, String reason) {
            super(reason);
            this.line = line;
        }

        public static NotJson of(JacksonException broken) {
            var at = broken.getLocation();
            return new NotJson(at == null ? 1 : Math.max(1, at.getLineNr()),
                    // what follows is about the parser's own settings
                    Objects.requireNonNullElse(broken.getOriginalMessage(), "").replaceFirst(" \\(start marker.*", ""));
        }

        public int line() {
            return line;
        }

        public String reason() {
            return Objects.requireNonNullElse(getMessage(), "");
        }
    }

    /** @throws NotJson if the text is no JSON */
    public static WrittenJson read(String text) {
        try (var parser = READER.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            var read = part(parser);
            if (parser.nextToken() != null) {
                throw new NotJson(parser.currentTokenLocation().getLineNr(), "");
            }
            return read;
        } catch (JacksonException broken) {
            throw NotJson.of(broken);
        }
    }

    /** Whether this is a valid code in such a file. */
    public static boolean isCode(String code) {
        return code.length() <= LONGEST_CODE && CODE.matcher(code).matches();
    }

    public int line() {
        return line;
    }

    public Optional<String> text() {
        return value instanceof String words ? Optional.of(words) : Optional.empty();
    }

    /** In their written order. */
    @SuppressWarnings("unchecked") // made below
    public Optional<List<WrittenJson>> list() {
        return value instanceof List<?> parts ? Optional.of((List<WrittenJson>) parts) : Optional.empty();
    }

    /** In their written order. */
    @SuppressWarnings("unchecked") // made below
    public Optional<Map<String, WrittenJson>> fields() {
        return value instanceof Map<?, ?> parts ? Optional.of((Map<String, WrittenJson>) parts) : Optional.empty();
    }

    private static WrittenJson part(JsonParser parser) {
        int line = parser.currentTokenLocation().getLineNr();
        var token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            var fields = new LinkedHashMap<String, WrittenJson>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                var name = parser.currentName();
                parser.nextToken();
                fields.put(name, part(parser));
            }
            return new WrittenJson(line, fields);
        }
        if (token == JsonToken.START_ARRAY) {
            var parts = new ArrayList<WrittenJson>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                parts.add(part(parser));
            }
            return new WrittenJson(line, parts);
        }
        if (token == JsonToken.VALUE_STRING) {
            return new WrittenJson(line, parser.getString());
        }
        // a number, true, false or null, which such a file never holds
        return new WrittenJson(line, token == null ? Boolean.FALSE : token);
    }
}
