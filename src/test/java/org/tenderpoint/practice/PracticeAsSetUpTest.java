package org.tenderpoint.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.platform.MessageHours;
import org.tenderpoint.platform.OpeningHours;
import org.tenderpoint.platform.place.Country;
import org.tenderpoint.practice.PracticeSettings.RecordAccess;
import org.tenderpoint.practice.PracticeSettings.ScreenTimes;
import org.tenderpoint.practice.PracticeSettings.SignInRules;

/** What one test of a shared program sets about the practice is no other's. */
@ScreenTest
@ViewPackages(packages = "org.tenderpoint")
@As(Role.MANAGER)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PracticeAsSetUpTest extends SpringBrowserlessTest {

    @Autowired
    private PracticeService practices;

    @Test
    @Order(1)
    void aTestMaySetWhatItNeeds() {
        practices.change(
                new PracticeSettings(
                        "Another", ZoneId.of("America/New_York"), OpeningHours.daily(
                                EnumSet.of(DayOfWeek.MONDAY), LocalTime.NOON, LocalTime.of(13, 0)),
                        "911", "555", true, RecordAccess.OWN, new ScreenTimes(45, 2), "https://set.example.org",
                        MessageHours.USUAL, Country.of("US").orElseThrow(), Letterhead.NONE,
                        SignInRules.USUAL, false, false),
                practices.current().orElseThrow().version());
        assertThat(practices.current().orElseThrow().publicAddress()).isEqualTo("https://set.example.org");
    }

    @Test
    @Order(2)
    void andTheNextFindsThePracticeAsItWasSetUp() {
        assertThat(practices.current().orElseThrow().settings()).isEqualTo(TestUsers.SETTINGS);
    }
}
