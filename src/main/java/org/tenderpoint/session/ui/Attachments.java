package org.tenderpoint.session.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.document.CheckedFile;
import org.tenderpoint.platform.id.Id.AttachmentId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.FieldCheck;
import org.tenderpoint.platform.ui.FileUpload;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.StoredFileHandler;
import org.tenderpoint.platform.ui.TextFields;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.session.Attachment;
import org.tenderpoint.session.AttachmentService;
import org.tenderpoint.session.AttachmentService.TooManyAttachments;
import org.tenderpoint.session.SessionRecord;
import org.tenderpoint.session.SessionRecord.DoneElsewhere;

/** Photos and papers of a session: visible to everyone who reads the chart, added and removed until it is signed. */
class Attachments extends Div {

    private final AttachmentService attachments;
    private final Consumer<DoneElsewhere> tooLate;
    private final UnorderedList list = styled(new UnorderedList(), "files");
    private final Map<Place, ListItem> rows = new HashMap<>();
    private final FileUpload upload = new FileUpload(this::keep);
    private final Span closed = span("meta", Texts.of("session.files.signed"));
    private SessionId session;
    private boolean locked;

    private record Place(AttachmentId file, int number) {}

    /** @param tooLate called when the session was signed elsewhere meanwhile */
    @SuppressWarnings("NullAway.Init") // shown before it is used
    Attachments(AttachmentService attachments, Consumer<DoneElsewhere> tooLate) {
        this.attachments = attachments;
        this.tooLate = tooLate;
        addClassNames("section", "chart-part", "stack");
        add(new H2(Texts.of("session.files.title")), list, closed, upload);
    }

    void show(SessionRecord current, boolean readOnly) {
        if (!current.id().equals(session) || locked != readOnly) {
            list.removeAll();
            rows.clear();
        }
        session = current.id();
        locked = readOnly;
        upload.setVisible(!readOnly);
        closed.setVisible(current.locked());
        refresh();
        setVisible(!readOnly || list.getChildren().findAny().isPresent());
    }

    /** Rows that stay where they are are kept: somebody may be typing in one while the next photo comes. */
    private void refresh() {
        var there = attachments.of(session);
        var places = IntStream.range(0, there.size()).mapToObj(i -> new Place(there.get(i).id(), i + 1)).toList();
        rows.entrySet().removeIf(row -> {
            boolean gone = !places.contains(row.getKey());
            if (gone) {
                list.remove(row.getValue());
            }
            return gone;
        });
        for (int i = 0; i < there.size(); i++) {
            if (!rows.containsKey(places.get(i))) {
                var row = row(there.get(i), i + 1);
                list.addComponentAtIndex(i, row);
                rows.put(places.get(i), row);
            }
        }
        list.setVisible(!there.isEmpty());
    }

    private ListItem row(Attachment file, int number) {
        var name = Texts.of(file.picture() ? "session.files.photo" : "session.files.paper", number);
        var row = new ListItem(file.picture() ? photo(file, name) : paper(file, name),
                locked ? words(file, name) : caption(file, name));
        if (!locked) {
            row.add(Buttons.icon(Icons.DELETE, Texts.of("session.files.remove", name), click -> remove(file)));
        }
        return row;
    }

    private Component photo(Attachment file, String name) {
        var shown = file.caption().isEmpty() ? name : file.caption();
        var button = styled(new NativeButton(), "file-photo");
        // the words beside it say what it shows
        button.add(new Image(new StoredFileHandler("small", () -> attachments.small(session, file.id())), ""));
        button.setAriaLabel(Texts.of("session.files.open", shown));
        button.addClickListener(click -> large(file, shown).open());
        return button;
    }

    private Dialog large(Attachment file, String name) {
        var dialog = styled(new Dialog(), "file-large");
        dialog.setHeaderTitle(name);
        dialog.getHeader().add(Buttons.icon(Icons.CLOSE, Texts.of("platform.close"), click -> dialog.close()));
        dialog.add(new Image(new StoredFileHandler("photo", () -> attachments.open(session, file.id())), name));
        return dialog;
    }

    private Component paper(Attachment file, String name) {
        var link = new Anchor(new StoredFileHandler("paper", () -> attachments.open(session, file.id())), "");
        link.add(Icons.DOCUMENT.create(), new Span(Texts.of("session.files.pdf")));
        link.getElement().setAttribute("download", true);
        link.setAriaLabel(Texts.of("session.files.pdf") + ": " + name);
        link.addClassNames("file-photo", "file-paper");
        return link;
    }

    private static Component words(Attachment file, String name) {
        return span("grow", file.caption().isEmpty() ? name : file.caption());
    }

    private Component caption(Attachment file, String name) {
        TextField caption = styled(TextFields.line(name), "grow");
        caption.setPlaceholder(Texts.of("session.files.caption"));
        caption.setValue(file.caption());
        caption.addValueChangeListener(event -> {
            var words = PlainText.line(event.getValue());
            if (FieldCheck.right(caption, PlainText.problem(words, AttachmentService.LONGEST_CAPTION))) {
                change(() -> attachments.describe(session, file.id(), words));
            }
        });
        return caption;
    }

    private Runnable keep(CheckedFile file) {
        var to = session;
        try {
            attachments.add(to, file);
            return () -> {
                refresh();
                Toasts.done(Texts.of("session.files.added"));
            };
        } catch (TooManyAttachments full) {
            return () -> upload.refuse(Texts.of("session.files.full", AttachmentService.MOST));
        } catch (DoneElsewhere signed) {
            return () -> tooLate.accept(signed);
        }
    }

    private void remove(Attachment file) {
        change(() -> {
            attachments.remove(session, file.id());
            refresh();
            Toasts.undo(Texts.of("session.files.removed"), () -> restore(file));
        });
    }

    private void restore(Attachment file) {
        change(() -> {
            if (!attachments.restore(session, file.id())) {
                Toasts.failed(Texts.of("session.files.not_restored"));
            }
            refresh();
        });
    }

    private void change(Runnable change) {
        try {
            change.run();
        } catch (DoneElsewhere signed) {
            tooLate.accept(signed);
        }
    }
}
