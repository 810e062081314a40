package org.tenderpoint.intake.ui;

import static java.util.Objects.requireNonNull;
import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tenderpoint.intake.consent.ConsentKind;
import org.tenderpoint.intake.consent.ConsentTextService;
import org.tenderpoint.intake.consent.ConsentWording;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.draft.Drafts;
import org.tenderpoint.platform.ui.Autosave;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.ByHand;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.FieldCheck;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.SaveState;
import org.tenderpoint.platform.ui.Segments;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.TextFields;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.practice.PracticeTime;

/** The wording that clients agree to, in each language; a change makes a new version. */
@Route("consent-texts")
@RolesAllowed("MANAGER")
class ConsentTextsView extends Page {

    private final transient ConsentTextService wordings;
    private final transient Drafts drafts;
    private final PracticeTime time;
    private final SaveState state = new SaveState();
    private final Segments<Locale> language = new Segments<>(
            Texts.of("intake.consent_texts.language"), ConsentTextService.LANGUAGES,
            locale -> Texts.of("intake.consent_texts.language." + locale.toLanguageTag()));
    private final Map<ConsentKind, TextArea> fields = new EnumMap<>(ConsentKind.class);
    private final Paragraph version = paragraph("meta");
    private final Div conflict = new Div();
    private Autosave autosave;
    private ConsentWording shown;

    /** What is being typed, and the version it is based on. */
    record Draft(String version, Map<String, String> texts) {}

    @SuppressWarnings("NullAway.Init") // shown and autosave begin with the first language
    ConsentTextsView(ConsentTextService wordings, Drafts drafts, PracticeTime time) {
        super("intake.consent_texts.title");
        this.wordings = wordings;
        this.drafts = drafts;
        this.time = time;
        subtitle(state);
        var form = div("stack", new Paragraph(Texts.of("intake.consent_texts.what")), language, version, conflict);
        for (var kind : ConsentKind.values()) {
            var field = TextFields.note(Texts.of("intake.consent_kind." + kind.code()));
            field.setWidthFull();
            field.setManualValidation(true);
            ByHand.changed(field, _ -> autosave.changed());
            fields.put(kind, field);
            form.add(field);
        }
        var pane = new Pane(Texts.of("intake.consent_texts.title")).padded().with(form);
        panes(Columns.ONE, pane);
        actions(Buttons.primary(Texts.of("intake.consent_texts.save"), click -> save()));
        language.setValue(Texts.spoken());
        language.addValueChangeListener(event -> open());
        open();
    }

    private void open() {
        conflict.removeAll();
        show(wordings.current(language.getValue()));
        autosave = new Autosave(drafts, draftKey(), state, time.zone(), this::draft);
        drafts.load(draftKey(), Draft.class).ifPresent(kept -> {
            kept.value().texts()
                    .forEach((kind, text) -> requireNonNull(fields.get(ConsentKind.valueOf(kind))).setValue(text));
            autosave.resumed(kept.savedAt());
            if (!kept.value().version().equals(shown.version())) {
                tellOfConflict();
            }
        });
    }

    private void show(ConsentWording wording) {
        shown = wording;
        version.setText(Texts.of("intake.consent.version", wording.version()));
        fields.forEach((kind, field) -> {
            field.setValue(wording.of(kind));
            field.setInvalid(false);
        });
    }

    private void save() {
        boolean right = true;
        for (var field : fields.values()) {
            right &= FieldCheck.right(field, ConsentTextService.problem(field.getValue()));
        }
        if (!right) {
            return;
        }
        try {
            show(wordings.change(shown.version(), language.getValue(), typedTexts()));
            drafts.discard(draftKey());
            conflict.removeAll();
            Toasts.done(Texts.of("intake.consent_texts.saved", shown.version()));
        } catch (EditedByOther meanwhile) {
            tellOfConflict();
        }
    }

    /** What was typed stays; the wording now in force is one click away. */
    private void tellOfConflict() {
        conflict.removeAll();
        conflict.add(new NoteBox(State.ADAPT, Texts.of("intake.consent_texts.conflict"),
                Texts.of("intake.consent_texts.conflict_why"))
                .with(
                        Buttons.soft(Texts.of("intake.consent_texts.theirs"), click -> {
                            drafts.discard(draftKey());
                            open();
                        }),
                        Buttons.soft(Texts.of("intake.consent_texts.mine"), click -> {
                            shown = wordings.current(language.getValue());
                            save();
                        })));
    }

    private Map<ConsentKind, String> typedTexts() {
        var texts = new EnumMap<ConsentKind, String>(ConsentKind.class);
        fields.forEach((kind, field) -> texts.put(kind, field.getValue()));
        return texts;
    }

    private Draft draft() {
        var texts = new HashMap<String, String>();
        fields.forEach((kind, field) -> texts.put(kind.name(), field.getValue()));
        return new Draft(shown.version(), texts);
    }

    private String draftKey() {
        return "consent-texts:" + Optional.ofNullable(language.getValue()).orElse(Locale.ENGLISH).toLanguageTag();
    }
}
