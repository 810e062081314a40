package org.tenderpoint.client.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.tenderpoint.client.ClientRecord;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.RestrictionReason;
import org.tenderpoint.client.RestrictionRecord;
import org.tenderpoint.client.TreatmentUnderWay;
import org.tenderpoint.client.record.RightsReceipt;
import org.tenderpoint.client.rights.ClientErasureService;
import org.tenderpoint.client.rights.ClientErasureService.Outlook;
import org.tenderpoint.client.rights.ClientRightsService;
import org.tenderpoint.client.ui.ClientNavigation.OpenedClientPage;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.Disclosure;
import org.tenderpoint.platform.ui.FieldCheck;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.Segments;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.TextFields;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.practice.PracticeTime;

/** What a client may ask for besides a copy: that something is corrected, restricted or erased. */
@Route("clients/:client/rights")
@RolesAllowed("MANAGER")
class ClientRightsView extends OpenedClientPage {

    private final transient ClientRightsService rights;
    private final transient ClientErasureService erasures;
    private final PracticeTime time;
    private final Div correct = section("correct");
    private final Div restrict = section("restrict");
    private final Div erase = section("erase");

    ClientRightsView(
            ClientService clients, ClientRightsService rights, ClientErasureService erasures, PracticeTime time) {
        super("client.rights.title", clients);
        this.rights = rights;
        this.erasures = erasures;
        this.time = time;
    }

    private static Div section(String what) {
        var section = new Div();
        section.addClassNames("section", "flat", "stack", "rights-" + what);
        return section;
    }

    @Override
    protected void show(ClientRecord client) {
        var pane = new Pane(Texts.of("client.rights.title")).padded();
        pane.add(new Paragraph(Texts.of("client.rights.why")), correct, restrict, erase);
        showCorrection(client);
        showRestriction(client);
        showErasure(client);
        panes(Columns.ONE, pane);
    }

    private void showCorrection(ClientRecord client) {
        var what = TextFields.line(Texts.of("client.rights.correct.what"));
        what.setHelperText(Texts.of("client.rights.correct.help"));
        what.setManualValidation(true);
        what.setWidthFull();
        var paper = new Div();
        var done = Buttons.plain(Texts.of("client.rights.correct.done"), _ -> {
            if (FieldCheck.right(what, ClientRightsService.correctionProblem(what.getValue()))) {
                paper.removeAll();
                paper.add(paper(rights.corrected(client.id(), what.getValue())));
            }
        });
        correct.removeAll();
        correct.add(heading("correct"), new Paragraph(Texts.of("client.rights.correct.why")),
                new Anchor(ClientNavigation.editRoute(client.id()), Texts.of("client.rights.correct.contact")),
                new Anchor(ClientNavigation.route(client.id()), Texts.of("client.rights.correct.record")),
                what, new Div(done), paper);
    }

    private void showRestriction(ClientRecord client) {
        restrict.removeAll();
        restrict.add(heading("restrict"));
        rights.restriction(client.id()).ifPresentOrElse(
                standing -> restrict.add(
                        new NoteBox(State.INFO, since(standing), Texts.of("client.restricted.why")),
                        new Div(Buttons.plain(Texts.of("client.rights.lift"), _ -> lift(client)))),
                () -> offerRestriction(client));
        rights.receipt(client.id()).map(this::paper).ifPresent(restrict::add);
    }

    private String since(RestrictionRecord standing) {
        var day = Dates.date(Dates.in(time.zone()).dayOf(standing.since()));
        var why = Texts.of("client.rights.reason." + standing.reason().code());
        return standing.keptUntil()
                .map(until -> Texts.of("client.rights.restricted.until", day, why, Dates.date(until)))
                .orElseGet(() -> Texts.of("client.rights.restricted.since", day, why));
    }

    private void offerRestriction(ClientRecord client) {
        var reason = new Segments<>(
                Texts.of("client.rights.restrict.reason"),
                List.of(RestrictionReason.WISH, RestrictionReason.DISPUTE),
                one -> Texts.of("client.rights.reason." + one.code())).stacking();
        reason.setManualValidation(true);
        restrict.add(new Paragraph(Texts.of("client.rights.restrict.why")), reason,
                new Div(Buttons.plain(Texts.of("client.rights.restrict.go"), _ -> {
                    if (FieldCheck.right(
                            reason, !reason.isEmpty(), Texts.of("client.rights.restrict.reason_missing"))) {
                        restrict(client, reason.getValue(), reason);
                    }
                })));
    }

