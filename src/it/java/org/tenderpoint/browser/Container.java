package org.tenderpoint.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What runs of an image, as an engine with the settings of {@link ComposeFile} runs it: a network, processes and mounts
 * of its own, no right to anything, and a root that cannot be written.
 */
final class Container {

    /**
     * Arguments: root, user, group, folder; then pairs of a volume's folder and its place, an empty one, the command.
     */
    private static final String MOUNTED = """
            root=$1 user=$2 group=$3 folder=$4
            shift 4
            ip link set lo up
            mount --bind "$root" "$root"
            mount -t proc proc "$root/proc"
            mount --bind /dev "$root/dev"
            # as engines do: with the mode of the folder below
            mount -t tmpfs -o "nosuid,nodev,noexec,size=64m,mode=$(stat -c %a "$root/tmp")" tmpfs "$root/tmp"
            while [ -n "$1" ]; do mount --bind "$1" "$root$2"; shift 2; done
            shift
            mount -o remount,bind,ro "$root"
            # what unshare may do for its last steps ends with the change of the user
            exec setpriv --inh-caps=-all,+sys_chroot,+setuid,+setgid setpriv --no-new-privs --bounding-set=-all \
              unshare --root "$root" --wd "$folder" --setgid "$group" --setuid "$user" "$@"
            """;

    private final Process engine;
    private final ContainerImage image;

    /** @param volumes folders by the places in the container at which they are mounted */
    Container(
            ContainerImage image, Map<String, Path> volumes, Map<String, String> environment, Path log,
            String... arguments) throws IOException {
        this.image = image;
        var owner = image.user().split(":");
        var command = new ArrayList<>(List.of("unshare", "--net", "--mount", "--pid", "--fork", "--kill-child",
                "sh", "-ec", MOUNTED, "sh", image.root().toString(), owner[0], owner[1], image.workingDirectory()));
        volumes.forEach((place, folder) -> command.addAll(List.of(folder.toString(), place)));
        command.add("");
        command.addAll(image.entrypoint());
        command.addAll(List.of(arguments));
        var starter = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        starter.environment().clear();
        starter.environment().put("PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");
        starter.environment().putAll(image.environment());
        starter.environment().putAll(environment);
        engine = starter.start();
    }

    /** The process that waits for the program, in the same network. */
    Process engine() {
        return engine;
    }

    /** What the command ends with beside the program, as its user. */
    int beside(List<String> command) throws IOException, InterruptedException {
        var owner = image.user().split(":");
        var whole = new ArrayList<>(List.of(
                "nsenter", "-t", Long.toString(program().pid()), "--net", "--mount", "--pid", "--root", "--wd=/",
                "--setgid", owner[1], "--setuid", owner[0]));
        whole.addAll(command);
        var process = new ProcessBuilder(whole).inheritIO().start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    /** Asks the program to stop. @return what it ended with */
    int stopped() throws InterruptedException {
        // as an engine does: the signal goes to the program, not to what waits for it
        engine.children().forEach(ProcessHandle::destroy);
        return ended();
    }

    /** @return what the program ended with */
    int ended() throws InterruptedException {
        if (!engine.waitFor(1, TimeUnit.MINUTES)) {
            engine.destroyForcibly();
            throw new AssertionError("It does not end");
        }
        return engine.exitValue();
    }

    private ProcessHandle program() {
        return engine.children().findFirst().orElseThrow();
    }
}
