package org.tenderpoint.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.OnScreen;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.EmergencyContact;
import org.tenderpoint.client.PreferredChannel;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.screening.NewSession;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.vocabulary.say.Phrase;

/** Possible duplicates on the screen. */
@ScreenTest
@ViewPackages(packages = "org.tenderpoint")
@Tag("UC-33")
class DuplicatesViewTest extends OnScreen {

    @Autowired
    ClientService clients;
    @Autowired
    PlanService plans;
    @Autowired
    TestUsers users;

    @Test
    @As(Role.MANAGER)
    void aManagerMakesTwoRecordsOneAndTwoAgain() {
        var name = "Vera " + UUID.randomUUID().toString().replaceAll("[^a-f]", "x");
        var kept = make(name);
        var other = make(name);
        navigate(ClientListView.class);
        press(Texts.of("client.duplicates.title"));

        keep(name, 0);
        assertThat(clients.archived(kept) ^ clients.archived(other)).isTrue();
        var stays = clients.archived(other) ? kept : other;
        var gone = clients.archived(other) ? other : kept;
        open("clients/" + stays);
        assertThat(text()).contains("Holds what was with " + name + " before.");
        open("clients/" + gone);
        assertThat(text()).contains("Everything of this record is with " + name + " now.");
        assertThat(find(Button.class).all()).extracting(Button::getText).as("nothing is begun there")
                .doesNotContain("Plan a session", "Edit", "Restore");
        open("clients/" + gone + "/edit");
        assertThat(text()).as("nobody begins to write there").contains("Everything of this record is with");
        navigate(DuplicatesView.class);

        test(find(Button.class).withText(Texts.of("client.duplicates.undo")).all().getFirst()).click();
        assertThat(clients.archived(kept) || clients.archived(other)).isFalse();
    }

    @Test
    @As(Role.MANAGER)
    void whatBothRecordsHadPlannedAtTheSameTimeIsNamedUntilItIsMoved() {
        var name = "Tilda " + UUID.randomUUID().toString().replaceAll("[^a-f]", "x");
        var start = plans.nextFullHour().plusDays(2);
        var one = plans.plan(new NewSession(
                make(name), users.make("tilda.one", Role.THERAPIST).id(), start, 60, List.of()));
        var other = plans.plan(new NewSession(
                make(name), users.make("tilda.two", Role.THERAPIST).id(), start.plusMinutes(30), 60, List.of()));
        navigate(DuplicatesView.class);
        assertThat(links()).doesNotContain("sessions/" + one + "/plan", "sessions/" + other + "/plan");

        keep(name, 0);

        assertThat(links()).contains("sessions/" + one + "/plan", "sessions/" + other + "/plan");
        plans.cancel(other, Phrase.typed("twice"));
        navigate(ClientListView.class);
        navigate(DuplicatesView.class);
        assertThat(links()).doesNotContain("sessions/" + one + "/plan");
    }

    @Test
    @As(Role.FRONT_DESK)
    void theFrontDeskSaysWhoAreTwoPeopleAndMergesNobody() {
        var name = "Dora " + UUID.randomUUID().toString().replaceAll("[^a-f]", "x");
        make(name);
        make(name);
        navigate(DuplicatesView.class);
        int before = find(Button.class).withText(Texts.of("client.duplicates.not_same")).all().size();

        assertThat(find(Button.class).withText(Texts.of("client.duplicates.keep")).exists()).isFalse();
        test(find(Button.class).withText(Texts.of("client.duplicates.not_same")).all().getFirst()).click();

        assertThat(find(Button.class).withText(Texts.of("client.duplicates.not_same")).all()).hasSize(before - 1);
    }

    private List<String> links() {
        return find(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    private void keep(String name, int which) {
        var label = Texts.of("client.duplicates.keep") + ": " + name;
        test(find(Button.class).withText(Texts.of("client.duplicates.keep")).all().stream()
                .filter(button -> button.getAriaLabel().filter(label::equals).isPresent()).toList().get(which)).click();
    }

    private ClientId make(String name) {
        return clients.create(new ClientDetails(
                name, Optional.of(LocalDate.of(1971, 5, 17)), "07911 200300", "", PreferredChannel.PHONE, "",
                Locale.ENGLISH, EmergencyContact.NONE, "", "", Optional.empty()));
    }
}
