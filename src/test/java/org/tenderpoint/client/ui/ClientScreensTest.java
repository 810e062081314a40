package org.tenderpoint.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.OnScreen;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.ClientRow;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.PreferredChannel;
import org.tenderpoint.client.ui.EditClientView.EditConflict;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.ui.BegunElsewhere;
import org.tenderpoint.platform.ui.EmptyState;
import org.tenderpoint.platform.ui.Segments;
import org.tenderpoint.platform.ui.Tab;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;

@ScreenTest
@As(Role.FRONT_DESK)
@ViewPackages(packages = "org.tenderpoint")
@Tag("UC-03")
class ClientScreensTest extends OnScreen {

    @Autowired
    private ClientService clients;

    @Autowired
    private TestUsers users;

    @Test
    void aSearchAsOneTypesShowsWhoIsFoundAndHowMany() {
        var family = family();
        clients.create(ClientDetails.of("Zoe " + family, "020 7946 0001"));
        clients.create(ClientDetails.of("Adam " + family, "020 7946 0002"));
        navigate(ClientListView.class);

        search(family);

        assertThat(test(grid()).size()).isEqualTo(2);
        assertThat(test(grid()).getRow(0).name()).isEqualTo("Adam " + family);
        search(family + " zo");
        assertThat(test(grid()).size()).isEqualTo(1);
    }

    @Test
    void nobodyFoundSaysWhatElseToTry() {
        navigate(ClientListView.class);

        search("nobody has this name " + UUID.randomUUID());

        assertThat(find(EmptyState.class).all()).hasSize(1);
        assertThat(find(Grid.class).all()).isEmpty();
    }

    @Test
    void anEmptyFormSaysBesideNameAndPhoneWhatIsMissing() {
        navigate(NewClientView.class);

        press("Save client");

        assertThat(textField("Name").getErrorMessage()).isEqualTo("Please give a name.");
        assertThat(textField("Phone").getErrorMessage()).startsWith("Please give a phone number");
        assertThat(textField("E-mail").isInvalid()).isFalse();
    }

    @Test
    @SuppressWarnings("unchecked")
    void whoWantsTextsIsShownWhereTheyGo() {
        navigate(NewClientView.class);
        type("Phone", "+44 20 7946 0003");
        assertThat(textField("Phone").getHelperText()).isNullOrEmpty();

        find(Segments.class).all().stream().filter(one -> "Best reached by".equals(one.getLabel())).findFirst()
                .orElseThrow().setValue(PreferredChannel.TEXT);
        assertThat(textField("Phone").getHelperText()).startsWith("No text message can go to this number");
        type("Phone", "+447700900123");
        assertThat(textField("Phone").getHelperText()).isEqualTo("Text messages go to +44 7700 900123");
        press("Discard");
    }

    @Test
    void nameAndPhoneAloneMakeAClient() {
        var name = "Brand New " + family();
        navigate(NewClientView.class);
        type("Name", name);
        type("Phone", "+44 20 7946 0003");

        press("Save client");

        assertThat(getCurrentView()).isInstanceOf(ClientView.class);
        assertThat(find(H1.class).single().getText()).isEqualTo(name);
        assertThat(((Component) getCurrentView()).getElement().getTextRecursively())
                .contains("Age not known · client since");
        assertThat(clients.count(name)).isEqualTo(1);
    }

    @Test
    void theSamePersonSavedTwiceOpensTheFirstRecord() {
        var name = "Twice Saved " + family();
        for (var typed : List.of(List.of(name, "+44 20 7946 0009"), List.of(name.toUpperCase(Locale.ROOT),
                "+44 (20) 79460009"))) {
            navigate(NewClientView.class);
            type("Name", typed.getFirst());
            type("Phone", typed.getLast());
            type("Born on", "3 May 1980");
            press("Save client");

            assertThat(getCurrentView()).isInstanceOf(ClientView.class);
            assertThat(find(H1.class).single().getText()).isEqualTo(name);
        }
        assertThat(clients.count(name)).isEqualTo(1);
    }

