package org.tenderpoint;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Browser tests hand their pages on to the next test, which may find nothing of theirs in them. */
@Tag("guard")
class PagesOfTestsTest {

    /** What stays with a page wherever it goes. */
    private static final Pattern STAYS = Pattern.compile(
            "\\.(?:onRequest|onResponse|onDialog|onConsoleMessage|onPopup|addInitScript|exposeFunction|exposeBinding"
                    + "|route|newCDPSession|clock\\(\\)\\.install|setExtraHTTPHeaders|setOffline|grantPermissions)\\b");
    /** Keeps it from others, or takes off again what it has put on. */
    private static final Pattern KEPT = Pattern.compile("Browsing\\.own\\(|\\.off[A-Z]\\w+\\(");

    @Test
    void whoChangesAPageForGoodKeepsIt() {
        Missing.none("A test that listens to a page, or changes what it finds, and hands it on",
                ProjectFiles.of("src/it/java/org/tenderpoint/browser", ".java")
                        .filter(file -> STAYS.matcher(ProjectFiles.read(file)).find())
                        .filter(file -> !KEPT.matcher(ProjectFiles.read(file)).find())
                        .map(file -> file.getFileName().toString()),
                "Say Browsing.own(page) before.");
    }
}
