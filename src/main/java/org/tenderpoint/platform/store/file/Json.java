package org.tenderpoint.platform.store.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads and writes documents that are stored as text in a column. An older program ignores fields that a later one has
 * added.
 */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    private static final JsonMapper STRICT = MAPPER.rebuild()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private static final Map<Object, JsonMapper> BY_MODULE = new ConcurrentHashMap<>();

    private Json() {}

    public static String write(Object document) {
        return MAPPER.writeValueAsString(document);
    }

    /** @throws tools.jackson.core.JacksonException if the document does not fit */
    public static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    /**
     * Reads a handwritten description that ships with the program.
     *
     * @throws tools.jackson.core.JacksonException if it has an unknown key
     */
    public static <T> T strictly(String json, Class<T> type) {
        return STRICT.readValue(json, type);
    }

    public static <T> List<T> list(String json, Class<T> element) {
        return MAPPER.readValue(json, MAPPER.getTypeFactory().constructCollectionType(List.class, element));
    }

    /** Names and texts, in their written order. */
    public static Map<String, String> texts(String json) {
        return MAPPER.readValue(json,
                MAPPER.getTypeFactory().constructMapType(LinkedHashMap.class, String.class, String.class));
    }

    /** For types that need a library's own module. */
    public static String write(Object document, JacksonModule module) {
        return of(module).writeValueAsString(document);
    }

    /** @throws tools.jackson.core.JacksonException if the document does not fit */
    public static <T> T read(String json, TypeReference<T> type, JacksonModule module) {
        return of(module).readValue(json, type);
    }

    private static JsonMapper of(JacksonModule module) {
        return BY_MODULE.computeIfAbsent(module.getRegistrationId(),
                _ -> MAPPER.rebuild().addModule(module).build());
    }

    /** A part of a document that is being built. */
    public static JsonNode part(@Nullable Object value) {
        return MAPPER.valueToTree(value);
    }

    public static <T> @Nullable T read(JsonNode part, Class<T> type) {
        return MAPPER.treeToValue(part, type);
    }
}
