package org.tenderpoint.followup.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.StandIn;
import org.tenderpoint.audit.TestTrail;
import org.tenderpoint.client.RecordClosed;
import org.tenderpoint.followup.CheckInService;
import org.tenderpoint.followup.FollowUpScene;
import org.tenderpoint.followup.contact.CheckInLinkService.CheckInAddress;
import org.tenderpoint.followup.contact.CheckInLinkService.LinkRefusal;
import org.tenderpoint.platform.page.LinkTicket;
import org.tenderpoint.practice.ChangedSettings;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.PracticeSettings;
import org.tenderpoint.practice.PracticeSettings.RecordAccess;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.screening.ScreeningService;
import org.tenderpoint.session.DoneWorkReader;

/** Who hands out a link, and when none can be handed out. */
@DatabaseTest
@As(Role.THERAPIST)
@Tag("UC-14")
class CheckInLinkServiceTest {

    @Autowired
    CheckInLinkService links;
    @Autowired
    CheckInService checkIns;
    @Autowired
    PracticeService practice;
    @Autowired
    FollowUpScene scene;
    @Autowired
    TestUsers users;
    @Autowired
    TestTrail trail;
    @StandIn
    DoneWorkReader work;
    @StandIn
    ScreeningService screening;

    @Test
    void withoutAPublicAddressNoLinkIsMadeAndTheReasonIsSaid() {
        var made = scene.finished("Ada", Duration.ofHours(50));

        assertThat(links.hindrance(made.id())).contains(LinkRefusal.NO_ADDRESS);
        assertThatThrownBy(() -> links.make(made.id())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void eachHandingOverMakesAnotherLinkAndTakingBackClosesThemAll() {
        reachable(RecordAccess.PRACTICE);
        var made = scene.finished("Ben", Duration.ofHours(50));
        var first = ticket(links.make(made.id()));
        var second = ticket(links.make(made.id()));

        assertThat(first.token()).isNotEqualTo(second.token());
        assertThat(links.live(made.id())).isEqualTo(2);
        assertThat(checkIns.live(first)).isTrue();
        assertThat(trail.about(made.id().value())).extracting("action").doesNotContain("revoked_links");
        links.revoke(made.id());
        assertThat(links.live(made.id())).isZero();
        assertThat(checkIns.live(first)).isFalse();
        assertThat(checkIns.open(second)).isEmpty();
        assertThat(trail.about(made.id().value())).extracting("action").contains("revoked_links");
    }

    @Test
    void afterAnEmergencyAPersonRingsAndNoLinkGoesOut() {
        reachable(RecordAccess.PRACTICE);
        var therapist = scene.finished("Cy", Duration.ofHours(60)).therapist();
        var made = scene.finished(scene.client("Dora"), therapist, Duration.ofHours(50), true);

        assertThat(links.hindrance(made.id())).contains(LinkRefusal.AFTER_EMERGENCY);
    }

    @Test
    void frontDeskMakesAnybodysAndATherapistOnlyThoseOfOwnClients() {
        reachable(RecordAccess.OWN);
        var made = scene.finished("Eve", Duration.ofHours(50));
        var desk = users.make("d" + UUID.randomUUID(), Set.of(Role.FRONT_DESK));
        var other = users.make("t" + UUID.randomUUID(), Set.of(Role.THERAPIST));

        assertThat(users.as(desk, () -> links.make(made.id())).address()).startsWith("https://care.example.org/c/");
        assertThatThrownBy(() -> users.as(other, () -> links.make(made.id()))).isInstanceOf(RecordClosed.class);
    }

    @Test
    void anAddressIsHttpsWithAHostAndNothingElse() {
        assertThat(PracticeSettings.publicAddressProblem("")).isEmpty();
        assertThat(PracticeSettings.publicAddressProblem("https://care.example.org:8443/tp/")).isEmpty();
        for (var wrong : Set.of(
                "http://care.example.org", "care.example.org", "https://", "https://a@b.org", "https://b.org?x",
                "https://b.org#x",
                "javascript:alert(1)", "https://b.org//x", "https://b .org")) {
            assertThat(PracticeSettings.publicAddressProblem(wrong)).as(wrong).isPresent();
        }
    }

    private void reachable(RecordAccess access) {
        users.as(users.make("m" + UUID.randomUUID(), Set.of(Role.MANAGER)), () -> {
            var set = practice.current().orElseThrow();
            return practice.change(
                    ChangedSettings.of(set.settings(), "recordAccess", access, "publicAddress",
                            "https://care.example.org/"),
                    set.version());
        });
    }

    private static LinkTicket ticket(CheckInAddress made) {
        return LinkTicket.opened(made.address().substring(made.address().lastIndexOf('/') + 1), Optional.empty());
    }
}
