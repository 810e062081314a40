package org.tenderpoint.followup.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import org.tenderpoint.followup.assessment.AssessmentRecord;
import org.tenderpoint.followup.assessment.ReferralLine;
import org.tenderpoint.followup.assessment.ReferralOffer;
import org.tenderpoint.followup.assessment.ReferralRefused;
import org.tenderpoint.followup.rules.referral.ReferralStatus;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.say.Say;

/** Who else may help, best first; what does not fit is listed with the reason. */
class ReferralPanel extends Div {

    private final AssessmentRecord record;
    private final Optional<ReferralOffer> offers;
    private final List<Phrase> notes;
    private final boolean decides;

    ReferralPanel(
            AssessmentRecord record, List<Phrase> notes, Optional<ReferralOffer> offers, boolean decides) {
        this.record = record;
        this.notes = notes;
        this.offers = offers;
        this.decides = decides;
        addClassNames("section", "plan-referrals");
        show();
    }

    private void show() {
        removeAll();
        add(Pane.heading(Texts.of("followup.plan.referrals"), ""));
        FollowUpNavigation.suitsAlike(record.referrals()).ifPresent(this::add);
        if (record.referrals().stream().anyMatch(line -> line.status() != ReferralStatus.NOT_SUITABLE)) {
            notes.forEach(note -> add(paragraph("small strong", Say.it(note))));
        }
        int rank = 1;
        for (var line : record.referrals()) {
            boolean ranked = line.status().compareTo(ReferralStatus.POSSIBLE) <= 0;
            add(row(line, ranked ? String.valueOf(rank++) : ""));
        }
    }

    private Div row(ReferralLine line, String rank) {
        var number = span("plan-rank number", rank);
        var name = span("strong", Texts.label(line.discipline()));
        var fit = div("stack tight", span("small muted", line.what(Texts.spoken())));
        if (ReferralLine.statusOfAll(record.referrals()).isEmpty()) {
            fit.add(FollowUpNavigation.suitability(line.status()));
        }
        fit.add(span("small", Say.it(line.alone(record.referrals()))));
        return div("plan-referral", number, name, fit, action(line));
    }

    private Div action(ReferralLine line) {
        var offer = Texts.of("followup.plan.offer");
        var action = div("list-action");
        offers.ifPresent(hook -> hook.state(record.id(), line.discipline()).ifPresentOrElse(
                made -> action.add(new Anchor(made.route(), made.state())),
                () -> {
                    if (decides && line.status() != ReferralStatus.NOT_SUITABLE) {
                        action.add(line.status() == ReferralStatus.SUGGESTED
                                ? Buttons.soft(offer, click -> offer(hook, line))
                                : Buttons.plain(offer, click -> offer(hook, line)));
                    }
                }));
        return action;
    }

    private void offer(ReferralOffer hook, ReferralLine line) {
        try {
            hook.offer(record.id(), record.client(), line.discipline());
            show();
        } catch (ReferralRefused refused) {
            Toasts.failed(refused.words());
        }
    }
}
