package org.tenderpoint.referral.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.ui.ClientNavigation.NamedClientPage;
import org.tenderpoint.followup.assessment.ReferralLine;
import org.tenderpoint.followup.assessment.ReferralRefused;
import org.tenderpoint.followup.rules.referral.ReferralStatus;
import org.tenderpoint.followup.ui.FollowUpNavigation;
import org.tenderpoint.intake.ui.IntakeNavigation;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.referral.NewReferral;
import org.tenderpoint.referral.ReferralService;
import org.tenderpoint.referral.ReferralService.ReferralUnderWay;
import org.tenderpoint.vocabulary.say.Say;

/**
 * Other help for a client without an assessment that suggested it: every discipline as judged today, including refused
 * ones.
 */
@Route("clients/:client/refer")
@RolesAllowed("THERAPIST")
class OfferView extends NamedClientPage {

    private final ReferralService referrals;
    private final Checkbox asked = new Checkbox(Texts.of("referral.offer.asked"));

    OfferView(ReferralService referrals, ClientService clients) {
        super("referral.offer.title", clients);
        this.referrals = referrals;
    }

    @Override
    protected void show(ClientId client, String name) {
        subtitle(Texts.of("referral.offer.subtitle", name));
        backTo(client);
        actions(Buttons.plain(Texts.of("referral.compare.open"), click -> ReferralNavigation.compare(client)));
        lead(name);
        var list = styled(new UnorderedList(), "list referral-ways");
        var underWay = referrals.underWay(client);
        var judged = referrals.suitability(client);
        var lines = judged.lines();
        lines.forEach(line -> list.add(
                row(client, line, lines, Optional.ofNullable(underWay.get(line.discipline())))));
        var notes = div("stack measure referral-notes", asked, new Paragraph(Texts.of("referral.offer.always")));
        if (lines.stream().anyMatch(line -> line.status() == ReferralStatus.ONLY_AFTER_CLEARANCE)) {
            notes.add(new Paragraph(Texts.of("referral.offer.clearance_note")),
                    new Anchor(IntakeNavigation.clearanceRoute(client), Texts.of("intake.clearance.title")));
        }
        var pane = new Pane(Texts.of("referral.offer.title"));
        judged.beforeOffer().forEach(note -> pane.add(paragraph("strong referral-before", Say.it(note))));
        FollowUpNavigation.suitsAlike(lines).ifPresent(pane::add);
        pane.add(list, notes);
        panes(Columns.ONE, pane);
    }

    private ListItem row(
            ClientId client, ReferralLine line, List<ReferralLine> lines, Optional<ReferralUnderWay> open) {
        var name = span("strong", Texts.label(line.discipline()));
        var words = div("grow stack tight", name, span("small muted", line.what(Texts.spoken())),
                span("small", Say.it(line.alone(lines))));
        var state = div("list-state referral-suits");
        if (ReferralLine.statusOfAll(lines).isEmpty()) {
            state.add(FollowUpNavigation.suitability(line.status()));
        }
        var action = div("list-action");
        if (open.isPresent()) {
            action.add(Buttons.quiet(
                    Texts.label(open.get().state()), click -> ReferralNavigation.open(open.get().id())));
        } else if (line.status() != ReferralStatus.NOT_SUITABLE) {
            action.add(Buttons.soft(Texts.of("referral.offer.offer"), click -> offer(client, line)));
        }
        return styled(new ListItem(words, state, action), "list-row");
    }

    private void offer(ClientId client, ReferralLine line) {
        try {
            var id = referrals.offer(new NewReferral(client, line.discipline(), Optional.empty(), asked.getValue()));
            Toasts.done(Texts.of("referral.offer.offered", Texts.label(line.discipline())));
            ReferralNavigation.open(id);
        } catch (ReferralRefused refused) {
            Toasts.failed(refused.words());
        }
    }
}
