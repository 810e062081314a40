package org.tenderpoint.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packages that strangers install, made from the packaged program and started with nothing of this machine: no JDK
 * on the path, a folder with a blank and an apostrophe in its name. Each leads to set-up and stops when asked; that for
 * Linux and the image on to the first screening.
 */
@Tag("night")
@Tag("packages")
@Tag("UC-01")
class PackagesIT {

    private static final Pattern LINK = Pattern.compile("(http://localhost:(\\d+)/setup\\?token=\\S+)");

    private static final String STATE = "/var/lib/tenderpoint";
    private static final String BACKUPS = "/var/lib/tenderpoint-backups";

    private static final Pattern PAGES = Pattern.compile("\\]\\(([\\w./-]+\\.md)");

    @TempDir
    Path folder;

    @Test
    void theZipLeadsToSetUpFromAnyFolder() throws Exception {
        var zip = made("zip.sh", "tenderpoint-.*\\.zip");
        var place = Files.createDirectories(folder.resolve("a stranger's place"));
        Packages.run(place, "unzip", "-q", zip.toString());
        Path program;
        try (var unpacked = Files.list(place)) {
            program = unpacked.findFirst().orElseThrow();
        }
        assertThat(List.of("LICENSE", "THIRD-PARTY.txt", "sbom.cdx.json", "INSTALL.md", "bin/tenderpoint.cmd"))
                .allSatisfy(file -> assertThat(program.resolve(file)).isNotEmptyFile());
        assertThat(Files.readString(program.resolve("bin/tenderpoint.cmd"))).contains("\r\n");
        assertThat(PAGES.matcher(Files.readString(program.resolve("INSTALL.md"))).results()
                .map(link -> program.resolve(link.group(1))))
                .as("where its guide leads").isNotEmpty().allSatisfy(page -> assertThat(page).exists());

        leadsToSetUp(place, Map.of("JAVA_HOME", System.getProperty("java.home")),
                List.of(program.resolve("bin/tenderpoint").toString()));

        var kept = place.resolve("home/.local/share/tenderpoint");
        assertThat(kept.resolve("keys/db.key")).exists();
        assertThat(kept.resolve("start.jsa")).as("what makes the next start faster").isNotEmptyFile();
        // a command is a program of few parts, though the build found out those of the whole one
        var verify = new ProcessBuilder(program.resolve("bin/tenderpoint").toString(), "verify").inheritIO();
        verify.environment().putAll(Map.of(
                "JAVA_HOME", System.getProperty("java.home"), "HOME", place.resolve("home").toString()));
        Packages.ended(verify.start());
    }

    @Test
    void theDebLeadsToTheFirstScreeningInANetworkThatLeadsNowhere() throws Exception {
        var deb = made("deb.sh", "tenderpoint_.*\\.deb");
        Packages.run(folder, "dpkg-deb", "-x", deb.toString(), folder.resolve("installed").toString());
        assertThat(folder.resolve("installed/usr/lib/systemd/system/tenderpoint.service")).exists();
        var place = Files.createDirectories(folder.resolve("state"));
        var log = folder.resolve("log");

        // its network holds nothing but itself and the browser
        var program = started(place, log, Map.of("TENDERPOINT_DATA", place.resolve("data").toString()), List.of(
                "unshare", "--net", "sh", "-c", "ip link set lo up && exec \"$@\"", "sh",
                folder.resolve("installed/opt/tenderpoint/bin/tenderpoint").toString()));
        try {
            var port = Integer.parseInt(link(program, log).group(2));
            try (var browsing = Browsing.with(Packages.browserIn(program.pid(), folder), port)) {
                var manager = new ManagersHands(hands(browsing));
                manager.setUp(Files.readString(log));
                screenedClient(browsing, manager);
            }
        } finally {
            stop(program, log);
        }
        assertThat(place.resolve("keys/db.key")).exists();
        assertThat(Files.readString(log)).doesNotContain("ERROR", "WARN");
    }

