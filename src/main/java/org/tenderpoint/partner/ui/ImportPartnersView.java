package org.tenderpoint.partner.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.tenderpoint.partner.ImportRefused;
import org.tenderpoint.partner.ImportRow.ImportPreview;
import org.tenderpoint.partner.PartnerFileService;
import org.tenderpoint.partner.PartnerFileService.ImportDone;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.store.schedule.BackgroundRun;
import org.tenderpoint.platform.ui.BackgroundProgress;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.BytesUpload;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.vocabulary.Discipline;

/** Partners from a file: a preview first, then all chosen ones are imported, or none. */
@Route("partners/import")
@RolesAllowed("MANAGER")
class ImportPartnersView extends Page {

    private final transient PartnerFileService files;
    private final Select<Discipline> otherwise = new Select<>();
    private final Div said = new Div();
    private final Div shown = div("stack");
    private byte[] file = {};

    ImportPartnersView(PartnerFileService files) {
        super("partner.import.title");
        this.files = files;
        back(Texts.of("partner.back"), PartnerNavigation::list);
        subtitle(Texts.of("partner.import.subtitle"));
        otherwise.addClassName("partner-otherwise");
        otherwise.setLabel(Texts.of("partner.import.otherwise"));
        otherwise.setItems(Discipline.values());
        otherwise.setEmptySelectionAllowed(true);
        otherwise.setEmptySelectionCaption(Texts.of("partner.import.otherwise_none"));
        otherwise.setItemLabelGenerator(
                word -> word == null ? Texts.of("partner.import.otherwise_none") : Texts.label(word));
        otherwise.addValueChangeListener(change -> look());
        said.getElement().setAttribute("role", "status");
        var hint = paragraph("meta measure", Texts.of("partner.import.hint"));
        var choose = div("row wrap top", new BytesUpload(
                "partner.import", PartnerFileService.MOST_BYTES, this::receive, this::refuse,
                ".csv", ".txt", ".vcf", "text/csv", "text/vcard"), otherwise);
        var pane = new Pane(Texts.of("partner.import.title")).padded();
        pane.add(hint, choose, said, shown);
        pane.addClassName("partner-import");
        panes(Columns.ONE, pane);
    }

    void receive(byte[] bytes) {
        file = bytes;
        look();
    }

    private void look() {
        if (file.length == 0) {
            return;
        }
        try {
            show(files.preview(file, otherwise.getOptionalValue()));
        } catch (ImportRefused refused) {
            refuse(refused.words());
        }
    }

    private void refuse(String why) {
        shown.removeAll();
        actions();
        said.removeAll();
        said.add(new NoteBox(State.STOP, Texts.of("partner.import.refused"), why));
    }

    private void show(ImportPreview preview) {
        said.removeAll();
        shown.removeAll();
        if (!preview.ignored().isEmpty()) {
            said.add(new NoteBox(
                    State.INFO, Texts.of("partner.import.ignored"), String.join(", ", preview.ignored())));
        }
        var rows = new ImportRows(preview.rows());
        var save = Buttons.primary("", click -> start(rows));
        rows.onChange(() -> {
            subtitle(rows.summary());
            save.setText(Texts.of("partner.import.save", rows.countTaken()));
            save.setEnabled(rows.countTaken() > 0);
        });
        actions(save);
        shown.add(rows);
    }

    private void start(ImportRows rows) {
        actions();
        said.removeAll();
        shown.removeAll();
        var run = files.start(rows.choices());
        shown.add(new BackgroundProgress(Texts.of("partner.import.running"), run::progress, () -> showEnd(run)));
    }

    private void showEnd(BackgroundRun<ImportDone, ImportRefused> run) {
        shown.removeAll();
        var done = run.result();
        if (done.isEmpty()) {
            var why = run.refused().map(ImportRefused::words).orElse(Texts.of("partner.import.failed"));
            look();
            said.add(new NoteBox(State.STOP, Texts.of("partner.import.nothing"), why));
            return;
        }
        Toasts.done(
                done.map(all -> Texts.of("partner.import.done", all.added(), all.merged(), all.leftOut())).orElse(""));
        PartnerNavigation.list();
    }
}
