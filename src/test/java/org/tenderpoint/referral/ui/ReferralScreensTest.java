package org.tenderpoint.referral.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.provider.DataChangeEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.intake.IntakeService;
import org.tenderpoint.intake.Intakes;
import org.tenderpoint.partner.PartnerService;
import org.tenderpoint.partner.TypedPartner;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ReferralId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.referral.LoopService;
import org.tenderpoint.referral.NewReferral;
import org.tenderpoint.referral.ReferralListService;
import org.tenderpoint.referral.ReferralListService.ReferralRow;
import org.tenderpoint.referral.ReferralListService.ReferralScope;
import org.tenderpoint.referral.ReferralService;
import org.tenderpoint.referral.ReferralState;
import org.tenderpoint.vocabulary.Discipline;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.say.Phrase;

@ScreenTest
@ViewPackages(packages = "org.tenderpoint.referral.ui")
@As(Role.THERAPIST)
@Tag("UC-17")
class ReferralScreensTest extends SpringBrowserlessTest {

    @Autowired
    ClientService clients;
    @Autowired
    IntakeService intakes;
    @Autowired
    ReferralService referrals;
    @Autowired
    ReferralListService listed;
    @Autowired
    LoopService loop;
    @Autowired
    PartnerService partners;
    @Autowired
    TestUsers users;

    @Test
    void aClientWhoToldNothingIsNotOfferedAnythingWithoutAsking() {
        var client = clients.create(ClientDetails.of("Nora Nothing " + UUID.randomUUID(), "020 7946 0001"));

        navigate(OfferView.class, Map.of("client", client.toString()));

        assertThat(find(ListItem.class).all()).hasSize(5);
        assertThat(texts()).doesNotContain("Suggested", "Possible");
        assertThat(texts()).anyMatch(text -> text.contains("Ask first"));
    }

    @Test
    void withoutAnAssessmentATherapistOffersWhatSuitsAndRecordsTheAnswer() {
        var client = clients.create(born1990("Olga Offer " + UUID.randomUUID()));
        intakes.confirm(client, Optional.empty(), Intakes.harmless());

        navigate(OfferView.class, Map.of("client", client.toString()));
        test(find(Button.class).withText("Offer").all().getFirst()).click();

        assertThat(getCurrentView()).isInstanceOf(ReferralsView.class);
        test(find(Button.class).withText("Declined").single()).click();
        var why = find(TextArea.class).withLabel("Why not").single();
        assertThat(why.isInvalid()).isTrue();
        assertThat(why.getErrorMessage()).contains("reason");
        test(why).setValue("No time before spring");
        test(find(Button.class).withText("Declined").single()).click();

        assertThat(texts()).contains("Declined");
        assertThat(find(Button.class).withText("Accepted").exists()).isFalse();
        assertThat(listed.rows(ReferralScope.CLOSED, 0, 100)).anyMatch(row -> row.client().equals(client));
    }

    @Test
    void whatWasTypedForTheNextStepIsThereAgainUntilItIsRecorded() {
        var client = clients.create(born1990("Rita Typed " + UUID.randomUUID()));
        intakes.confirm(client, Optional.empty(), Intakes.harmless());
        var id = referrals.offer(new NewReferral(client, Discipline.PHYSIO, Optional.empty(), false));
        navigate(ReferralsView.class, Map.of("referral", id.toString()));
        test(find(TextArea.class).withLabel("Why not").single()).setValue("Wants to ask her hus");

        navigate(OfferView.class, Map.of("client", client.toString()));
        navigate(ReferralsView.class, Map.of("referral", id.toString()));

        assertThat(find(TextArea.class).withLabel("Why not").single().getValue()).isEqualTo("Wants to ask her hus");
        test(find(Button.class).withText("Declined").single()).click();
        assertThat(referrals.open(id).orElseThrow().steps().getLast().why())
                .isEqualTo(Phrase.typed("Wants to ask her hus"));
    }

