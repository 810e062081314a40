package org.tenderpoint.client.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tenderpoint.client.record.ClientCopy;
import org.tenderpoint.client.record.CopyChapter;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.paper.Templates;
import org.tenderpoint.platform.store.file.Json;

/** What the files of the archive hold: as JSON Schema for programs, as a page for people. */
final class ArchiveSchema {

    private static final String FIELD = "copy.field.";
    private static final Map<String, Object> TEXT = Map.of("type", "string");

    private final List<String> chapters;
    private final Map<String, List<String>> tables;

    /** @param tables the columns of each */
    ArchiveSchema(List<String> chapters, Map<String, List<String>> tables) {
        this.chapters = List.copyOf(chapters);
        this.tables = new LinkedHashMap<>(tables);
    }

    private static String title(String chapter) {
        return new CopyChapter(chapter, List.of()).title();
    }

    private static Map<String, String> fields() {
        var fields = new TreeMap<String, String>();
        Texts.keys("copy").stream().filter(key -> key.startsWith(FIELD))
                .forEach(key -> fields.put(key.substring(FIELD.length()), Texts.of(key)));
        return fields;
    }

    void json(OutputStream out) throws IOException {
        var all = new LinkedHashMap<String, Object>();
        for (var chapter : chapters) {
            all.put(chapter, Map.of(
                    "description", title(chapter), "type", "array", "items", Map.of("$ref", "#/$defs/record")));
        }
        var fields = new LinkedHashMap<String, Object>();
        fields().forEach((key, label) -> fields.put(key,
                Map.of("description", label, "$ref", "#/$defs/value")));
        var root = new LinkedHashMap<String, Object>();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("title", "Tenderpoint: everything about one client");
        root.put("type", "object");
        root.put("required", List.of("format", "version", "made_at", "zone", "practice", "left_out", "chapters"));
        root.put("properties", new LinkedHashMap<>(Map.of(
                "format", Map.of("const", "tenderpoint-client-copy"),
                "version", Map.of("const", ClientCopy.VERSION),
                "made_at", Map.of("type", "string", "format", "date-time"),
                "zone", TEXT, "practice", TEXT, "left_out", TEXT,
                "chapters", Map.of("type", "object", "properties", all, "additionalProperties", false))));
        root.put("additionalProperties", false);
        root.put("$defs", Map.of(
                "record", Map.of(
                        "description", "One record. A field that is not there was never told. Fields that are not "
                                + "listed are questions of the intake or the follow-up, by their keys.",
                        "type", "object", "properties", fields,
                        "additionalProperties", Map.of("$ref", "#/$defs/value")),
                "value", Map.of("anyOf", List.of(
                        TEXT, Map.of("type", "integer"), Map.of("type", "boolean"),
                        Map.of("type", "array", "items", Map.of("anyOf",
                                List.of(TEXT, Map.of("$ref", "#/$defs/record"))))))));
        out.write(Json.write(root).getBytes(StandardCharsets.UTF_8));
    }

    void page(OutputStream out) throws IOException {
        out.write(Templates.named("archive-contents").execute(Map.of(
                "chapters", chapters.stream().map(key -> Map.of("key", key, "words", title(key))).toList(),
                "fields", fields().entrySet().stream()
                        .map(one -> Map.of("key", one.getKey(), "words", one.getValue())).toList(),
                "tables", tables.entrySet().stream()
                        .map(one -> Map.of("key", one.getKey(), "words", String.join(", ", one.getValue()))).toList()))
                .getBytes(StandardCharsets.UTF_8));
    }
}
