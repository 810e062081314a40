package org.tenderpoint.letter.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.tenderpoint.intake.consent.Consents;
import org.tenderpoint.letter.ConsentMethod;
import org.tenderpoint.letter.GivenConsent;
import org.tenderpoint.letter.LetterHindrance;
import org.tenderpoint.letter.LetterRecord;
import org.tenderpoint.platform.Signature;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.FieldCheck;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.Segments;
import org.tenderpoint.platform.ui.SignatureField;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.TextFields;

/** Whether the client has agreed to the present letter, and the form to record it. */
class ConsentPanel extends Div {

    interface Listener {

        void agree(GivenConsent given);

        void takeBack();
    }

    private final LetterRecord letter;
    private final Listener listener;

    ConsentPanel(LetterRecord letter, Listener listener, ZoneId zone, Instant now) {
        this.letter = letter;
        this.listener = listener;
        addClassNames("section", "stack", "letter-consent");
        add(new H2(Texts.of("letter.consent.title")));
        var standing = letter.agreed().filter(one -> one.withdrawnAt().isEmpty());
        if (standing.isPresent()) {
            var one = standing.get();
            boolean refused = letter.onPaper().contains(LetterHindrance.REFUSED);
            add(new NoteBox(refused ? State.INFO : State.OK,
                    Texts.of(refused ? "letter.consent.agreed_only" : "letter.consent.agrees"),
                    Texts.of("letter.consent.given",
                            one.by(), Texts.label(one.how()), Dates.in(zone).dateTime(one.at(), now))));
            if (!one.signature().isEmpty()) {
                var drawn = new SignatureField(Texts.of("letter.consent.drawn"));
                drawn.setValue(one.signature());
                drawn.setReadOnly(true);
                add(drawn);
            }
            add(new Div(Buttons.quiet(Texts.of("letter.consent.take_back"), click -> listener.takeBack())));
        } else {
            ask();
        }
    }

    private void ask() {
        add(new Paragraph(Texts.of("letter.consent.help", letter.recipient().name())));
        letter.guardian().ifPresent(name -> add(new NoteBox(State.ADAPT, name.isEmpty()
                ? Texts.of("letter.consent.guardian_unknown")
                : Texts.of("letter.consent.guardian", name))));
        var how = new Segments<>(Texts.of("letter.consent.how"), List.of(ConsentMethod.values()), Texts::label)
                .stacking();
        how.setValue(ConsentMethod.SAID);
        var by = TextFields.line(Texts.of("letter.consent.by"));
        by.setValue(letter.guardian().orElse(letter.clientName()));
        by.setManualValidation(true);
        var drawn = new SignatureField(Texts.of("letter.consent.drawn"));
        var drawing = div("stack tight", drawn, new Span(Texts.of("letter.consent.drawn.help")));
        drawing.setVisible(false);
        how.addValueChangeListener(event -> drawing.setVisible(event.getValue() == ConsentMethod.SIGNED));
        var record = Buttons.primary(Texts.of("letter.consent.record"), click -> {
            var name = FieldCheck.line(by, Consents.SIGNATURE_LENGTH, Texts.of("letter.consent.by.missing"));
            boolean signs = how.getValue() == ConsentMethod.SIGNED;
            if (name.isPresent() && (!signs || drawn.getValue().problem().isEmpty())) {
                listener.agree(new GivenConsent(
                        how.getValue(), name.get(), letter.guardian().isPresent(),
                        signs ? drawn.getValue() : Signature.NONE));
            }
        });
        add(how, by, drawing, new Div(record));
    }
}
