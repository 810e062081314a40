package org.tenderpoint.screening.feed;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tenderpoint.HttpTest;
import org.tenderpoint.RawHttp;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.EmergencyContact;
import org.tenderpoint.client.PreferredChannel;
import org.tenderpoint.platform.page.PageLanguage;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.practice.account.ProfileService;
import org.tenderpoint.screening.NewSession;
import org.tenderpoint.screening.plan.PlanService;

/** A calendar feed over plain HTTP, as a phone asks for it. */
@HttpTest
@Tag("UC-32")
class CalendarFeedHttpTest {

    @LocalServerPort
    int port;
    @Autowired
    TestUsers users;
    @Autowired
    CalendarFeedService feeds;
    @Autowired
    ClientService clients;
    @Autowired
    PlanService plans;
    @Autowired
    ProfileService profiles;

    private RawHttp phone;
    private UserRecord maya;

    @BeforeEach
    void phonesReachTheProgram() {
        maya = users.make("u" + UUID.randomUUID(), Role.THERAPIST);
        var set = TestUsers.SETTINGS;
        users.changePractice(set.withPublicAddress("https://care.example.org"));
        phone = new RawHttp(port);
    }

    @Test
    void aPhoneThatIsNotSignedInReadsItAndAsksAgainForNothing() {
        var path = address();
        plan(10);

        var answer = phone.get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo("text/calendar;charset=UTF-8");
        assertThat(header(answer, "Cache-Control")).isEqualTo("private, no-cache");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(answer, "Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(Biweekly.parse(answer.body()).first().getEvents()).singleElement()
                .satisfies(event -> assertThat(event.getSummary().getValue()).isEqualTo("NP: session"));
        assertThat(answer.body()).doesNotContain("Nadia", "Petrov", "07911");

        var tag = header(answer, "ETag");
        for (var held : List.of(tag, "W/" + tag, "\"other\", " + tag)) {
            var again = phone.send(phone.request(path).header("If-None-Match", held));
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
        }
        var head = phone.send(phone.request(path).method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(header(head, "ETag")).isEqualTo(tag);

        plan(12);
        assertThat(phone.send(phone.request(path).header("If-None-Match", tag)).statusCode()).isEqualTo(200);
    }

    @Test
    void itSpeaksTheLanguageOfItsOwner() {
        var path = address();
        plan(10);
        var inEnglish = header(phone.get(path), "ETag");

        users.as(maya, () -> profiles.speak(PageLanguage.DE));

        var answer = phone.send(phone.request(path).header("If-None-Match", inEnglish));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("SUMMARY:NP: Sitzung", "X-WR-CALNAME:Sitzungen");
    }

    @Test
    void everyOtherAddressIsNotThere() {
        var path = address();
        users.as(maya, feeds::switchOff);

        for (var wrong : List.of(path, "/feed/" + "x".repeat(43) + ".ics", "/feed/..%2fclients")) {
            var answer = phone.get(wrong);
            assertThat(answer.statusCode()).as(wrong).isIn(400, 404);
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
        var live = address();
        assertThat(phone.send(phone.request(live).POST(HttpRequest.BodyPublishers.noBody())).statusCode())
                .isEqualTo(404);
        assertThat(phone.get(live).statusCode()).isEqualTo(200);
        assertThat(phone.get(live).body()).contains("BEGIN:VCALENDAR").doesNotContain("VEVENT");
    }

    private String address() {
        return users.as(maya, feeds::make).address().replace("https://care.example.org", "");
    }

    private void plan(int hour) {
        users.as(maya, () -> {
            var client = clients.create(new ClientDetails(
                    "Nadia Petrov", Optional.empty(), "07911 123456", "", PreferredChannel.PHONE, "", Locale.ENGLISH,
                    EmergencyContact.NONE, "", "", Optional.empty()));
            // no Sunday, on which the practice is closed
            var day = LocalDate.now().with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY));
            return plans.plan(new NewSession(client, maya.id(), day.atTime(hour, 0), 60, List.of()));
        });
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
