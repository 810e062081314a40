package org.tenderpoint.imports.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.imports.CalendarAddresses;
import org.tenderpoint.imports.DroppedFile;
import org.tenderpoint.imports.ImportAnswers;
import org.tenderpoint.imports.ImportBusy;
import org.tenderpoint.imports.ImportDone;
import org.tenderpoint.imports.ImportField;
import org.tenderpoint.imports.ImportPreview;
import org.tenderpoint.imports.ImportPreview.Counts;
import org.tenderpoint.imports.ImportPreview.TableSeen;
import org.tenderpoint.imports.ImportService;
import org.tenderpoint.imports.ImportService.UndoDone;
import org.tenderpoint.imports.SourceRefused;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ImportId;
import org.tenderpoint.platform.store.schedule.BackgroundRun;
import org.tenderpoint.platform.ui.BackgroundProgress;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.ComponentWords;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.account.UserService;
import org.tenderpoint.practice.place.PracticePlaceService;
import org.tenderpoint.practice.ui.PracticeNavigation;

/** Brings clients and appointments in: files are dropped, questions answered, and all of it is written or nothing. */
@Route(ImportView.ROUTE)
@RolesAllowed("MANAGER")
class ImportView extends Page {

    static final String ROUTE = "settings/import";

    private static final int MOST_FILES = 20;

    private final transient ImportService imports;
    private final transient ClientService clients;
    private final List<ImportField> fields;
    private final ImportQuestions questions;
    private final ImportHistory history;
    private final Div said = div("stack");
    private final Div shown = div("stack");
    private transient List<DroppedFile> files = new ArrayList<>();
    private transient ImportAnswers answers = ImportAnswers.NONE;

    ImportView(
            ImportService imports, CalendarAddresses calendars, ClientService clients, UserService users,
            PracticeTime time,
            PracticePlaceService places) {
        super("imports.title");
        this.imports = imports;
        this.clients = clients;
        var choice = places.choice();
        fields = ImportField.all(!choice.isEmpty());
        questions = new ImportQuestions(users.therapists(), this::answered);
        history = new ImportHistory(imports, users, time, this::undo);
        back(Texts.of("practice.settings.title"), PracticeNavigation::openSettings);
        subtitle(Texts.of("imports.subtitle"));
        said.getElement().setAttribute("role", "status");
        var hint = paragraph("meta measure", Texts.of("imports.hint"));
        var consents = paragraph("meta measure", Texts.of("imports.consents"));
        var pane = new Pane(Texts.of("imports.title")).padded();
        pane.add(hint, consents, new DropZone(), said, shown, new CalendarPanel(
                calendars, users.therapists(), choice, time, history::refresh), history);
        pane.addClassName("import-page");
        panes(Columns.ONE, pane);
        history.refresh();
    }

    void receive(DroppedFile file) {
        var more = new ArrayList<>(files.stream().filter(one -> !one.name().equals(file.name())).toList());
        more.add(file);
        files = more.size() > MOST_FILES ? more.subList(0, MOST_FILES) : more;
        look();
    }

    private void answered(ImportAnswers now) {
        answers = now;
        look();
    }

    private void look() {
        show(imports.look(files, answers));
    }

    private void show(ImportPreview preview) {
        said.removeAll();
        shown.removeAll();
        preview.refused().forEach((file, why) -> said.add(preview.locked().contains(file)
                ? new NoteBox(State.ADAPT, file, why).with(key(file))
                : new NoteBox(State.STOP, file, Texts.of("imports.refused") + " " + why)));
        questions.answers(answers);
        var open = preview.tables().stream().filter(table -> !ready(table)).toList();
        var ready = preview.tables().stream().filter(ImportView::ready).toList();
        open.forEach(this::card);
        if (!ready.isEmpty()) {
            shown.add(new H2(Texts.of("imports.happens")), counts(preview.counts()));
            if (!preview.notes().isEmpty()) {
                shown.add(new LeftLines(preview.notes()));
            }
        }
        questions.of(preview).forEach(shown::add);
        if (!ready.isEmpty()) {
            shown.add(new H2(Texts.of("imports.files")));
            ready.forEach(this::card);
        }
        var again = Buttons.plain(Texts.of("imports.again"), _ -> startOver());
        var go = Buttons.primary(goWords(preview.counts()), _ -> start());
        go.setDisableOnClick(true);
        go.setEnabled(!ready.isEmpty() && preview.counts().any());
        actions(again, go);
    }

    private Component key(String file) {
        var password = ComponentWords.of(new PasswordField(Texts.of("imports.password")));
        var open = Buttons.soft(Texts.of("imports.open_locked"), _ -> {
            files = files.stream()
                    .map(one -> one.name().equals(file) ? one.openedWith(password.getValue()) : one)
                    .toList();
            look();
        });
        return new Div(password, open);
    }

    private static boolean ready(TableSeen table) {
        return table.enough() && table.example().isEmpty();
    }