    @Test
    @Tag("UC-03")
    void aNewClientBegunInAnotherTabIsOfferedByNameAndMergedIntoNothing() {
        var name = "Begun Elsewhere " + family();
        navigate(NewClientView.class);
        type("Name", name);
        inAnotherTab();
        navigate(NewClientView.class);
        assertThat(textField("Name").getValue()).isEmpty();
        assertThat(find(BegunElsewhere.class).single().getElement().getTextRecursively())
                .contains(name, "typed just now");

        type("Name", "Somebody Else " + family());
        assertThat(find(BegunElsewhere.class).all()).as("gone with the first word").isEmpty();
        type("Phone", "+44 20 7946 0003");
        press("Save client");
        assertThat(getCurrentView()).isInstanceOf(ClientView.class);

        inAnotherTab();
        navigate(NewClientView.class);
        test(find(Button.class).withCondition(button -> button.getAriaLabel()
                .filter(("Continue here: " + name)::equals).isPresent()).single()).click();
        assertThat(textField("Name").getValue()).isEqualTo(name);
        inAnotherTab();
        navigate(NewClientView.class);
        test(find(Button.class).withCondition(button -> button.getAriaLabel()
                .filter(("Discard: " + name)::equals).isPresent()).single()).click();
        inAnotherTab();
        navigate(NewClientView.class);
        assertThat(find(BegunElsewhere.class).all().stream()
                .noneMatch(box -> box.getElement().getTextRecursively().contains(name))).isTrue();
    }

    private static void inAnotherTab() {
        UI.getCurrent().navigate(ClientListView.class);
        ComponentUtil.setData(UI.getCurrent(), Tab.class, new Tab(UUID.randomUUID().toString()));
    }

    @Test
    void aNewClientOfAPracticeInGermanySpeaksGermanUnlessSomebodySaysOtherwise() {
        users.practiceIn("DE");
        var name = "Neu Hier " + family();
        navigate(NewClientView.class);
        type("Name", name);
        type("Phone", "030 1234567");
        press("Save client");

        assertThat(clients.search(name, 0, 1).getFirst().id())
                .satisfies(id -> assertThat(clients.open(id).orElseThrow().details().language())
                        .isEqualTo(Locale.GERMAN));
    }

    @Test
    void frontDeskAddsAClientAndPlansTheirSession() {
        navigate(NewClientView.class);
        type("Name", "Here Now " + family());
        type("Phone", "+44 20 7946 0004");

        press("Save, then plan a session");

        assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("PlanView");
    }

    @Test
    void aBirthInTheFutureAndAWrongNumberAreSaidBesideTheirFieldsAndNothingTypedIsLost() {
        navigate(NewClientView.class);
        type("Name", "Late Born");
        type("Phone", "twelve");
        type("Born on", "1.1.2999");
        type("E-mail", "late.born");

        press("Save client");

        assertThat(textField("Phone").getErrorMessage()).startsWith("That is not a phone number");
        assertThat(textField("Born on").getErrorMessage()).startsWith("This day is in the future");
        assertThat(textField("E-mail").getErrorMessage()).startsWith("That is not an e-mail address");
        assertThat(textField("Phone").getValue()).isEqualTo("twelve");
        press("Discard");
    }

    @Test
    void tenThousandCharactersAreRefusedNotCut() {
        navigate(NewClientView.class);
        type("Name", "x".repeat(10_000));
        type("Phone", "020 7946 0001");

        press("Save client");

        assertThat(textField("Name").getErrorMessage()).isEqualTo("120 characters at most; this has 10000.");
        assertThat(textField("Name").getValue()).hasSize(10_000);
        press("Discard");
    }

    @Test
    void otherScriptsAndEmojiAreKeptAndControlCharactersAreNot() {
        var family = family();
        navigate(NewClientView.class);
        type("Name", "王\u0000小\u0007明 🌻\t" + family);
        type("Phone", "020 7946 0001");

        press("Save client");

        assertThat(find(H1.class).single().getText()).isEqualTo("王小明 🌻 " + family);
    }

