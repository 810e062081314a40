package org.tenderpoint.browser;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.Yaml;

/** What packaging/compose.yaml says of the program, for a practice with the database of its own. */
final class ComposeFile {

    private final Map<String, Object> program;

    ComposeFile() throws IOException {
        var lines = Files.readAllLines(Path.of("packaging/compose.yaml"));
        Map<String, Map<String, Map<String, Object>>> read = new Yaml().load(lines.stream()
                .filter(line -> !line.endsWith("# DB")).collect(joining("\n")));
        program = read.get("services").get("tenderpoint");
    }

    String user() {
        return (String) program.get("user");
    }

    boolean readOnly() {
        return (boolean) program.get("read_only");
    }

    List<String> temporary() {
        return texts("tmpfs");
    }

    /** Where they are mounted. */
    Set<String> volumes() {
        return texts("volumes").stream().map(volume -> volume.split(":")[1]).collect(Collectors.toSet());
    }

    /** Without a file of settings beside it. */
    Map<String, String> environment() {
        return ((Map<?, ?>) program.get("environment")).entrySet().stream()
                .collect(toMap(entry -> (String) entry.getKey(), entry -> unset(String.valueOf(entry.getValue()))));
    }

    /** As engines read a value whose variable is not set. */
    private static String unset(String value) {
        return value.replaceAll("\\$\\{\\w+:-([^}]*)}", "$1");
    }

    /** The command without the word that says that no shell runs it. */
    List<String> healthCheck() {
        var test = ((Map<?, ?>) program.get("healthcheck")).get("test");
        return ((List<?>) test).stream().skip(1).map(String::valueOf).toList();
    }

    private List<String> texts(String key) {
        return ((List<?>) program.get(key)).stream().map(String::valueOf).toList();
    }
}
