package org.tenderpoint.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.followup.contact.CheckInLinkService;
import org.tenderpoint.practice.Role;

/** The client's check-in in Firefox and in the engine of Safari, where this machine has them. */
@BrowserTest
@Tag("UC-14")
class CheckInInOtherBrowsersIT extends FollowUpsInBrowser {

    private static final Path PICTURES = Path.of("target/screenshots");

    @Autowired
    private CheckInLinkService links;

    @Test
    @Tag("night")
    void whoIsSoreAnswersInFirefoxToo() throws Exception {
        try (var firefox = Firefox.onThisMachine(390, 844)) {
            soreClientAnswers(firefox, "firefox");
        }
    }

    @Test
    @Tag("night")
    void whoIsSoreAnswersInTheEngineOfSafariToo() throws Exception {
        try (var webkit = WebKit.onThisMachine(390, 844)) {
            soreClientAnswers(webkit, "webkit");
        }
    }

    private void soreClientAnswers(OtherBrowser browser, String name) throws Exception {
        browser.open(browsing.address("/c/" + token()));
        browser.tap("button[value=still]");
        browser.tap("input[name=worst][value='6']");
        browser.tap("input[name=now][value='5']");
        assertThat(browser.told("return document.querySelectorAll('.cells :checked').length").asInt())
                .isEqualTo(2);
        browser.picture(PICTURES.resolve(name + "-check-in-numbers.png"));
        browser.tap("button[value=better]");
        browser.tap(".when-empty");
        browser.finger(browser.within("document.querySelector('.pic .back .lower_back-left')", .42, .415));
        assertThat(browser.told("""
                return [...document.querySelectorAll('[name=regions]:checked')].map(box => box.value).join()""")
                .asString()).isEqualTo("lower_back:left");
        browser.picture(PICTURES.resolve(name + "-check-in-places.png"));
        browser.tap("button[value=general]");
        browser.tap("input[value=tender]");
        browser.tap("button[value=during]");
        browser.tap("input[name=eases][value=yes]");
        browser.tap("button[value=a_little]");
        browser.tap("input[name=cause][value=none]");
        browser.tap("input[name=pressure][value=too_deep]");
        browser.tap("button[name=benefit][value='0']");
        browser.until("document.querySelector('main').innerText.includes('Thank you.')");
        browser.picture(PICTURES.resolve(name + "-check-in-result.png"));
    }

    private String token() {
        var maya = users.make("maya", Set.of(Role.THERAPIST, Role.MANAGER));
        var address = users.as(maya, () -> {
            users.practiceByLink();
            return links.make(scene.finished("Oskar Brandt", Duration.ofHours(60)).id()).address();
        });
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
