package org.tenderpoint.burden;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.Yaml;

/** The file of who comes and what they tell: {@code burden/population.yaml}, in which each figure has its source. */
final class Population {

    private final Map<String, Object> values;

    private Population(Map<String, Object> values) {
        this.values = values;
    }

    static Population read() {
        try (var file = Objects.requireNonNull(Population.class.getResourceAsStream("/burden/population.yaml"))) {
            return new Population(new Yaml().load(new InputStreamReader(file, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Population in(String key) {
        return new Population(map(key));
    }

    /** What stands there, without its source. */
    @SuppressWarnings("unchecked")
    Map<String, Object> map(String key) {
        var map = new LinkedHashMap<>((Map<String, Object>) value(key));
        map.remove("src");
        return map;
    }

    double number(String key) {
        return ((Number) value(key)).doubleValue();
    }

    @SuppressWarnings("unchecked")
    <T> List<T> list(String key) {
        return (List<T>) value(key);
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    Map<String, Object> entries() {
        return values;
    }

    private Object value(String key) {
        return Objects.requireNonNull(values.get(key), () -> "population.yaml has no " + key);
    }
}
