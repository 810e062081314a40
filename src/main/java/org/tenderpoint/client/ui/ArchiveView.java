package org.tenderpoint.client.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.tenderpoint.client.archive.ArchiveState;
import org.tenderpoint.client.archive.ClientArchiveService;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.BackgroundProgress;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.ComponentWords;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.FieldCheck;
import org.tenderpoint.platform.ui.FileLink;
import org.tenderpoint.platform.ui.MadeFileHandler;
import org.tenderpoint.platform.ui.MissingLetters;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.account.TooManyTries;
import org.tenderpoint.practice.ui.PracticeNavigation;

/** Everything of all clients as one archive: what it holds, how far it is, and the file. */
@Route(ArchiveView.ROUTE)
@RolesAllowed("MANAGER")
class ArchiveView extends Page {

    static final String ROUTE = "settings/archive";

    private final transient ClientArchiveService archives;
    private final PracticeTime time;
    private final Div making = div("stack loose");

    ArchiveView(ClientArchiveService archives, PracticeTime time) {
        super("client.archive.title");
        this.archives = archives;
        this.time = time;
        back(Texts.of("client.archive.back"), PracticeNavigation::openSettings);
        var holds = new Pane(Texts.of("client.archive.holds")).padded();
        var parts = styled(new UnorderedList(Stream.of(
                Texts.of("client.archive.holds.clients", archives.clients()),
                Texts.of("client.archive.holds.record"), Texts.of("client.archive.holds.fhir"),
                Texts.of("client.archive.holds.files"), Texts.of("client.archive.holds.tables"))
                .map(ListItem::new)
                .toArray(ListItem[]::new)), "copy-holds");
        holds.add(new H2(Texts.of("client.archive.holds")), parts, new Paragraph(Texts.of("client.archive.not")),
                new Paragraph(Texts.of("client.archive.open")), new Paragraph(Texts.of("client.archive.noted")));
        var side = new Pane(Texts.of("client.archive.make")).quiet().padded().with(making);
        panes(Columns.SIDE_RIGHT, holds, side);
        show();
    }

    private void show() {
        making.removeAll();
        making.add(new H2(Texts.of("client.archive.make")));
        if (archives.progress().isPresent()) {
            making.add(
                    new BackgroundProgress(Texts.of("client.archive.running"), archives::progress, this::show)
                            .telling(this::soFar),
                    new Paragraph(Texts.of("client.archive.leave")),
                    Buttons.plain(Texts.of("client.archive.cancel"), _ -> archives.discard()));
            return;
        }
        archives.state().ifPresentOrElse(this::show,
                () -> making.add(new ArchiveForm(archives, this::show)));
    }

    private String soFar() {
        return archives.state()
                .map(state -> Texts.of("client.archive.so_far", state.done(), Math.max(state.done(), state.all())))
                .orElse("");
    }

    private void show(ArchiveState state) {
        var until = Dates.in(time.zone()).dateTime(state.until(), time.now());
        if (state.stage() == ArchiveState.Stage.READY) {
            making.add(new NoteBox(State.OK, Texts.of("client.archive.ready"),
                    Texts.of("client.archive.ready_why", state.done(), until)),
                    MissingLetters.onMany(state.lacking()), file());
        } else {
            making.add(new NoteBox(State.ADAPT, Texts.of("client.archive.stopped"),
                    Texts.of("client.archive.stopped_why", state.done(), state.all(), until)));
            goOn();
        }
        making.add(new Div(Buttons.plain(Texts.of("client.archive.discard"), _ -> {
            archives.discard();
            show();
        })));
    }

    private void goOn() {
        var password = ComponentWords.of(new PasswordField(Texts.of("client.archive.password")));
        password.getElement().setAttribute("autocomplete", "off");
        var own = ArchiveForm.field("client.archive.own", "current-password");
        making.add(password, own, Buttons.primary(Texts.of("client.archive.go_on"), _ -> {
            var mine = own.getValue();
            own.clear();
            List.of(password, own).forEach(field -> field.setInvalid(false));
            try {
                switch (archives.goOn(mine, password.getValue())) {
                    case GOES -> show();
                    case NOT_MINE -> FieldCheck.wrong(own, Texts.of("client.archive.own_wrong"));
                    case NOT_ITS -> FieldCheck.wrong(password, Texts.of("client.archive.go_on_wrong"));
                }
            } catch (TooManyTries slowed) {
                FieldCheck.wrong(own, Texts.of("client.archive.own_many"));
            } catch (IllegalArgumentException refused) {
                FieldCheck.wrong(password, archives.problem(password.getValue()).orElse(""));
            } catch (IOException e) {
                FieldCheck.wrong(password, Texts.of("client.archive.disk"));
            }
        }));
    }

    private Anchor file() {
        return new FileLink(Texts.of("client.archive.download"),
                new MadeFileHandler("tenderpoint-archive.zip", "application/zip", archives::fetch));
    }
}
