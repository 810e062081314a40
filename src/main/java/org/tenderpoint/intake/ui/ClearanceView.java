package org.tenderpoint.intake.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tenderpoint.client.ClientRecord;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.ui.ClientNavigation.OpenedClientPage;
import org.tenderpoint.intake.clearance.ClearanceReasons;
import org.tenderpoint.intake.clearance.ClearanceService;
import org.tenderpoint.intake.clearance.ClearanceService.ClearanceAsked.Request;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.document.CheckedFile;
import org.tenderpoint.platform.draft.Drafts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.DraftFields;
import org.tenderpoint.platform.ui.FileUpload;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Role;

/** A client's clearances from doctors: record one; therapists read, confirm and revoke them. */
@Route("clients/:client/clearance")
@RolesAllowed({"THERAPIST", "FRONT_DESK"})
class ClearanceView extends OpenedClientPage {

    private final ClearanceService clearances;
    private final ClearanceReasons reasons;
    private final Drafts drafts;
    private final PracticeTime time;
    private final boolean therapist;
    private final Div kept = new Div();
    private final Div asked = new Div();
    private final Span chosen = new Span();
    private final Select<Request> answers = new Select<>();
    private Optional<CheckedFile> paper = Optional.empty();

    ClearanceView(
            ClientService clients, ClearanceService clearances, ClearanceReasons reasons, Drafts drafts,
            PracticeTime time, CurrentUser user) {
        super("intake.clearance.title", clients);
        this.clearances = clearances;
        this.reasons = reasons;
        this.drafts = drafts;
        this.time = time;
        this.therapist = user.has(Role.THERAPIST);
    }

    @Override
    protected void show(ClientRecord record) {
        var client = record.id();
        answers.setLabel(Texts.of("intake.clearance.answers"));
        answers.setItemLabelGenerator(request -> request == null ? "" : words(request));
        answers.setEmptySelectionAllowed(true);
        answers.setPlaceholder(Texts.of("intake.clearance.answers_none"));
        answers.setEmptySelectionCaption(Texts.of("intake.clearance.answers_none"));
        var form = new ClearanceForm(time.today(), reasons.reasons(client), reasons.all());
        var pane = new Pane(Texts.of("intake.clearance.record")).padded();
        asked(client, form);
        var draft = form.keep(new DraftFields(drafts, "clearance:" + client, time.zone())
                .coded("answers", answers, request -> request.letter().toString(), this::stillAsked));
        var upload = new FileUpload(file -> () -> chosen(Optional.of(file)));
        var attached = div("stack clearance-paper", new H3(Texts.of("intake.clearance.paper")), upload, chosen);
        pane.add(asked, new H2(Texts.of("intake.clearance.record")), answers, form, attached, draft.state());
        var save = Buttons.primary(Texts.of("intake.clearance.save"), click -> {
            click.getSource().setEnabled(true);
            form.details().ifPresent(details -> {
                clearances.record(client, details, answers.getOptionalValue().map(Request::letter), paper);
                draft.discard();
                form.clear();
                chosen(Optional.empty());
                asked(client, form);
                Toasts.done(Texts.of(therapist ? "intake.clearance.saved" : "intake.clearance.saved_desk"));
                list(client);
            });
        });
        // a second press would ask for what was just saved
        save.setDisableOnClick(true);
        pane.foot(save);
        if (!therapist) {
            panes(Columns.ONE, pane);
            return;
        }
        var all = new Pane(Texts.of("intake.clearance.kept")).quiet().with(kept);
        list(client);
        panes(Columns.SIDE_RIGHT, pane, all);
    }

    private void chosen(Optional<CheckedFile> file) {
        paper = file;
        chosen.setText(file.isPresent() ? Texts.of("intake.clearance.paper.attached") : "");
    }

    /** Letters without an answer yet, for therapists only: what they ask is part of the record. */
    private void asked(ClientId client, ClearanceForm form) {
        asked.removeAll();
        answers.clear();
        var open = therapist ? clearances.unanswered(client) : List.<Request>of();
        answers.setItems(open);
        answers.setVisible(!open.isEmpty());
        open.forEach(request -> {
            var about = new TreeMap<String, String>();
            request.findings().forEach(id -> about.put(id, reasons.name(id)));
            asked.add(new NoteBox(State.INFO, Texts.of("intake.clearance.asked", words(request)))
                    .with(new Span(about.values().stream().distinct().collect(Collectors.joining("; "))),
                            Buttons.soft(Texts.of("intake.clearance.answer"), click -> {
                                answers.setValue(request);
                                form.fill(request.of(), about);
                            })));
        });
    }

    private static String words(Request request) {
        return request.of() + ", " + Dates.shortDate(request.on());
    }

    private Optional<Request> stillAsked(String letter) {
        return answers.getListDataView().getItems().filter(one -> one.letter().toString().equals(letter)).findAny();
    }

    private void list(ClientId client) {
        if (therapist) {
            kept.removeAll();
            kept.add(new ClearanceList(clearances.of(client), clearances, reasons, time.today(),
                    id -> step(client, () -> clearances.confirm(id)),
                    id -> step(client, () -> clearances.revoke(id))));
        }
    }

    private void step(ClientId client, Runnable step) {
        try {
            step.run();
        } catch (EditedByOther other) {
            Toasts.failed(Texts.of("intake.clearance.meanwhile"));
        }
        list(client);
    }
}
