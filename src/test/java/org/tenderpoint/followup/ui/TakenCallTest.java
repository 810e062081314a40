package org.tenderpoint.followup.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.followup.FollowUpScene.draft;
import static org.tenderpoint.followup.FollowUpScene.fine;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.followup.AlertRow;
import org.tenderpoint.followup.FollowUpScene;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.contact.FollowUpRepository;
import org.tenderpoint.followup.ui.CallKeeper.CallNote;
import org.tenderpoint.followup.ui.CallKeeper.LostCallPanel;
import org.tenderpoint.platform.TakenCall;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.OnTheCall;
import org.tenderpoint.practice.Role;
import org.tenderpoint.vocabulary.say.Say;

/** Who is on a call, and when it is free again. */
@ScreenTest
@ViewPackages(packages = "org.tenderpoint")
@As(Role.THERAPIST)
@Tag("UC-13")
class TakenCallTest extends OnFollowUps {

    @Autowired
    FollowUpRepository followUps;

    @Test
    void oneCallAfterAnotherLeavesNothingOfTheOneBeforeAndIsGivenBackWhenLeft() {
        var first = scene.finished("Otto One", Duration.ofHours(200));
        var second = scene.finished("Theo Two", Duration.ofHours(200));
        navigate("follow-ups/" + first.id() + "/call", CallView.class);
        test(find(Button.class).withText("No answer").single()).click();
        navigate("follow-ups/" + second.id() + "/call", CallView.class);
        var other = users.make("other.caller", Role.THERAPIST);
        navigate("follow-ups/" + first.id() + "/call", CallView.class);

        assertThat(find(CallNote.class).all()).hasSize(1);
        assertThat(find(SayPane.class).all()).hasSize(1);
        assertThat(find(com.vaadin.flow.component.html.Header.class).single().getElement().getTextRecursively())
                .contains("Otto One").doesNotContain("Theo Two");
        users.as(other, () -> calls.take(second.id()));
    }

    @Test
    void aCallerWhoseTimeRanOutKeepsWhatWasTypedIsToldWhoHasItAndTakesItUpAgain() {
        var made = scene.finished("Lotte Late", Duration.ofHours(200));
        navigate("follow-ups/" + made.id() + "/call", CallView.class);
        timeIsOver(made);
        var maya = users.make("maya.caller", Role.THERAPIST);
        users.as(maya, () -> calls.take(made.id()));

        test(find(TextArea.class).withLabel("Anything else the client says").single())
                .setValue("Sore since she carried boxes");

        var lost = find(LostCallPanel.class).single();
        assertThat(text(lost)).contains("Maya Caller is on this call now");
        assertThat(find(TextArea.class, lost).single().getValue()).contains("Sore since she carried boxes");
        assertThat(find(Button.class).withText("No answer").all()).as("nothing is done about a call that is another's")
                .isEmpty();
        test(find(Button.class, lost).withText("Continue the call").single()).click();
        assertThat(find(LostCallPanel.class).all()).as("still hers").hasSize(1);

        users.as(maya, () -> {
            feedback.saveDraft(made.id(), draft(fine().with("now", "2")));
            calls.release(made.id());
        });
        test(find(Button.class).withText("Continue the call").single()).click();
        assertThat(find(LostCallPanel.class).all()).isEmpty();
        test(find(Button.class).withText("Use these answers").single()).click();

        var sheet = calls.open(made.id()).orElseThrow();
        assertThat(Say.it(sheet.note())).contains("Sore since she carried boxes");
        assertThat(sheet.said().of("now")).as("what the other heard stands").contains("2");
        navigate("follow-ups/" + made.id() + "/call", CallView.class);
        assertThat(find(Button.class).withText("Use these answers").all()).as("once").isEmpty();
    }

