package org.tenderpoint.practice.setup;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tenderpoint.ProjectFiles;
import org.tenderpoint.platform.store.file.Json;
import tools.jackson.databind.JsonNode;

/** What the people of the sample practice write, and what of it is translated. */
final class SampleWords {

    private static final String FOLDER = "src/main/resources/sample";
    private static final String TRANSLATED = "words_";

    /** People, and practices with a name of their own. */
    private static final Set<String> NAMES = Set.of("Arun Balakrishnan", "Sun-hee Kim", "李文 Li Wen", "Pilates am Park",
            "Inés Caballero", "Leila Farouk", "Slow Flow");

    private SampleWords() {}

    /** All that have German words. */
    static Set<String> english() {
        return ProjectFiles.of(FOLDER, TRANSLATED + "de.json")
                .map(file -> Json.texts(ProjectFiles.read(file)))
                .map(Map::keySet)
                .findFirst()
                .orElseThrow();
    }

    /** Of more than one word: a single one may be a code. */
    static Stream<String> untranslated() {
        var german = english();
        return written().filter(text -> text.contains(" ") && !NAMES.contains(text) && !german.contains(text));
    }

    static Stream<String> unused() {
        var unused = new TreeSet<>(english());
        written().forEach(unused::remove);
        return unused.stream();
    }

    private static Stream<String> written() {
        return ProjectFiles.of(FOLDER, ".json")
                .filter(file -> !file.getFileName().toString().startsWith(TRANSLATED))
                .flatMap(file -> texts(Json.strictly(ProjectFiles.read(file), JsonNode.class),
                        file.endsWith("practice.json")));
    }

    /** @param ofPeople whether whatever is called a name is a person's */
    private static Stream<String> texts(JsonNode part, boolean ofPeople) {
        if (part.isString()) {
            return Stream.of(part.stringValue());
        }
        return part.isObject()
                ? part.propertyStream()
                        .filter(one -> !ofPeople || !one.getKey().equals("name"))
                        .flatMap(one -> texts(one.getValue(), ofPeople))
                : part.valueStream().flatMap(one -> texts(one, ofPeople));
    }
}
