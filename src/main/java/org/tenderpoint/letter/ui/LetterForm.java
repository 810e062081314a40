package org.tenderpoint.letter.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.letter.LetterContent;
import org.tenderpoint.letter.LetterRecipient;
import org.tenderpoint.letter.LetterRecord;
import org.tenderpoint.letter.LetterSection;
import org.tenderpoint.letter.RecipientKind;
import org.tenderpoint.platform.EmailAddress;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.paper.Glyphs;
import org.tenderpoint.platform.paper.PageSize;
import org.tenderpoint.platform.ui.ByHand;
import org.tenderpoint.platform.ui.FieldCheck;
import org.tenderpoint.platform.ui.Segments;
import org.tenderpoint.platform.ui.TextFields;

/** Content and recipient of a letter, field by field. Each field shows its own problem. */
class LetterForm extends Div {

    /** What was typed, if all of it is valid. */
    record Value(LetterRecipient to, LetterContent content) {}

    private final LetterRecord letter;
    private final TextField name = TextFields.line(Texts.of("letter.field.name"));
    private final TextArea address = new TextArea(Texts.of("letter.field.address"));
    private final TextField email = TextFields.line(Texts.of("letter.field.email"));
    private final TextField client = TextFields.line(Texts.of("letter.field.client"));
    private final Checkbox born = new Checkbox(Texts.of("letter.field.born"));
    private final Checkbox map = new Checkbox(Texts.of("letter.field.map"));
    private final Checkbox course = new Checkbox(Texts.of("letter.field.course"));
    private final Segments<PageSize> page = new Segments<>(Texts.of("letter.field.page"), List.of(PageSize.values()),
            Texts::label);
    private final List<SectionFields> sections;

    /** @param changed runs when anything was typed */
    LetterForm(LetterRecord letter, TypedLetter typed, Runnable changed) {
        this.letter = letter;
        name.setValue(typed.name());
        address.setValue(typed.address());
        address.setMaxRows(5);
        email.setValue(typed.email());
        email.setHelperText(Texts.of("letter.field.email.help"));
        client.setValue(typed.clientName());
        born.setValue(typed.born());
        map.setValue(typed.map());
        course.setValue(typed.course());
        page.setValue(typed.page());
        boolean toOthers = letter.recipient().kind() != RecipientKind.CLIENT;
        email.setVisible(toOthers);
        born.setVisible(letter.content().birthDate().isPresent());
        map.setVisible(!letter.content().course().worked().isEmpty());
        course.setVisible(!letter.content().course().isEmpty());
        Stream.of(name, email, client).forEach(field -> {
            field.setManualValidation(true);
            TextFields.draft(field);
        });
        address.setManualValidation(true);
        Stream.<HasValue<?, ?>>of(name, address, email, client, born, map, course, page)
                .forEach(field -> ByHand.changed(field, _ -> changed.run()));
        sections = typed.sections().stream().map(section -> new SectionFields(section, changed)).toList();
        var switches = div("row wrap whole", born, map, course);
        add(div("section form letter-head", name, email, address, client, switches, page));
        sections.forEach(this::add);
        addClassName("letter-form");
    }

    TypedLetter typed(int version) {
        return new TypedLetter(
                version, name.getValue(), address.getValue(), email.getValue(), client.getValue(), born.getValue(),
                map.getValue(), course.getValue(), page.getValue(),
                sections.stream().map(SectionFields::typed).toList());
    }

    /** Empty if a field is not valid, which then says why. */
    Optional<Value> value() {
        var to = PlainText.line(name.getValue());
        boolean named = FieldCheck.right(name,
                to.isEmpty()
                        ? Optional.of(Texts.of("letter.field.name.missing"))
                        : problem(to, LetterRecipient.NAME_LENGTH));
        boolean placed = FieldCheck.right(address,
                problem(PlainText.note(address.getValue()), LetterRecipient.ADDRESS_LENGTH));
        var mail = PlainText.line(email.getValue());
        boolean reached = FieldCheck.right(email, mail.isEmpty() || EmailAddress.isValid(mail)
                ? Optional.empty()
                : Optional.of(Texts.of("letter.field.email.wrong")));
        var about = PlainText.line(client.getValue());
        boolean known = FieldCheck.right(client, about.isEmpty()
                ? Optional.of(Texts.of("letter.field.client.missing"))
                : unknown("letter.field.client.letters", about).or(() -> problem(about, ClientDetails.NAME_LENGTH)));
        var written = sections.stream().map(SectionFields::value).toList();
        if (!named || !placed || !reached || !known || written.stream().anyMatch(Optional::isEmpty)) {
            FieldCheck.toFirstWrong(this);
            return Optional.empty();
        }
        var before = letter.content();
        List<LetterSection> all = written.stream().flatMap(Optional::stream).toList();
        return Optional.of(new Value(
                new LetterRecipient(letter.recipient().kind(), letter.recipient().id(), to, address.getValue(), mail),
                new LetterContent(
                        before.language(), page.getValue(), about, before.birthDate(), born.getValue(), all,
                        before.course(),
                        map.getValue(), course.getValue())));
    }

    private static Optional<String> problem(String text, int most) {
        return unknown("letter.field.letters", text).or(() -> PlainText.problem(text, most));
    }

    private static Optional<String> unknown(String key, String text) {
        var missing = Glyphs.missing(text);
        return missing.isEmpty() ? Optional.empty() : Optional.of(Texts.of(key, String.join(" ", missing)));
    }
}