    @Test
    void anEmergencyIsRaisedWhoeverHasTheCallAndTheOthersCorrectionDoesNotTakeItBack() {
        closeAlerts();
        var made = scene.finished("Elsa Late", Duration.ofHours(200));
        var maya = users.make("maya.caller", Role.THERAPIST);
        users.as(maya, () -> calls.take(made.id()));

        feedback.keepAside(made.id(),
                draft(fine().with("line_a", "yes").with("chest_pain", "yes").with("breathless", "no")));
        users.as(maya, () -> feedback.saveDraft(made.id(), draft(fine())));

        assertThat(alerts.open()).extracting(AlertRow::followUp).contains(made.id());
        users.as(maya, () -> assertThat(feedback.keptAside(made.id())).as("nobody else's").isEmpty());
        feedback.forgetAside(made.id());
        assertThat(feedback.keptAside(made.id())).isEmpty();
        closeAlerts();
    }

    @Test
    void anAddressTakesNoCallAwayFromWhoMayStillBeOnItAndTakingOverIsAsked() {
        var made = scene.finished("Amy Asked", Duration.ofHours(200));
        var maya = users.make("maya.asked", Role.THERAPIST);
        users.as(maya, () -> {
            calls.take(made.id());
            return feedback.saveDraft(made.id(), draft(GivenAnswers.NONE.with("good_time", "yes")));
        });
        silentForTwoMinutes(made);
        navigate("follow-ups/" + made.id() + "/call", CallView.class);

        assertThat(find(NoteBox.class).all()).extracting(box -> box.getElement().getTextRecursively())
                .anyMatch(words -> words.contains("may still be on this call"));
        assertThat(taker(made)).contains(maya.id());

        test(find(Button.class).withText("Take over").single()).click();
        assertThat(taker(made)).hasValueSatisfying(now -> assertThat(now).isNotEqualTo(maya.id()));
        assertThat(find(AskingPane.class).all()).as("with what was heard until now").hasSize(1);
        assertThat(calls.open(made.id()).orElseThrow().said().given()).containsKey("good_time");
    }

    @Test
    void aCallWhosePageIsClosedIsFreeAtOnce() {
        var made = scene.finished("Cleo Shut", Duration.ofHours(200));
        var page = navigate("follow-ups/" + made.id() + "/call", CallView.class);
        assertThat(taker(made)).isPresent();

        page.getElement().removeFromTree();

        assertThat(taker(made)).isEmpty();
    }

    @Test
    void whoIsSilentWithThePageInFrontIsStillOnTheCallAndAPageNobodyTouchesIsNot() {
        var made = scene.finished("Sila Silent", Duration.ofHours(200));
        navigate("follow-ups/" + made.id() + "/call", CallView.class);
        silentForTwoMinutes(made);

        poll();

        assertThat(followUps.findById(made.id().value()).orElseThrow().mayBeTakenOver(java.time.Instant.now()))
                .isFalse();
    }

    @Test
    void aCallWhosePageLiesUntouchedInFrontIsFreeAfterAQuarterOfAnHourAndTakenAgainWithTheNextTouch() {
        var now = new AtomicReference<>(Instant.EPOCH);
        var heard = new ArrayList<String>();
        var page = new OnTheCall(now::get, UI.getCurrent());
        page.on(new TakenCall() {
            @Override
            public void stillOn() {
                heard.add("still on");
            }

            @Override
            public void release() {
                heard.add("free");
            }
        });

        now.set(Instant.EPOCH.plus(TakenCall.TAKEN_FOR));
        poll();
        now.set(now.get().plusSeconds(1));
        poll();
        poll();
        page.showActive();

        assertThat(heard).containsExactly("still on", "free", "still on");
    }

    private static void poll() {
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
    }

    private java.util.Optional<UserId> taker(FollowUpScene.Made made) {
        return followUps.findById(made.id().value()).orElseThrow().takenBy(java.time.Instant.now());
    }

    private void silentForTwoMinutes(FollowUpScene.Made made) {
        jdbc.sql("update follow_ups set taken_until = ? where id = ?")
                .param(java.sql.Timestamp.from(
                        java.time.Instant.now().plus(TakenCall.TAKEN_FOR).minus(FollowUp.SILENT).minusSeconds(5)))
                .param(made.id().value())
                .update();
    }

    /** Fifteen minutes without a sign of the caller. */
    private void timeIsOver(FollowUpScene.Made made) {
        jdbc.sql("update follow_ups set taken_until = ? where id = ?")
                .param(java.sql.Timestamp.from(java.time.Instant.now().minusSeconds(1)))
                .param(made.id().value())
                .update();
    }
}
