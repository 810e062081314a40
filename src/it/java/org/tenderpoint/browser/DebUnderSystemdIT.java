package org.tenderpoint.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The package for Debian where it belongs: a fresh Debian with systemd as its first process, in a container without a
 * network, installed, used and removed by the steps of docs/install.md.
 */
@Tag("night")
@Tag("packages")
class DebUnderSystemdIT {

    private static final Path MAKES_DEBIAN = Path.of("/usr/bin/mmdebstrap");
    private static final Path BOOTS_IT = Path.of("/usr/bin/systemd-nspawn");
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String JOURNAL = "journalctl -u tenderpoint -o cat --no-pager ";

    @TempDir
    Path folder;

    private Process debian;

    @BeforeEach
    void aFreshDebianRuns() throws Exception {
        assumeThat(MAKES_DEBIAN).exists();
        assumeThat(BOOTS_IT).exists();
        assumeThat(System.getProperty("user.name")).isEqualTo("root");
        // what the package depends on comes with it, since the container has no network to fetch it from
        Packages.run(folder, MAKES_DEBIAN.toString(), "--quiet", "--variant=apt",
                "--include=systemd-sysv,dbus,libpam-systemd,curl,libfontconfig1,fontconfig-config,fonts-dejavu-core",
                "bookworm", root("").toString());
        boot();
    }

    private void boot() throws Exception {
        var boots = new ArrayList<>(List.of(BOOTS_IT.toString(), "--quiet", "--directory=" + root(""), "--boot",
                "--private-network", "--register=no", "--console=pipe"));
        if (Files.notExists(Path.of("/run/systemd/system"))) {
            // nobody here who gives it a unit of its own
            boots.add("--keep-unit");
        }
        var booting = new ProcessBuilder(boots).redirectErrorStream(true)
                .redirectOutput(folder.resolve("console").toFile());
        booting.environment().put("SYSTEMD_NSPAWN_UNIFIED_HIERARCHY", "1");
        debian = booting.start();
        eventually("systemctl is-system-running", "running");
    }

    @AfterEach
    void debianIsSwitchedOff() throws Exception {
        if (debian != null) {
            debian.destroy();
            assertThat(debian.waitFor(2, TimeUnit.MINUTES)).isTrue();
        }
    }

    @Test
    void thePracticeOutlivesRebootsUpdatesRestoresAndThePackageItself() throws Exception {
        var made = Packages.made("deb.sh", "tenderpoint_.*\\.deb", folder);
        install(made);
        eventually(JOURNAL, "/setup?token=");
        assertThat(said("systemctl is-enabled tenderpoint")).isEqualTo("enabled");
        assertThat(said("systemd-analyze verify tenderpoint.service 2>&1")).isEmpty();
        assertThat(said("journalctl --no-pager")).doesNotContain("Unknown key");
        assertThat(said("stat -c '%a %U' /var/lib/tenderpoint /var/lib/tenderpoint/keys/db.key"))
                .isEqualTo("700 tenderpoint\n600 tenderpoint");
        aPracticeIsSetUpAndBackedUp();
        assertThat(said(JOURNAL)).doesNotContain("WARN", "ERROR");

        stopsCleanly();
        theCommandsRunBesideIt();
        theKeyMovesAway();
        aTakenPortIsNotTriedAgain();

        debianIsSwitchedOff();
        boot();
        thePracticeIsThere();
        install(newerThan(made));
        thePracticeIsThere();
        assertThat(said("dpkg-query -W -f '${Version}' tenderpoint")).isEqualTo("99");

        enter("apt-get -y purge tenderpoint");
        assertThat(
                said("systemctl list-unit-files --no-legend 'tenderpoint*'; ls /opt /usr/bin/tenderpoint 2>/dev/null"))
                .isEmpty();
        assertThat(said("ls /var/lib/tenderpoint/data /etc/credstore"))
                .contains("tenderpoint.mv.db", "TENDERPOINT_DB_KEY");
    }

    private void aPracticeIsSetUpAndBackedUp() throws Exception {
        try (var browsing = Browsing.with(browserInside(), 8080)) {
            var hands = hands(browsing);
            new ManagersHands(hands).setUp(said(JOURNAL));
            hands.go("/backups");
            hands.button("Back up now").click();
            eventually("ls /var/lib/tenderpoint/backups", ".tpbackup\n");
            PlaywrightAssertions.assertThat(hands.button("Back up now")).isEnabled();
        }
    }

    private void stopsCleanly() throws Exception {
        enter("systemctl stop tenderpoint");
        assertThat(said("systemctl show tenderpoint -p Result,ExecMainStatus,ActiveState --value")).isEqualTo(
                "success\n143\ninactive");
    }