    private void restrict(ClientRecord client, RestrictionReason why, Segments<RestrictionReason> field) {
        try {
            unlessDone(client, rights.restriction(client.id()).isPresent(), () -> {
                rights.restrict(client.id(), why);
                refresh(client);
            });
        } catch (TreatmentUnderWay begun) {
            FieldCheck.show(field, Optional.of(Texts.of("client.rights.under_way")));
        }
    }

    private void lift(ClientRecord client) {
        unlessDone(client, rights.restriction(client.id()).isEmpty(), () -> {
            rights.lift(client.id());
            refresh(client);
        });
    }

    /** @param done by somebody else since the page was opened */
    private void unlessDone(ClientRecord client, boolean done, Runnable step) {
        if (done) {
            Toasts.done(Texts.of("client.done_meanwhile"));
            refresh(client);
        } else {
            step.run();
        }
    }

    private void refresh(ClientRecord client) {
        showRestriction(client);
        showErasure(client);
    }

    private void showErasure(ClientRecord client) {
        erase.removeAll();
        erase.add(heading("erase"));
        erasures.outlook(client.id()).ifPresent(outlook -> {
            var until = Dates.date(outlook.keptUntil());
            boolean keptAlready = outlook.kept() && keptOnlyWhatMust(client);
            erase.add(new Paragraph(Texts.of("client.rights.erase.seen", Dates.date(outlook.lastSeen()),
                    outlook.years())));
            if (outlook.disputed()) {
                erase.add(new NoteBox(State.INFO, Texts.of("client.rights.erase.disputed")));
            } else if (keptAlready) {
                erase.add(new NoteBox(State.INFO, Texts.of("client.rights.erase.later", until)));
            } else {
                erase.add(lines(outlook), new NoteBox(State.ADAPT,
                        Texts.of(outlook.kept() ? "client.rights.erase.kept" : "client.rights.erase.all", until),
                        Texts.of(outlook.kept() ? "client.rights.erase.kept_why" : "client.rights.erase.all_why")),
                        confirm(client, outlook));
            }
        });
    }

    private boolean keptOnlyWhatMust(ClientRecord client) {
        return rights.restriction(client.id()).filter(one -> one.reason() == RestrictionReason.RETENTION).isPresent();
    }

    /** What there is, and whether it goes now or stays. */
    private static Component lines(Outlook outlook) {
        var list = styled(new UnorderedList(), "copy-holds");
        if (outlook.kept()) {
            list.add(new ListItem(Texts.of("client.rights.erase.goes_now")));
        }
        outlook.parts().forEach(part -> list.add(new ListItem(Texts.of(
                outlook.kept() ? "client.rights.erase.stays" : "client.rights.erase.goes",
                Texts.of("client.rights.part." + part.about()), part.rows()))));
        return list;
    }

    private Component confirm(ClientRecord client, Outlook outlook) {
        var place = div("stack");
        place.getElement().setAttribute("role", "status");
        var go = Buttons.danger(
                Texts.of(outlook.kept() ? "client.rights.erase.go_kept" : "client.rights.erase.go"), event -> {
                    try {
                        unlessDone(client, outlook.kept() && keptOnlyWhatMust(client),
                                () -> erased(client, erasures.erase(client.id())));
                    } catch (TreatmentUnderWay begun) {
                        place.removeAll();
                        place.add(new NoteBox(State.STOP, Texts.of("client.rights.under_way")), event.getSource());
                        event.getSource().setEnabled(true);
                    }
                });
        go.setDisableOnClick(true);
        place.add(new Div(go));
        // not by one press: there is no way back
        return new Disclosure(Texts.of("client.rights.erase.open"), place);
    }

    /** The receipt is made of what is still known here; nothing keeps it. */
    private void erased(ClientRecord client, RightsReceipt receipt) {
        if (receipt.keptUntil().isPresent()) {
            refresh(client);
            return;
        }
        title(Texts.of("client.rights.title"));
        subtitle("");
        back(Texts.of("client.back"), ClientNavigation::list);
        var pane = new Pane(Texts.of("client.rights.title")).padded();
        pane.add(new NoteBox(State.OK, Texts.of("client.rights.erased"), Texts.of("client.rights.erased_why")),
                paper(receipt), new Div(Buttons.plain(
                        Texts.of("client.back"), _ -> UI.getCurrent().navigate(ClientListView.class))));
        panes(Columns.ONE, pane);
    }

    private Component paper(RightsReceipt receipt) {
        return RightsPaper.link(receipt);
    }

    private static H2 heading(String what) {
        return new H2(Texts.of("client.rights." + what));
    }
}
