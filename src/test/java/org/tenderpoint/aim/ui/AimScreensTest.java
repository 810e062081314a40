package org.tenderpoint.aim.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.session.Sessions.GENTLE_BACK;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.OnScreen;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.aim.AimService;
import org.tenderpoint.aim.AimSetRecord;
import org.tenderpoint.aim.AimSetRecord.AimWay;
import org.tenderpoint.aim.NewAims;
import org.tenderpoint.aim.NewAims.NewAim;
import org.tenderpoint.aim.ui.AimRow.RatingField;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.practice.Role;
import org.tenderpoint.session.Sessions;

@ScreenTest
@As(Role.THERAPIST)
@ViewPackages(packages = "org.tenderpoint")
@Tag("UC-19")
class AimScreensTest extends OnScreen {

    private static final NewAims SHOES = new NewAims("my back", List.of(new NewAim("Tie my shoes", 2)));

    @Autowired
    private AimService aims;
    @Autowired
    private Sessions make;

    private ClientId client;

    @BeforeEach
    void aClient() {
        client = make.client("Aida Aims", Sessions.harmless(List.of(GENTLE_BACK)));
    }

    private void open() {
        UI.getCurrent().navigate(AimNavigation.route(client));
    }

    private void row(int number, String activity, int rating) {
        activity(number).setValue(activity);
        find(RatingField.class).all().get(number).setValue(OptionalInt.of(rating));
    }

    private TextField activity(int number) {
        return find(TextField.class).withLabel("In the client\u2019s words").all().get(number);
    }

    private String said() {
        return getCurrentView().getElement().getTextRecursively();
    }

    @Test
    void oneToThreeActivitiesAreSetWithHowTheyGoNowAndRowsWithNothingInThemAreNone() {
        open();
        row(0, "Carry the shopping upstairs", 3);
        row(2, "  Sit through   a film ", 5);
        press("Save goals");

        assertThat(aims.current(client)).hasValueSatisfying(set -> {
            assertThat(set.aims()).extracting(AimSetRecord.Aim::activity).containsExactly("Carry the shopping upstairs",
                    "Sit through a film");
            assertThat(set.sum(AimWay.START, Optional.empty())).hasValue(8);
        });
        undo();
        assertThat(aims.current(client)).isEmpty();
    }

    @Test
    void whatIsMissingIsSaidBesideItsFieldAndNothingTypedIsLost() {
        open();
        press("Save goals");
        assertThat(activity(0).isInvalid()).isTrue();

        activity(0).setValue("x".repeat(201));
        press("Save goals");
        assertThat(activity(0).getErrorMessage()).contains("200");
        assertThat(activity(0).getValue()).hasSize(201);
        assertThat(find(RatingField.class).all().getFirst().getErrorMessage())
                .isEqualTo("Choose a number from 0 to 10.");
        assertThat(activity(1).isInvalid()).as("a row with nothing in it").isFalse();
        assertThat(aims.current(client)).isEmpty();
    }

    @Test
    void aRowThatWasBegunByMistakeIsEmptiedAndHoldsNobodyUp() {
        open();
        row(0, "Dance", 4);
        find(RatingField.class).all().get(1).setValue(OptionalInt.of(7));
        press("Save goals");
        assertThat(activity(1).isInvalid()).isTrue();

        test(find(Button.class).withText("Clear").all().get(1)).click();
        assertThat(activity(1).isInvalid()).isFalse();
        press("Save goals");

        assertThat(aims.current(client).orElseThrow().aims()).hasSize(1);
    }

    @Test
    void whatWasTypedIsThereAgainAfterALostSession() {
        open();
        test(activity(1)).setValue("Sleep on my side");
        UI.getCurrent().navigate("clients/" + client);
        open();

        assertThat(activity(1).getValue()).isEqualTo("Sleep on my side");
        press("Discard");
        open();
        assertThat(activity(1).getValue()).isEmpty();
    }

    @Test
    void theSecondOfTwoTherapistsSeesWhatTheFirstHasSetAndDecides() {
        open();
        row(0, "Run again", 1);
        var theirs = aims.set(client, Optional.empty(), SHOES);

        press("Save goals");

        assertThat(find(NoteBox.class).single().getElement().getTextRecursively())
                .contains("Somebody has set other goals", "Tie my shoes");
        assertThat(activity(0).getValue()).isEqualTo("Run again");
        assertThat(aims.current(client)).map(AimSetRecord::id).contains(theirs.id());
        press("Save goals");
        assertThat(aims.current(client).orElseThrow().aims()).extracting(AimSetRecord.Aim::activity)
                .containsExactly("Run again");
    }

    @Test
    void openAimsAreShownWithWhatWasSaidLastAndEndWithAWayBack() {
        var set = aims.set(client, Optional.empty(), SHOES);
        open();
        assertThat(said()).contains("my back", "Tie my shoes", "Not asked");

        press("End these goals");
        assertThat(aims.current(client)).isEmpty();
        undo();
        assertThat(aims.current(client)).map(AimSetRecord::id).contains(set.id());
    }

    @Test
    void otherAimsTakeThePlaceOfThoseThatAreOpenOnlyWhenTheyAreSet() {
        aims.set(client, Optional.empty(), SHOES);
        open();
        press("Set new goals");
        assertThat(aims.current(client)).isPresent();

        row(0, "Dance", 4);
        press("Save goals");
        open();
        assertThat(said()).contains("Dance", "replaced by new goals");
    }

    @Test
    void theIntakeShowsTheAimsAndLeadsThereAndBack() {
        aims.set(client, Optional.empty(), SHOES);
        UI.getCurrent().navigate("clients/" + client + "/intake");
        test(find(Button.class).all().stream()
                .filter(button -> button.hasClassName("intake-section"))
                .filter(button -> button.getElement().getTextRecursively().contains("Preferences"))
                .findFirst()
                .orElseThrow())
                .click();
        assertThat(said()).contains("Activities to get back", "Tie my shoes");

        press("Client’s goals");
        assertThat(getCurrentView()).isInstanceOf(AimsView.class);
        test(find(Button.class).all().stream()
                .filter(button -> button.getAriaLabel().filter("Back to the intake"::equals).isPresent())
                .findFirst()
                .orElseThrow())
                .click();
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("clients/" + client + "/intake");
    }
}
