package org.tenderpoint.score;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.ShippedFile;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.score.MeasureFile.MeasureRefused;
import org.tenderpoint.score.rules.ScoredMeasure;

/**
 * The files of measures: those delivered with the program, and the practice's own in the folder {@code measures} of its
 * data. One of the practice's with the same code takes the place of a delivered one.
 */
@Component
class MeasureFiles {

    private static final List<String> DELIVERED = List.of("peg", "rmdq");
    private static final int MOST_BYTES = 200_000;

    private final Path folder;

    MeasureFiles(@Value("${tenderpoint.data:data}") String data) {
        folder = Path.of(data).resolve("measures");
    }

    /**
     * What the files say now.
     *
     * @param good by code, in the order of their files, those of the program first
     * @param refused what is wrong with the others, by the name of the file
     */
    record ReadFiles(Map<String, Text> good, Map<String, String> refused) {}

    /** @param text as it stands in the file, which is what is kept */
    record Text(String text, ScoredMeasure measure) {}

    String folder() {
        return folder.toAbsolutePath().normalize().toString();
    }

    ReadFiles read() {
        var good = new LinkedHashMap<String, Text>();
        var refused = new LinkedHashMap<String, String>();
        DELIVERED.forEach(code -> take(code + ".json", delivered(code), good, refused));
        var own = new ArrayList<String>();
        for (var file : practices()) {
            var name = file.getFileName().toString();
            try {
                var text = Files.size(file) > MOST_BYTES ? "" : Files.readString(file);
                var measure = take(name, text, good, refused);
                if (!measure.isEmpty() && own.contains(measure)) {
                    refused.put(name, Texts.of("score.file.code_twice", measure));
                } else if (!measure.isEmpty()) {
                    own.add(measure);
                }
            } catch (IOException unreadable) {
                refused.put(name, Texts.of("score.file.unreadable"));
            }
        }
        return new ReadFiles(good, refused);
    }

    private static String take(String name, String text, Map<String, Text> good, Map<String, String> refused) {
        try {
            var measure = MeasureFile.read(text);
            good.put(measure.code(), new Text(text, measure));
            return measure.code();
        } catch (MeasureRefused why) {
            refused.put(name, Objects.requireNonNullElse(why.getMessage(), ""));
            return "";
        }
    }

    private List<Path> practices() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".json")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String delivered(String code) {
        return ShippedFile.text("/measures/" + code + ".json");
    }
}