    private void card(TableSeen table) {
        shown.add(new TableCard(table, fields, answers, this::answered));
    }

    private static String goWords(Counts counts) {
        return counts.clients() > 0
                ? Texts.of("imports.go", counts.clients())
                : Texts.of("imports.go_sessions", counts.sessions() + counts.visits());
    }

    static Component counts(Counts counts) {
        var list = styled(new UnorderedList(), "import-counts");
        Stream.of(
                count("clients", counts.clients()), count("known", counts.known()), count("open", counts.open()),
                count("visits", counts.visits()), count("records", counts.records()),
                count("sessions", counts.sessions()),
                count("changed", counts.changed()), count("known_visits", counts.knownVisits()),
                count("left", counts.left()), count("cells", counts.cells()))
                .flatMap(Optional::stream)
                .forEach(list::add);
        return list;
    }

    private static Optional<ListItem> count(String what, int many) {
        if (many == 0) {
            return Optional.empty();
        }
        var number = span("number strong", Texts.of("imports.many", many));
        return Optional.of(new ListItem(number, new Span(Texts.of("imports.count." + what, many))));
    }

    private void startOver() {
        files = new ArrayList<>();
        answers = ImportAnswers.NONE;
        said.removeAll();
        shown.removeAll();
        actions();
    }

    private void start() {
        try {
            var run = imports.start(files, answers);
            actions();
            said.removeAll();
            shown.removeAll();
            var stop = Buttons.plain(Texts.of("imports.cancel"), _ -> run.stop());
            stop.setDisableOnClick(true);
            shown.add(new BackgroundProgress(Texts.of("imports.running"), run::progress, () -> showEnd(run)), new Div(
                    stop));
        } catch (ImportBusy busy) {
            said.add(new NoteBox(State.ADAPT, Texts.of("imports.busy")));
        }
    }

    private void showEnd(BackgroundRun<ImportDone, SourceRefused> run) {
        startOver();
        history.refresh();
        var done = run.result();
        if (done.isEmpty()) {
            said.add(new NoteBox(
                    State.STOP, run.refused().map(SourceRefused::words).orElse(Texts.of("imports.failed"))));
        } else if (done.get().stopped()) {
            said.add(new NoteBox(State.ADAPT, Texts.of("imports.stopped")));
        } else {
            var all = done.get();
            said.add(new NoteBox(
                    State.OK, Texts.of("imports.done", all.clients(), all.visits(), all.sessions()),
                    Texts.of("imports.done_next"))
                    .with(new Div(Buttons.primary(
                            Texts.of("imports.to_clients"), _ -> UI.getCurrent().navigate("clients")))));
            if (!all.left().isEmpty()) {
                said.add(new NoteBox(State.ADAPT, Texts.of("imports.not_written", all.left().size())));
                said.add(new LeftLines(all.left()));
            }
        }
    }

    private void undo(ImportId id) {
        try {
            var run = imports.undo(id);
            startOver();
            shown.add(new BackgroundProgress(Texts.of("imports.undoing"), run::progress, () -> undone(run)));
        } catch (ImportBusy busy) {
            said.add(new NoteBox(State.ADAPT, Texts.of("imports.busy")));
        }
    }

    private void undone(BackgroundRun<UndoDone, SourceRefused> run) {
        startOver();
        history.refresh();
        var stay = run.result().map(UndoDone::stay).orElse(List.of());
        var names = clients.names(stay).values().stream().sorted().toList();
        said.add(new NoteBox(
                stay.isEmpty() ? State.OK : State.ADAPT, Texts.of("imports.undone", stay.size()),
                String.join(", ", names)));
    }

    /** Takes several files at once; nothing is written to disk on the way. */
    private final class DropZone extends Upload {

        DropZone() {
            setUploadHandler((UploadHandler) this::received);
            setUploadButton(Buttons.with(Icons.PLUS, Buttons.soft(Texts.of("imports.choose"), _ -> {})));
            setDropLabel(new Span(Texts.of("imports.drop")));
            setMaxFiles(MOST_FILES);
            // an archive may be larger than what is held of it
            setMaxFileSize(Integer.MAX_VALUE);
            setAcceptedFileTypes(".csv", ".txt", ".tsv", ".xlsx", ".xls", ".ics", ".vcf", ".zip");
            setI18n(new UploadI18N().setError(new UploadI18N.Error()
                    .setFileIsTooBig(Texts.of("imports.too_large"))
                    .setIncorrectFileType(Texts.of("imports.wrong_type"))));
            addFileRejectedListener(event -> said.add(
                    new NoteBox(State.STOP, event.getFileName(), event.getErrorMessage())));
            addAllFinishedListener(_ -> clearFileList());
            addClassName("import-drop");
        }

        private void received(UploadEvent event) throws IOException {
            var file = DroppedFile.received(event.getFileName(), event.getInputStream());
            event.getUI().access(() -> receive(file));
        }
    }
}
