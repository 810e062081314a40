package org.tenderpoint.client.copy;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An object of FHIR under construction. What is empty is left out: FHIR knows neither nulls nor empty texts. */
final class FhirPart {

    private final Map<String, Object> fields = new LinkedHashMap<>();

    static FhirPart begin() {
        return new FhirPart();
    }

    static FhirPart resource(String type, String id) {
        return begin().with("resourceType", type).with("id", id);
    }

    /** @param value a text, number, truth, part or list of these; optional values are looked into */
    FhirPart with(String name, @Nullable Object value) {
        switch (value) {
            case null -> {
                // not known
            }
            case Optional<?> known -> known.ifPresent(one -> with(name, one));
            case String words -> {
                if (!words.isBlank()) {
                    fields.put(name, words.strip());
                }
            }
            case FhirPart part -> {
                if (!part.fields.isEmpty()) {
                    fields.put(name, part.fields);
                }
            }
            case Collection<?> many -> {
                var kept = many.stream().flatMap(one -> stored(one).stream()).toList();
                if (!kept.isEmpty()) {
                    fields.put(name, kept);
                }
            }
            default -> fields.put(name, value);
        }
        return this;
    }

    private static Optional<Object> stored(Object one) {
        return Optional.ofNullable(begin().with("one", one).fields.get("one"));
    }

    /** One in a list. */
    FhirPart withOne(String name, @Nullable Object value) {
        return value == null ? this : with(name, List.of(value));
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    String value(String name) {
        return String.valueOf(fields.get(name));
    }

    /** As maps and lists, to be written as JSON. */
    Map<String, Object> fields() {
        return fields;
    }
}
