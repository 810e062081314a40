package org.tenderpoint.client.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.tenderpoint.client.ClientRecord;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.RecordDoor;
import org.tenderpoint.client.RecordLookService;
import org.tenderpoint.client.copy.ClientCopyService;
import org.tenderpoint.client.copy.ClientCopyService.CopyPermit;
import org.tenderpoint.client.copy.CopyJson;
import org.tenderpoint.client.copy.CopyPaper;
import org.tenderpoint.client.copy.FhirBundle;
import org.tenderpoint.client.record.CopyForm;
import org.tenderpoint.client.ui.ClientNavigation.OpenedClientPage;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.ComponentWords;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.FieldCheck;
import org.tenderpoint.platform.ui.FileLink;
import org.tenderpoint.platform.ui.MissingLetters;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.account.TooManyTries;

/** What a copy for the client contains; a user makes it after giving their password again. */
@Route("clients/:client/copy")
@RolesAllowed({"THERAPIST", "MANAGER"})
class ClientCopyView extends OpenedClientPage {

    private final ClientCopyService copies;
    private final RecordLookService looks;
    private final PracticeTime time;
    private final Div making = div("stack client-copy");

    ClientCopyView(ClientCopyService copies, ClientService clients, RecordLookService looks, PracticeTime time) {
        super("copy.page", clients);
        this.copies = copies;
        this.looks = looks;
        this.time = time;
    }

    @Override
    protected void show(ClientRecord client) {
        var what = new Pane(Texts.of("copy.view.holds")).padded();
        var parts = styled(lines(copies.holds().stream()), "copy-holds");
        what.add(new H2(Texts.of("copy.view.holds")), parts, new Paragraph(Texts.of("copy.left_out")));
        var side = new Pane(Texts.of("copy.page")).quiet().padded().with(making);
        if (looks.door(client.id()) == RecordDoor.OPEN) {
            askPassword(client);
        } else {
            making.add(ClientNavigation.closedRecord(
                    looks, client.id(), client.details().name(), () -> askPassword(client)));
        }
        panes(Columns.SIDE_RIGHT, what, side);
    }

    private void askPassword(ClientRecord client) {
        var password = ComponentWords.of(new PasswordField(Texts.of("copy.view.password")));
        password.setHelperText(Texts.of("copy.view.password_why", ClientCopyService.MINUTES));
        password.getElement().setAttribute("autocomplete", "current-password");
        var ready = Buttons.primary(Texts.of("copy.view.ready"), click -> permit(client, password));
        ready.addClickShortcut(Key.ENTER).listenOn(password);
        making.removeAll();
        making.add(new H2(Texts.of("copy.page")), new Paragraph(Texts.of("copy.view.why")), password, ready,
                new Paragraph(Texts.of("copy.view.noted")));
    }

    private void permit(ClientRecord client, PasswordField password) {
        var typed = password.getValue();
        password.clear();
        try {
            copies.permit(client.id(), typed).ifPresentOrElse(this::offer,
                    () -> FieldCheck.wrong(password, Texts.of("copy.view.wrong")));
        } catch (TooManyTries slowed) {
            FieldCheck.wrong(password, Texts.of("copy.view.too_many"));
        }
    }

    private void offer(CopyPermit permit) {
        making.removeAll();
        making.add(new H2(Texts.of("copy.page")),
                new NoteBox(State.INFO, Texts.of("copy.view.until", Dates.in(time.zone()).time(permit.validUntil()))),
                MissingLetters.in(CopyPaper.page(copies.unsent(permit, CopyForm.PDF))),
                file(permit, CopyForm.PDF), file(permit, CopyForm.JSON),
                file(permit, CopyForm.FHIR), new Paragraph(Texts.of("copy.view.noted")));
    }

    private Component file(CopyPermit permit, CopyForm form) {
        return new FileLink(Texts.of("copy.view." + form.code()), new CopyDownload(copies, permit, form));
    }

    /** Returns a client's copy as a file whose name says nothing about the client. */
    record CopyDownload(ClientCopyService copies, CopyPermit permit, CopyForm form) implements DownloadHandler {

        @Override
        public String getUrlPostfix() {
            return form == CopyForm.FHIR ? "client-copy.fhir.json" : "client-copy." + form.code();
        }

        @Override
        public void handleDownloadRequest(DownloadEvent event) throws IOException {
            try {
                var copy = copies.make(permit, form);
                event.getResponse().setHeader("Cache-Control", "no-store");
                event.setFileName(getUrlPostfix());
                switch (form) {
                    case PDF -> {
                        var file = CopyPaper.pdf(copy);
                        event.setContentType("application/pdf");
                        event.setContentLength(file.length);
                        event.getOutputStream().write(file);
                    }
                    case JSON -> {
                        event.setContentType("application/json");
                        CopyJson.write(copy, event.getOutputStream());
                    }
                    case FHIR -> {
                        event.setContentType("application/fhir+json");
                        FhirBundle.write(copy, event.getOutputStream());
                    }
                }
            } catch (AccessDeniedException refused) {
                event.getResponse().sendError(HttpStatusCode.FORBIDDEN.getCode(), "");
            }
        }
    }
}
