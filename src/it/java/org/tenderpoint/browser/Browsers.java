package org.tenderpoint.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds a browser: an installed Chromium or Chrome, else Playwright's own download. Where Chromium's headless shell is
 * installed, most tests run in it: it has the same engine, and a page costs a quarter of the processor time.
 */
final class Browsers {

    private static final List<String> SHELL = List.of("chromium-headless-shell");
    private static final List<String> WHOLE = List.of("chromium", "chromium-browser", "google-chrome",
            "google-chrome-stable");
    /**
     * Without a sandbox, for containers run as root; and without the browser's own calls to the outside. Pages run much
     * script a few times, so none of it is compiled before it is needed, nor well.
     */
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--js-flags=--max-lazy --no-opt");

    private static Browser shared;
    private static Browser whole;

    private Browsers() {}

    /**
     * One for all tests of this virtual machine, for to start it takes seconds of a core. Whoever opens pages closes
     * their contexts; it ends with the virtual machine.
     */
    static Browser shared() {
        if (shared == null || !shared.isConnected()) {
            shared = launch(playwright(), found(SHELL).or(Browsers::installed));
        }
        return shared;
    }

    /** The browser as people have it, for what the shell does otherwise: breaking words, pages that come back. */
    static Browser whole() {
        if (whole == null || !whole.isConnected()) {
            whole = launch(playwright());
        }
        return whole;
    }

    static Optional<Path> installed() {
        return found(WHOLE);
    }

    private static Optional<Path> found(List<String> names) {
        var named = Stream.ofNullable(System.getenv("CHROMIUM")).map(Path::of);
        var onPath = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> names.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(named, onPath).filter(Files::isExecutable).findFirst();
    }

    static Playwright playwright() {
        var environment = installed().isPresent()
                ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
                : Map.<String, String>of();
        return Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    }

    /** @throws IllegalStateException with one sentence that says what to install, if there is no browser */
    static Browser launch(Playwright playwright) {
        return launch(playwright, installed());
    }

    static Browser launch(Playwright playwright, Optional<Path> browser) {
        var options = new BrowserType.LaunchOptions().setArgs(ARGUMENTS);
        browser.ifPresent(options::setExecutablePath);
        try {
            return playwright.chromium().launch(options);
        } catch (PlaywrightException e) {
            throw new IllegalStateException(
                    "The browser tests need Chromium or Chrome: install the package chromium, or set CHROMIUM to its path.",
                    e);
        }
    }
}
