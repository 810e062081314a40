package org.tenderpoint.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.followup.contact.CheckInLinkService;
import org.tenderpoint.practice.Role;

/** The client's check-in in Firefox, where this machine has one. */
@BrowserTest
@Tag("UC-14")
class CheckInInFirefoxIT extends FollowUpsInBrowser {

    private static final Path PICTURES = Path.of("target/screenshots");

    @Autowired
    private CheckInLinkService links;

    @Test
    void whoIsSoreAnswersInFirefoxToo() throws Exception {
        // continuous integration installs it: there a check that cannot run is a failure
        assumeTrue(Firefox.isHere() || System.getenv("CI") != null, "no Firefox on this machine");
        try (var firefox = new Firefox(390, 844)) {
            firefox.open(browsing.address("/c/" + token()));
            firefox.tap("button[value=still]");
            firefox.tap("input[name=worst][value='6']");
            firefox.tap("input[name=now][value='5']");
            assertThat(firefox.told("return document.querySelectorAll('.cells :checked').length").asInt())
                    .isEqualTo(2);
            firefox.picture(PICTURES.resolve("firefox-check-in-numbers.png"));
            firefox.tap("button[value=better]");
            firefox.tap(".when-empty");
            var at = firefox.told("""
                    const box = document.querySelector('.pic .back .lower_back-left').getBoundingClientRect();
                    return [Math.round(box.left + box.width * .42), Math.round(box.top + box.height * .415)];""");
            firefox.tapAt(at.get(0).asInt(), at.get(1).asInt());
            assertThat(firefox.told("""
                    return [...document.querySelectorAll('[name=regions]:checked')].map(box => box.value).join()""")
                    .asString()).isEqualTo("lower_back:left");
            firefox.picture(PICTURES.resolve("firefox-check-in-places.png"));
            firefox.tap("button[value=general]");
            firefox.tap("input[value=tender]");
            firefox.tap("button[value=during]");
            firefox.tap("input[name=eases][value=yes]");
            firefox.tap("button[value=a_little]");
            firefox.tap("input[name=cause][value=none]");
            firefox.tap("input[name=pressure][value=too_deep]");
            firefox.tap("button[name=benefit][value='0']");
            assertThat(firefox.told("return document.querySelector('main').innerText").asString())
                    .contains("Thank you.");
            firefox.picture(PICTURES.resolve("firefox-check-in-result.png"));
        }
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
