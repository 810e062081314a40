package org.tenderpoint.practice.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.As;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.PracticePlaceId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.place.MadePlaces;
import org.tenderpoint.practice.place.PracticePlaceRecord;
import org.tenderpoint.practice.place.PracticePlaceRecord.PracticePlaceDetails;
import org.tenderpoint.practice.place.PracticePlaceService;
import org.tenderpoint.practice.ui.PracticePlaceNavigation.PracticePlaceSelect;

@ScreenTest
@ViewPackages(packages = "org.tenderpoint")
@Tag("UC-46")
class PracticePlacesViewTest extends SpringBrowserlessTest {

    @Autowired
    PracticePlaceService places;
    @Autowired
    MadePlaces made;
    @Autowired
    TestUsers testUsers;
    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void onePlace() {
        made.remove();
    }

    @Test
    @As(Role.MANAGER)
    void aPracticeWithOnePlaceHasNothingToChoose() {
        assertThat(places.choice()).isEmpty();
        assertThat(places.names()).isEmpty();
        navigate(AccountView.class);
        assertThat(find(PracticePlaceSelect.class).exists()).isFalse();
        navigate(PeopleView.class);
        assertThat(find(PracticePlaceSelect.class).exists()).isFalse();
    }

    @Test
    @As(Role.MANAGER)
    void aManagerAddsAPlaceClosesItAndOpensItAgain() {
        navigate(PracticePlacesView.class);
        assertThat(find(Span.class).withText(TestUsers.SETTINGS.name()).exists()).isTrue();
        press("practice.places.add");
        press("practice.save");
        assertThat(field("practice.places.name").isInvalid()).as("a name is missing").isTrue();
        assertThat(field("practice.about.phone").isInvalid()).as("a phone is missing").isTrue();

        type("practice.places.name", "Harbour Room");
        type("practice.about.phone", "01752 960 112");
        find(TextArea.class).withLabel(Texts.of("practice.places.address")).single().setValue("3 Quay Street");
        press("practice.save");

        assertThat(places.choice()).extracting(PracticePlaceRecord::name)
                .containsExactly(TestUsers.SETTINGS.name(), "Harbour Room");
        var harbour = places.choice().getLast();
        assertThat(harbour.details().address()).isEqualTo("3 Quay Street");
        assertThat(harbour.details().openingHours()).isEqualTo(OpeningHoursField.usual());
        assertThat(trail()).contains("recorded");

        press("practice.places.close");
        assertThat(places.choice()).as("one place is left").isEmpty();
        assertThat(places.names()).as("its sessions still say where they were").containsOnlyKeys(harbour.id());
        assertThat(find(Span.class).withText(Texts.of("practice.places.closed")).exists()).isTrue();
        press("practice.places.reopen");
        assertThat(places.choice()).hasSize(2);
        assertThat(trail()).contains("closed", "reopened");
    }

    @Test
    @As(Role.MANAGER)
    void whoeverSavesAPlaceSecondIsToldAndKeepsWhatWasTyped() {
        var harbour = made.harbour();
        navigate(PracticePlacesView.class);
        pick(MadePlaces.HARBOUR);
        type("practice.places.name", "Mine");
        var now = places.byId(harbour).orElseThrow();
        places.change(harbour, now.version(), new PracticePlaceDetails(
                "Theirs", now.details().address(), now.details().phone(), now.details().openingHours()));
        press("practice.save");

        assertThat(find(Span.class).withText(Texts.of("practice.conflict")).exists()).isTrue();
        assertThat(field("practice.places.name").getValue()).isEqualTo("Mine");
        assertThat(places.byId(harbour).orElseThrow().name()).isEqualTo("Theirs");
        press("practice.conflict.mine");
        assertThat(places.byId(harbour).orElseThrow().name()).isEqualTo("Mine");
    }

    @Test
    @As(Role.MANAGER)
    void aPlaceThatAnotherHasRenamedKeepsItsNewNameWhenItIsClosed() {
        var harbour = made.harbour();
        navigate(PracticePlacesView.class);
        pick(MadePlaces.HARBOUR);
        var now = places.byId(harbour).orElseThrow();
        places.change(harbour, now.version(), new PracticePlaceDetails(
                "Theirs", now.details().address(), now.details().phone(), now.details().openingHours()));
        press("practice.places.close");
        assertThat(places.byId(harbour).orElseThrow().active()).isTrue();

        press("practice.conflict.mine");

        assertThat(places.byId(harbour)).get().returns("Theirs", PracticePlaceRecord::name)
                .returns(false, PracticePlaceRecord::active);
    }

    @Test
    @As(Role.MANAGER)
    void whatWasTypedAboutAPlaceIsThereAgain() {
        made.harbour();
        navigate(PracticePlacesView.class);
        pick(MadePlaces.HARBOUR);
        type("practice.about.phone", "0199 123");
        navigate(PeopleView.class);
        navigate(PracticePlacesView.class);
        pick(MadePlaces.HARBOUR);
        assertThat(field("practice.about.phone").getValue()).isEqualTo("0199 123");
        press("practice.save");
    }

    @Test
    @As(Role.MANAGER)
    void aPersonsUsualPlaceIsChosenAndIsTheOwnOneOnceThatIsClosed() {
        var harbour = made.harbour();
        var maya = testUsers.make("p" + UUID.randomUUID(), Role.THERAPIST);
        assertThat(places.usual(maya.id())).isEqualTo(PracticePlaceId.OWN);
        navigate(AccountView.class);
        find(PracticePlaceSelect.class).single().choose(harbour);
        places.chooseUsual(maya.id(), harbour);
        assertThat(places.usual(maya.id())).isEqualTo(harbour);
        navigate(AccountView.class);
        assertThat(find(PracticePlaceSelect.class).single().chosenPlace()).contains(harbour);

        places.activate(harbour, places.byId(harbour).orElseThrow().version(), false);
        assertThat(places.usual(maya.id())).isEqualTo(PracticePlaceId.OWN);
    }

    private void pick(String name) {
        find(Button.class).all().stream()
                .filter(button -> button.getElement().getTextRecursively().startsWith(name))
                .findFirst().orElseThrow().click();
    }

    private List<String> trail() {
        return jdbc.sql("select action from audit_entries where record_type = 'PracticePlace'").query(String.class)
                .list();
    }

    private TextField field(String key) {
        return find(TextField.class).withLabel(Texts.of(key)).single();
    }

    private void press(String key) {
        test(find(Button.class).withText(Texts.of(key)).all().getLast()).click();
    }

    private void type(String key, String text) {
        test(field(key)).setValue(text);
    }
}