    @Test
    void theImageLeadsToTheFirstScreeningAndKeepsItAllInItsVolumes() throws Exception {
        var image = ContainerImage.unpacked(made("image.sh", "tenderpoint-.*-image\\.tar"), folder);
        var compose = new ComposeFile();
        assertThat(image.names()).singleElement().asString().startsWith("tenderpoint:");
        assertThat(image.user()).isEqualTo("10001:10001").isEqualTo(compose.user());
        assertThat(image.volumes()).containsExactlyInAnyOrder(STATE, BACKUPS).isEqualTo(compose.volumes());
        assertThat(image.ports()).containsExactly("8080/tcp");
        // Docker would make that folder, and give the empty volume to root
        assertThat(image.workingDirectory()).isEqualTo("/");
        assertThat(image.entrypoint()).startsWith("/opt/java/bin/java").endsWith("/opt/tenderpoint/tenderpoint.jar");
        assertThat(compose.readOnly()).isTrue();
        assertThat(compose.temporary()).containsExactly("/tmp:size=64m");
        var delivered = image.files();
        assertThat(delivered.values()).as("all of it is root's").allMatch(told -> told.startsWith("0:0 "));
        var volumes = Map.of(STATE, volume("state"), BACKUPS, volume("backups"));
        var log = folder.resolve("log");

        var container = new Container(image, volumes, compose.environment(), log);
        try {
            assertThat(link(container.engine(), log).group(2)).isEqualTo("8080");
            assertThat(container.beside(compose.healthCheck())).as("its health check").isZero();
            try (var browsing = Browsing.with(Packages.browserIn(container.engine().pid(), folder), 8080)) {
                var manager = new ManagersHands(hands(browsing));
                manager.setUp(Files.readString(log));
                // behind a proxy, others can reach it
                manager.turnOnCodes();
                screenedClient(browsing, manager);
                manager.backUp();
            }
        } finally {
            assertThat(container.stopped()).as("asked to stop").isEqualTo(143);
        }
        assertThat(Files.readString(log)).doesNotContain("ERROR", "WARN", "\tat ");
        assertThat(volumes.get(STATE).resolve("keys/db.key")).exists();
        assertThat(volumes.get(STATE).resolve("data")).isNotEmptyDirectory();
        assertThat(volumes.get(BACKUPS)).isDirectoryContaining("glob:**.tpbackup");
        assertThat(image.files()).as("the image").isEqualTo(delivered);

        // a command in its place, in a Java that does without the cache only if it was told to
        var verified = folder.resolve("verified");
        var strict = new HashMap<>(compose.environment());
        strict.put("JAVA_TOOL_OPTIONS", "-XX:AOTMode=on");
        assertThat(new Container(image, volumes, strict, verified, "verify").ended()).as("verified").isZero();
        assertThat(Files.readString(verified)).doesNotContain("ERROR", "WARN");
    }

    /** A folder of the program's user, as it is mounted. */
    private Path volume(String name) throws IOException, InterruptedException {
        var made = Files.createDirectory(folder.resolve(name));
        Packages.run(folder, "chown", "10001:10001", made.toString());
        return made;
    }

    /** A colleague, a client's intake, a plan and its screening, after set-up. */
    private static void screenedClient(Browsing browsing, ManagersHands manager) {
        var link = manager.invite("Jonas Weiss", "jonas", "Therapist", "Front desk");
        new ClientsHands(hands(browsing)).choosePassword(link);
        var jonas = hands(browsing);
        jonas.signIn("jonas", Hands.PASSWORD);
        jonas.go("/clients/new");
        new DesksHands(jonas).newClient("Clara Vane", "020 7946 0001");
        var therapist = new TherapistsHands(jonas);
        therapist.intake("Clara Vane");
        therapist.plan();
        assertThat(jonas.path()).endsWith("/screening");
        jonas.visible("Osteoporosis");
    }

    private static Hands hands(Browsing browsing) {
        return new Hands(browsing, browsing.page(1180, 820, ColorScheme.LIGHT), Hands.Looking.NOT);
    }

    private Path made(String script, String name) throws IOException, InterruptedException {
        assumeThat(Path.of("/usr/bin/dpkg-deb")).exists();
        assumeThat(Path.of("/usr/bin/zip")).exists();
        return Packages.made(script, name, folder);
    }

    private void leadsToSetUp(Path in, Map<String, String> environment, List<String> command) throws Exception {
        var log = folder.resolve("log");
        var program = started(in, log, environment, command);
        try {
            var page = HttpClient.newBuilder().cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NORMAL).build()
                    .send(HttpRequest.newBuilder(URI.create(link(program, log).group(1)))
                            .timeout(Duration.ofMinutes(1)).build(),
                            BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.uri().getPath()).isEqualTo("/setup");
        } finally {
            stop(program, log);
        }
    }

    private static Process started(Path in, Path log, Map<String, String> environment, List<String> command)
            throws IOException {
        var whole = new ArrayList<>(command);
        whole.add("--server.port=0");
        var starter = new ProcessBuilder(whole).directory(in.toFile()).redirectErrorStream(true)
                .redirectOutput(log.toFile());
        starter.environment().clear();
        starter.environment().putAll(
                Map.of("PATH", "/usr/sbin:/usr/bin:/sbin:/bin", "HOME", in.resolve("home").toString()));
        starter.environment().putAll(environment);
        return starter.start();
    }

    private static void stop(Process program, Path log) throws IOException, InterruptedException {
        program.destroy();
        assertThat(program.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(program.exitValue()).as("asked to stop").isEqualTo(143);
        assertThat(Files.readString(log)).doesNotContain("\tat ");
    }

    private static MatchResult link(Process program, Path log) throws IOException, InterruptedException {
        for (int second = 0; second < 300 && program.isAlive(); second++) {
            var found = LINK.matcher(Files.readString(log));
            if (found.find()) {
                return found.toMatchResult();
            }
            program.waitFor(1, TimeUnit.SECONDS);
        }
        throw new AssertionError("No link for set-up: " + Files.readString(log));
    }
}
