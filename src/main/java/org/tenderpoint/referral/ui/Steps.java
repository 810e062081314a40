package org.tenderpoint.referral.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.tenderpoint.followup.assessment.ReferralRefused;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.referral.LoopService;
import org.tenderpoint.referral.ReferralRecord;
import org.tenderpoint.referral.ReferralService;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * Records the steps of the buttons. A step can be taken back for ten seconds, which is an ordinary correction; a
 * refusal shows its reason, and what was typed stays.
 *
 * @param onChange shows the referral's current state
 */
record Steps(ReferralService referrals, LoopService loop, Consumer<ReferralRecord> onChange) {

    void record(ReferralRecord before, Supplier<ReferralRecord> step) {
        try {
            var after = step.get();
            onChange.accept(after);
            said(before, after);
        } catch (ReferralRefused refused) {
            Toasts.failed(refused.words());
        } catch (EditedByOther other) {
            Toasts.failed(Texts.of("referral.detail.edited"));
            referrals.open(before.id()).ifPresent(onChange);
        }
    }

    private void said(ReferralRecord before, ReferralRecord after) {
        boolean moved = after.steps().size() > before.steps().size();
        if (!moved && after.version() != before.version()) {
            // a newly chosen partner is visible on the page, so it needs no message
            return;
        }
        if (!moved) {
            Toasts.done(Texts.of("referral.detail.kept"));
            return;
        }
        var words = Texts.of("referral.detail.saved", Texts.label(after.state()));
        boolean corrects = after.steps().getLast().corrects().isPresent();
        if (corrects || !after.corrections().contains(before.state())) {
            Toasts.done(words);
        } else {
            Toasts.undo(words, () -> record(after, () -> loop.correct(
                    after.id(), after.version(), before.state(), OptionalInt.empty(),
                    Phrase.of("referral.detail.undone"))));
        }
    }

    /** A heading above its content. */
    static Div section(String title, Component... content) {
        var section = new Div(new H2(title));
        section.add(content);
        section.addClassName("stack");
        return section;
    }
}