    @Test
    void whatWasTypedIsStillThereWhenTheFormIsOpenedAgain() {
        navigate(NewClientView.class);
        type("Name", "Half Typed");
        type("Born on", "31.2.");

        navigate(ClientListView.class);
        navigate(NewClientView.class);

        assertThat(textField("Name").getValue()).isEqualTo("Half Typed");
        assertThat(textField("Born on").getValue()).isEqualTo("31.2.");
        press("Discard");
        navigate(NewClientView.class);
        assertThat(textField("Name").getValue()).isEmpty();
    }

    @Test
    void somebodyWithTheSameNumberIsHinted() {
        var known = "Known Already " + family();
        clients.create(ClientDetails.of(known, "020 7946 0777"));
        navigate(NewClientView.class);

        type("Phone", "02079460777");

        assertThat(find(NewClientView.SimilarClients.class).single().getElement().getTextRecursively()).contains(known);
        press("Discard");
    }

    @Test
    void theSecondOfTwoEditorsIsToldWhoWasFasterAndKeepsWhatWasTyped() {
        var id = clients.create(ClientDetails.of("Edith Twice", "020 7946 0001"));
        UI.getCurrent().navigate("clients/" + id + "/edit");
        type("Name", "Edith Mine");
        users.as(users.make("rita.faster", Role.FRONT_DESK),
                () -> clients.update(id, 0, ClientDetails.of("Edith Theirs", "020 7946 0001")));

        press("Save");

        var told = find(EditConflict.class).single();
        assertThat(told.getElement().getTextRecursively()).contains("Rita Faster", "Nothing was overwritten");
        assertThat(find(ListItem.class, told).all()).extracting(ListItem::getText)
                .containsExactly("Name: Edith Theirs (saved), Edith Mine (yours)");
        assertThat(textField("Name").getValue()).isEqualTo("Edith Mine");

        press("Save mine instead");
        assertThat(clients.open(id).orElseThrow().details().name()).isEqualTo("Edith Mine");
    }

    @Test
    void archivingCanBeUndone() {
        var name = "Archie Undo " + family();
        var id = clients.create(ClientDetails.of(name, "020 7946 0001"));
        ClientNavigation.open(id);

        press("Archive");
        assertThat(clients.count(name)).isZero();

        test(find(Button.class, find(Notification.class).all().getLast()).withText("Undo").single()).click();
        assertThat(clients.count(name)).isEqualTo(1);
    }

    @Test
    void archivedClientsAreListedApart() {
        var family = family();
        clients.archive(clients.create(ClientDetails.of("Archie " + family, "020 7946 0001")));
        navigate(ClientListView.class);
        search(family);
        assertThat(find(Grid.class).all()).isEmpty();

        test(find(Checkbox.class).single()).click();

        assertThat(test(grid()).getRow(0).name()).isEqualTo("Archie " + family);
    }

    @Test
    void theFrontDeskSeesContactDataAndNothingOfTheTreatment() {
        var id = clients.create(ClientDetails.of("Clara Contact", "020 7946 0456"));
        ClientNavigation.open(id);

        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains("020 7946 0456", "No intake yet", "Only therapists see what happens in treatment.");
    }

    @Test
    void anUnknownClientGetsAPageThatHelps() {
        for (var address : List.of("clients/" + Id.random(ClientId::new), "clients/not-an-id", "clients/1/edit")) {
            UI.getCurrent().navigate(address);
            assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("NotFoundView");
        }
    }

    private static String family() {
        return "Fam" + UUID.randomUUID().toString().substring(0, 8);
    }

    private void search(String text) {
        test(find(TextField.class).single()).setValue(text);
    }

    @SuppressWarnings("unchecked")
    private Grid<ClientRow> grid() {
        return find(Grid.class).single();
    }

    private void type(String label, String text) {
        test(textField(label)).setValue(text);
    }
}
