package org.tenderpoint.rulebook.ui;

import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.draft.Drafts;
import org.tenderpoint.platform.place.Country;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.DraftFields;
import org.tenderpoint.platform.ui.TextFields;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.platform.ui.TypedChoice;
import org.tenderpoint.rulebook.ResponsibilityRecord;
import org.tenderpoint.rulebook.ResponsibilityRecord.Named;

/** Asks who answers for the program, and for which country. */
class ResponsibleForm extends Div {

    private static final class Typed {
        private String name = "";
        private String post = "";
        private @Nullable Country country;
        private String position = "";
    }

    private final Binder<Typed> binder = new Binder<>();
    private final TextField name = TextFields.line(Texts.of("rulebook.responsible.name"));
    private final TextField post = TextFields.line(Texts.of("rulebook.responsible.post"));
    private final TypedChoice<Country> country = new TypedChoice<>(Texts.of("rulebook.responsible.country"));
    private final TextArea position = TextFields.note(Texts.of("rulebook.responsible.position"));

    private final DraftFields kept;

    /** @param then runs once it is said */
    ResponsibleForm(Drafts drafts, ZoneId zone, Consumer<Named> say, Runnable then) {
        kept = new DraftFields(drafts, "responsible", zone)
                .text("name", name)
                .text("post", post)
                .coded("country", country, Country::code, Country::of)
                .text("position", position);
        addClassNames("stack", "section", "flat", "not-on-paper");
        country.setItems(Country.all());
        country.setItemLabelGenerator(Country::name);
        post.setHelperText(Texts.of("rulebook.responsible.post.help"));
        position.setHelperText(Texts.of("rulebook.responsible.position.help"));
        var needed = Texts.of("practice.field.missing");
        binder.forField(name).asRequired(needed)
                .withConverter(TextFields.asLine(ResponsibilityRecord.MOST_NAME))
                .bind(typed -> typed.name, (typed, value) -> typed.name = value);
        binder.forField(post).asRequired(needed)
                .withConverter(TextFields.asLine(ResponsibilityRecord.MOST_NAME))
                .bind(typed -> typed.post, (typed, value) -> typed.post = value);
        binder.forField(country).asRequired(needed)
                .bind(typed -> typed.country, (typed, value) -> typed.country = value);
        binder.forField(position)
                .withConverter(TextFields.asNote(ResponsibilityRecord.MOST_POSITION))
                .bind(typed -> typed.position, (typed, value) -> typed.position = value);
        add(new H2(Texts.of("rulebook.responsible.form")), new Paragraph(Texts.of("rulebook.responsible.help")),
                name, post, country, position,
                new Div(Buttons.primary(Texts.of("rulebook.responsible.save"), click -> save(say, then)),
                        kept.state()));
    }

    /** Proposes what was said last. */
    void show(Named last) {
        name.setValue(last.name());
        post.setValue(last.post());
        country.setValue(last.country());
        position.setValue(last.position());
    }

    /** Proposes the practice's own country. */
    void show(Country own) {
        country.setValue(own);
    }

    /** Shows what was typed and not saved in place of what is proposed, and keeps what is typed. */
    void start() {
        kept.start();
    }

    private void save(Consumer<Named> say, Runnable then) {
        var typed = new Typed();
        if (binder.writeBeanIfValid(typed)) {
            say.accept(new Named(typed.name, typed.post, requireNonNull(typed.country), typed.position));
            kept.discard();
            Toasts.done(Texts.of("rulebook.responsible.saved"));
            then.run();
        }
    }
}
