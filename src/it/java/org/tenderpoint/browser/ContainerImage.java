package org.tenderpoint.browser;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An image as a container engine takes it in: what it says about itself, and its layers one over the other in a folder.
 *
 * @param names by which it can be run once it was taken in
 * @param root the folder, with mount points as an engine makes them
 */
record ContainerImage(List<String> names, JsonNode config, Path root) {

    /** @param archive as "docker save" writes it */
    static ContainerImage unpacked(Path archive, Path folder) throws IOException, InterruptedException {
        var parts = Files.createDirectories(folder.resolve("archive"));
        tar("-xf", archive, parts);
        var manifest = read(parts.resolve("manifest.json"));
        assertThat(manifest.size()).as("images in the archive").isEqualTo(1);
        var image = manifest.get(0);
        var root = Files.createDirectories(folder.resolve("root"));
        for (var layer : texts(image.get("Layers"))) {
            tar("-xpzf", parts.resolve(layer), root);
        }
        var config = read(parts.resolve(image.get("Config").asString())).get("config");
        for (var place : Stream.concat(Stream.of("/dev", "/proc", "/tmp"), keys(config.get("Volumes")).stream())
                .toList()) {
            Files.createDirectories(root.resolve(place.substring(1)));
        }
        return new ContainerImage(texts(image.get("RepoTags")), config, root);
    }

    String user() {
        return config.get("User").asString();
    }

    String workingDirectory() {
        var named = config.path("WorkingDir").asString();
        return named.isEmpty() ? "/" : named;
    }

    Set<String> volumes() {
        return keys(config.get("Volumes"));
    }

    Set<String> ports() {
        return keys(config.get("ExposedPorts"));
    }

    List<String> entrypoint() {
        return texts(config.get("Entrypoint"));
    }

    Map<String, String> environment() {
        return texts(config.get("Env")).stream().map(entry -> entry.split("=", 2))
                .collect(toMap(entry -> entry[0], entry -> entry[1]));
    }

    /** Each file with its owner, mode, size and time, by its path in the image. */
    Map<String, String> files() throws IOException {
        var found = new TreeMap<String, String>();
        try (var files = Files.walk(root)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var told = Files.readAttributes(file, "unix:*", LinkOption.NOFOLLOW_LINKS);
                found.put("/" + root.relativize(file), "%s:%s %o %s %s".formatted(
                        told.get("uid"), told.get("gid"), told.get("mode"), told.get("size"),
                        told.get("lastModifiedTime")));
            }
        }
        return found;
    }

    private static JsonNode read(Path file) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(file));
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static Set<String> keys(JsonNode object) {
        return Set.copyOf(object.propertyNames());
    }

    private static void tar(String what, Path archive, Path into) throws IOException, InterruptedException {
        var tar = new ProcessBuilder("tar", "--warning=no-unknown-keyword", "--numeric-owner", what,
                archive.toString(), "-C", into.toString()).inheritIO().start();
        assertThat(tar.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(tar.exitValue()).isZero();
    }
}
