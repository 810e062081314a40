package org.tenderpoint.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenderpoint.platform.PackagesIT;

/**
 * The package for Linux, with nothing of this machine: no Java on the path, and a network of its own that holds the
 * program and a browser and leads nowhere. From the printed link to the first screening.
 */
@Tag("slow")
@Tag("UC-01")
class StrangerIT {

    private static final int PORT = 8080;

    @TempDir
    Path folder;

    private Process program;
    private Path log;
    private Browsing browsing;

    @BeforeEach
    void install() throws Exception {
        var deb = PackagesIT.made("deb.sh", "tenderpoint_.*\\.deb");
        PackagesIT.run(folder, "dpkg-deb", "-x", deb.toString(), folder.resolve("installed").toString());
        log = folder.resolve("log");
        var starter = new ProcessBuilder("unshare", "--net", "sh", "-c", "ip link set lo up && exec \"$@\"", "sh",
                folder.resolve("installed/opt/tenderpoint/bin/tenderpoint").toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        starter.environment().clear();
        starter.environment().putAll(Map.of(
                "PATH", "/usr/sbin:/usr/bin:/sbin:/bin", "HOME", folder.toString(),
                "TENDERPOINT_DATA", folder.resolve("state/data").toString()));
        program = starter.start();
        for (int second = 0; second < 120 && program.isAlive() && !printed().contains("/setup?token="); second++) {
            program.waitFor(1, TimeUnit.SECONDS);
        }
        assertThat(printed()).contains("http://localhost:" + PORT + "/setup?token=");
        browsing = new Browsing(PORT, Optional.of(beside()));
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (browsing != null) {
            browsing.close();
        }
        program.destroy();
        assertThat(program.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void fromThePrintedLinkToTheFirstScreening() throws IOException {
        var hands = hands();
        var manager = new ManagersHands(hands);
        manager.setUp(printed());
        var link = manager.invite("Jonas Weiss", "jonas", "Therapist", "Front desk");
        new ClientsHands(hands()).choosePassword(link);

        var jonas = hands();
        jonas.go("/login");
        jonas.signIn("jonas", Hands.PASSWORD);
        jonas.go("/clients/new");
        new DesksHands(jonas).newClient("Clara Vane", "020 7946 0001");
        var therapist = new TherapistsHands(jonas);
        therapist.intake("Clara Vane");
        therapist.plan();

        assertThat(jonas.path()).endsWith("/screening");
        jonas.visible("Osteoporosis");
        assertThat(printed()).doesNotContain("ERROR", "WARN", "\tat ");
    }

    private Hands hands() {
        return new Hands(browsing, browsing.page(1180, 820, ColorScheme.LIGHT), Hands.Looking.NOT);
    }

    /** A browser in the program's network. */
    private Path beside() throws IOException {
        var script = folder.resolve("browser");
        Files.write(script, List.of(
                "#!/bin/sh",
                "exec nsenter -t " + program.pid() + " -n " + Browsers.installed().orElseThrow() + " \"$@\""));
        return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    }

    private String printed() throws IOException {
        return Files.readString(log);
    }
}