    @Test
    void aTapOnARowChoosesItsReferral() {
        var id = offered("Tina Tap " + UUID.randomUUID());
        navigate(ReferralsView.class);
        var rows = find(ReferralGrid.class).single();
        int row = listed.rows(ReferralScope.OPEN, 0, 1000).stream().map(ReferralRow::id).toList().indexOf(id);

        test(rows).clickRow(row);

        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath()).isEqualTo("referrals/" + id);
    }

    @Test
    void rowsThatHaveNotChangedAreNotMadeAnewWhileSomebodyPressesOne() {
        var id = offered("Stella Stays " + UUID.randomUUID());
        var other = offered("Ottilie Other " + UUID.randomUUID());
        navigate(ReferralsView.class);
        var rows = find(ReferralGrid.class).single();
        var made = new ArrayList<DataChangeEvent<ReferralRow>>();
        rows.getDataProvider().addDataProviderListener(made::add);

        rows.refresh();
        assertThat(made).isEmpty();

        // a step may move a row to another place, a name does not
        var renamed = listed.rows(ReferralScope.OPEN, 0, 200).stream().filter(row -> row.id().equals(other)).findAny()
                .orElseThrow().client();
        clients.update(renamed, 0, born1990("Ottilie Otherwise " + UUID.randomUUID()));
        rows.refresh();
        assertThat(made).isNotEmpty().allSatisfy(change -> assertThat(change)
                .isInstanceOfSatisfying(DataChangeEvent.DataRefreshEvent.class, one -> assertThat(one.getItem())
                        .isInstanceOfSatisfying(ReferralRow.class, row -> assertThat(row.id()).isEqualTo(other))));

        made.clear();
        var third = offered("Tilda Third " + UUID.randomUUID());
        rows.refresh();
        assertThat(made).hasSize(1).noneMatch(DataChangeEvent.DataRefreshEvent.class::isInstance);
        assertThat(listed.rows(ReferralScope.OPEN, 0, 200)).extracting(ReferralRow::id).contains(id, other, third);
    }

    private ReferralId offered(String name) {
        var client = clients.create(born1990(name));
        intakes.confirm(client, Optional.empty(), Intakes.harmless());
        return referrals.offer(new NewReferral(client, Discipline.PHYSIO, Optional.empty(), false));
    }

    @Test
    void theFiguresAboveTheListCountEachOpenReferralAlsoOnceAnEarlyAnswerIsTold() {
        var id = offered("Tilda Told " + UUID.randomUUID());
        var went = loop.attended(id, referrals.accept(id, referrals.open(id).orElseThrow().version()).version(),
                Optional.empty());
        var told = loop.outcome(id, went.version(), 2);

        navigate(ReferralsView.class);

        assertThat(told.state()).isEqualTo(ReferralState.HELPED);
        assertThat(find(Span.class).withClassName("loop-number").all().stream()
                .mapToInt(number -> Integer.parseInt(number.getText())).sum())
                .isEqualTo(listed.count(ReferralScope.OPEN));
    }

    @Test
    void whoWasToGoWithoutALetterCanGetOneAfterAll() {
        var id = offered("Walter Without " + UUID.randomUUID());
        referrals.accept(id, referrals.open(id).orElseThrow().version());
        var partner = partners.create(new TypedPartner("Lakeside " + UUID.randomUUID()).details(), Set.of());
        loop.choosePartner(id, referrals.open(id).orElseThrow().version(), partner);
        navigate(ReferralsView.class, Map.of("referral", id.toString()));

        test(find(Button.class).withText("Go without letter").single()).click();

        assertThat(find(Button.class).withText("Write the letter").exists()).isTrue();
    }

    @Test
    void aPartnerIsChosenAndTheNextStepIsTheLetter() {
        var partner = "Riverside " + UUID.randomUUID();
        partners.create(new TypedPartner(partner).details(), Set.of());
        var client = clients.create(born1990("Petra Partner " + UUID.randomUUID()));
        intakes.confirm(client, Optional.empty(), Intakes.harmless());
        var id = referrals.offer(new NewReferral(client, Discipline.PHYSIO, Optional.empty(), false));
        referrals.accept(id, referrals.open(id).orElseThrow().version());

        navigate(ReferralsView.class, Map.of("referral", id.toString()));
        test(find(Select.class).single()).selectItem(partner);

        assertThat(referrals.open(id).orElseThrow().partner()).hasValueSatisfying(
                chosen -> assertThat(chosen.name()).isEqualTo(partner));
        assertThat(find(H2.class).all()).extracting(H2::getText).contains("Write to the partner");
    }

    @Test
    void aDiscUnderPressureRefusesChiropracticWithItsReason() {
        var client = clients.create(born1990("Dora Disc " + UUID.randomUUID()));
        intakes.confirm(client, Optional.empty(), Intakes.harmless()
                .with(Condition.HERNIATED_DISC, ConditionAnswer.of(Recorded.YES)));

        navigate(OfferView.class, Map.of("client", client.toString()));

        var row = find(ListItem.class).all().stream()
                .filter(item -> spans(item).contains("Chiropractic"))
                .findFirst()
                .orElseThrow();
        assertThat(spans(row)).contains("Not suitable");
        assertThat(spans(row).toString()).contains("nerve").doesNotContain("Doctor first");
        assertThat(spans(row)).doesNotContain("Offer");
        assertThat(find(Anchor.class).withText("Doctor\u2019s clearance").single().getHref())
                .isEqualTo("clients/" + client + "/clearance");
    }

    @Test
    void whatIsUnderWayIsNotOfferedAgainButLeadsThere() {
        var client = clients.create(born1990("Ulla Under Way " + UUID.randomUUID()));
        intakes.confirm(client, Optional.empty(), Intakes.harmless());
        var id = referrals.offer(new NewReferral(client, Discipline.PHYSIO, Optional.empty(), false));

        navigate(OfferView.class, Map.of("client", client.toString()));

        var row = find(ListItem.class).all().stream()
                .filter(item -> spans(item).contains(Texts.label(Discipline.PHYSIO)))
                .findFirst()
                .orElseThrow();
        assertThat(find(Button.class, row).withText("Offer").exists()).isFalse();
        test(find(Button.class, row).withText("Offered").single()).click();
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath()).isEqualTo("referrals/" + id);
    }

    @Test
    @As(Role.FRONT_DESK)
    void frontDeskReadsTheListWithoutDisciplinesAndSteps() {
        users.as(users.make("therapist", Role.THERAPIST), () -> {
            var client = clients.create(born1990("Fred Front " + UUID.randomUUID()));
            intakes.confirm(client, Optional.empty(), Intakes.harmless());
            referrals.offer(new NewReferral(client, Discipline.PHYSIO, Optional.empty(), false));
        });

        navigate(ReferralsView.class);

        assertThat(find(ReferralGrid.class).all().stream()
                .flatMap(grid -> grid.getColumns().stream())
                .map(column -> column.getHeaderText()))
                .doesNotContain("Client, to", "Next step")
                .contains("Client", "Status");
    }

    private static ClientDetails born1990(String name) {
        var known = ClientDetails.of(name, "020 7946 0001");
        return new ClientDetails(
                known.name(), Optional.of(LocalDate.of(1990, 1, 1)), known.phone(), known.email(), known.channel(),
                known.preferredTime(), known.language(), known.emergencyContact(), known.doctor(), known.guardian(),
                known.assignedTherapist());
    }

    private List<String> texts() {
        return find(Span.class).all().stream().map(Span::getText).toList();
    }

    private static List<String> spans(Component within) {
        return Stream.concat(
                within instanceof HasText text ? Stream.of(text.getText()) : Stream.empty(),
                within.getChildren().flatMap(child -> spans(child).stream()))
                .toList();
    }
}