    private void theCommandsRunBesideIt() throws Exception {
        assertThat(said("tenderpoint verify")).contains("Everything is as the program wrote it.");
        assertThat(said("su nobody -s /bin/sh -c 'tenderpoint verify' 2>&1; echo $?")).contains("sudo").endsWith("4");
        // it asks the same database as the service
        enter("echo 'TENDERPOINT_DATA=\"/var/lib/tenderpoint/no such\"' >>/etc/tenderpoint/settings");
        assertThat(said("tenderpoint verify 2>&1; echo $?")).contains("no such").endsWith("1");
        enter("sed -i '$d' /etc/tenderpoint/settings");
        enter("tenderpoint restore \"$(cd /var/lib/tenderpoint && ls backups/*.tpbackup)\"");
        assertThat(said("ls /var/lib/tenderpoint/data")).contains("replaced-");
    }

    private void theKeyMovesAway() throws Exception {
        enter("install -d -m 700 /etc/credstore");
        enter("mv /var/lib/tenderpoint/keys/db.key /etc/credstore/TENDERPOINT_DB_KEY");
        enter("chown root: /etc/credstore/TENDERPOINT_DB_KEY");
        enter("systemctl start tenderpoint");
        thePracticeIsThere();
        assertThat(said("ls /var/lib/tenderpoint/keys")).doesNotContain("db.key");
        enter("systemctl stop tenderpoint");
        assertThat(said("tenderpoint verify")).contains("Everything is as the program wrote it.");
    }

    private void aTakenPortIsNotTriedAgain() throws Exception {
        enter("systemd-run --quiet --unit=other perl -MIO::Socket::INET -e "
                + "'my $taken = IO::Socket::INET->new(LocalAddr => \"127.0.0.1:8080\", Listen => 1); sleep'");
        enter("systemctl start tenderpoint");
        eventually("systemctl is-active tenderpoint", "failed");
        assertThat(said("systemctl show tenderpoint -p ExecMainStatus,NRestarts --value")).isEqualTo("0\n3");
        enter("systemctl stop other");
    }

    private void thePracticeIsThere() throws Exception {
        eventually("curl -s http://localhost:8080/actuator/health", "UP");
        try (var browsing = Browsing.with(browserInside(), 8080)) {
            hands(browsing).signIn();
        }
    }

    private static Hands hands(Browsing browsing) {
        return new Hands(browsing, browsing.page(1180, 820, ColorScheme.LIGHT), Hands.Looking.NOT);
    }

    private void install(Path deb) throws Exception {
        Files.copy(deb, root("root").resolve(deb.getFileName()));
        enter("apt-get install -y ./" + deb.getFileName());
        Files.delete(root("root").resolve(deb.getFileName()));
    }

    /** The same program as a later version. */
    private Path newerThan(Path made) throws IOException, InterruptedException {
        var tree = folder.resolve("newer");
        var deb = folder.resolve("newer.deb");
        Packages.run(folder, "dpkg-deb", "-R",
                made.toString(), tree.toString());
        Packages.run(folder, "sed", "-i", "s/^Version: .*/Version: 99/", tree.resolve("DEBIAN/control").toString());
        Packages.run(folder, "dpkg-deb", "--root-owner-group", "-Znone", "--build", tree.toString(), deb.toString());
        return deb;
    }

    private Path root(String inside) {
        return folder.resolve("debian").resolve(inside);
    }

    /** In the network of the container, where alone the program listens. */
    private Path browserInside() throws IOException {
        return Packages.browserIn(first(), folder);
    }

    /** The container's first process, its systemd. */
    private long first() {
        return debian.children().findFirst().map(ProcessHandle::pid).orElse(-1L);
    }

    private void enter(String command) throws IOException, InterruptedException {
        Packages.ended(inside(command).inheritIO().start());
    }

    private String said(String command) throws IOException, InterruptedException {
        var asked = inside(command).start();
        var answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        asked.waitFor();
        return answer.strip();
    }

    private void eventually(String command, String answer) throws IOException, InterruptedException {
        var said = "";
        for (long until = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < until; Thread.sleep(1000)) {
            said = first() < 0 ? "" : said(command) + "\n";
            if (said.contains(answer)) {
                return;
            }
        }
        throw new AssertionError("Not %s after %s: %s".formatted(answer, command, said));
    }

    private ProcessBuilder inside(String command) {
        return new ProcessBuilder("nsenter", "-t", String.valueOf(first()), "-a", "env", "-i",
                "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "DEBIAN_FRONTEND=noninteractive", "/bin/sh", "-c",
                "cd /root && " + command);
    }
}
