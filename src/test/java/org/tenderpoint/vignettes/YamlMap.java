package org.tenderpoint.vignettes;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.tenderpoint.platform.Coded;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A map of a YAML file that knows its lines. Every value is text: what yes, a date or a number is, the reader says, for
 * YAML parsers differ on them. A key that nobody took is refused.
 */
final class YamlMap {

    private final String file;
    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();

    private YamlMap(String file, MappingNode node) {
        this.file = file;
        this.line = lineOf(node);
        for (var entry : node.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                throw new BadVignette(file, lineOf(entry.getKeyNode()), "a key must be a word");
            }
            if (values.putIfAbsent(key.getValue(), entry.getValueNode()) != null) {
                throw new BadVignette(file, lineOf(key), "the key '" + key.getValue() + "' stands twice");
            }
            lines.put(key.getValue(), lineOf(key));
        }
    }

    static YamlMap of(String file, Node node) {
        if (node instanceof MappingNode map) {
            return new YamlMap(file, map);
        }
        throw new BadVignette(file, lineOf(node), "keys with values are expected here");
    }

    /** A case that was never in a file has no marks. */
    private static int lineOf(Node node) {
        return node.getStartMark() == null ? 1 : node.getStartMark().getLine() + 1;
    }

    BadVignette bad(String key, String problem) {
        return new BadVignette(file, lines.getOrDefault(key, line), problem);
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    Set<String> keys() {
        return values.keySet();
    }

    /** Whether the value is a map. */
    boolean isMap(String key) {
        return values.get(key) instanceof MappingNode;
    }

    private Optional<Node> take(String key) {
        taken.add(key);
        return Optional.ofNullable(values.get(key));
    }

    Optional<String> text(String key) {
        return take(key).map(node -> {
            if (node instanceof ScalarNode scalar) {
                return scalar.getValue().strip();
            }
            throw bad(key, "'" + key + "' is one value, not a list or a map");
        });
    }

    String required(String key) {
        return text(key).orElseThrow(() -> new BadVignette(file, line, "'" + key + "' is missing"));
    }

    /** The value read by {@code reader}; what the reader refuses is reported with the line. */
    <T> Optional<T> read(String key, Function<String, T> reader) {
        return text(key).map(value -> attempt(key, value, reader));
    }

    private <T> T attempt(String key, String value, Function<String, T> reader) {
        try {
            return reader.apply(value);
        } catch (BadVignette e) {
            throw e;
        } catch (RuntimeException e) {
            throw bad(key, "'" + value + "' is not a value of '" + key + "'");
        }
    }

    <E extends Enum<E> & Coded> Optional<E> code(String key, Class<E> type) {
        return read(key, value -> Coded.require(type, value));
    }

    /** A list, or one value that stands for a list of one. */
    List<String> texts(String key) {
        var node = take(key);
        if (node.isEmpty()) {
            return List.of();
        }
        if (node.get() instanceof ScalarNode scalar) {
            return List.of(scalar.getValue().strip());
        }
        if (node.get() instanceof SequenceNode sequence) {
            return sequence.getValue().stream()
                    .map(item -> {
                        if (item instanceof ScalarNode scalar) {
                            return scalar.getValue().strip();
                        }
                        throw new BadVignette(file, lineOf(item), "'" + key + "' is a list of words");
                    })
                    .toList();
        }
        throw bad(key, "'" + key + "' is a list");
    }

    <T> List<T> list(String key, Function<String, T> reader) {
        return texts(key).stream().map(value -> attempt(key, value, reader)).toList();
    }

    <E extends Enum<E> & Coded> List<E> codes(String key, Class<E> type) {
        return list(key, value -> Coded.require(type, value));
    }

    Optional<YamlMap> map(String key) {
        return take(key).map(node -> of(file, node));
    }

    YamlMap requiredMap(String key) {
        return map(key).orElseThrow(() -> new BadVignette(file, line, "'" + key + "' is missing"));
    }

    List<YamlMap> maps(String key) {
        var node = take(key);
        if (node.isEmpty()) {
            return List.of();
        }
        if (node.get() instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(item -> of(file, item)).toList();
        }
        throw bad(key, "'" + key + "' is a list");
    }

    /** Refuses keys that nobody took. */
    void done() {
        for (var key : values.keySet()) {
            if (!taken.contains(key)) {
                throw bad(key, "'" + key + "' is not a key here");
            }
        }
    }
}
