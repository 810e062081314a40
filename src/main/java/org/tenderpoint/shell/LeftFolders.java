package org.tenderpoint.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes the two folders that the container makes at each start and deletes at each end. If the program was killed
 * they stay, two more each time. The next start on the same port deletes them, since no other program can have that
 * port.
 */
final class LeftFolders {

    private static final Logger LOG = LoggerFactory.getLogger(LeftFolders.class);

    private LeftFolders() {}

    static void clean(Path temporary, int port) {
        var left = Pattern.compile("tomcat(-docbase)?\\." + port + "\\.\\d+");
        try (var all = Files.list(temporary)) {
            for (var folder : all.filter(one -> left.matcher(one.getFileName().toString()).matches()
                    && Files.isDirectory(one, LinkOption.NOFOLLOW_LINKS)).toList()) {
                remove(folder);
            }
        } catch (IOException e) {
            LOG.debug("Folders of an earlier start stay: {}", e.getClass().getSimpleName());
        }
    }

    /** Removes empty folders alone: one with a file in it is not the container's. */
    private static void remove(Path folder) throws IOException {
        try (var tree = Files.walk(folder)) {
            var all = tree.sorted(Comparator.reverseOrder()).toList();
            if (all.stream().allMatch(one -> Files.isDirectory(one, LinkOption.NOFOLLOW_LINKS))) {
                for (var one : all) {
                    Files.delete(one);
                }
            }
        }
    }
}
