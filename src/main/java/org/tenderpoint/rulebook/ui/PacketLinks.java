package org.tenderpoint.rulebook.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.stream.Collectors;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.FieldCheck;
import org.tenderpoint.platform.ui.HandedLink;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.TextFields;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.rulebook.PacketLinkService;
import org.tenderpoint.rulebook.PacketReading;

/** Links by which somebody without an account reads and signs the packet, and how far each was read. */
class PacketLinks extends Div {

    private final transient PacketLinkService links;
    private final transient PracticeTime time;
    private final Div open = div("stack");
    private final Div made = div("stack");

    PacketLinks(PacketLinkService links, PracticeTime time) {
        this.links = links;
        this.time = time;
        addClassNames("section", "stack");
        add(new H2(Texts.of("rulebook.reading.link")), new Paragraph(Texts.of("rulebook.reading.link.why")));
        if (links.possible()) {
            TextField whom = TextFields.line(Texts.of("rulebook.reading.link.for"));
            add(whom, Buttons.plain(Texts.of("rulebook.reading.link.make"), event -> make(whom)), made, open);
        } else {
            add(new NoteBox(State.INFO, Texts.of("rulebook.reading.link.no_address"),
                    Texts.of("rulebook.reading.link.no_address.help")), open);
        }
        show();
    }

    private void make(TextField whom) {
        if (FieldCheck.right(whom, !whom.getValue().isBlank(), Texts.of("rulebook.reading.link.for.needed"))) {
            var link = links.make(whom.getValue());
            whom.clear();
            made.removeAll();
            made.add(new HandedLink(
                    HandedLink.until(Dates.in(time.zone()).dateTime(link.expiresAt(), time.now())), link.address()));
            show();
        }
    }

    private void show() {
        open.removeAll();
        links.open().forEach(reading -> open.add(row(reading)));
    }

    private Div row(PacketReading reading) {
        var row = div("section stack tight",
                new Paragraph(Texts.of("rulebook.reading.link.open", reading.forWhom(),
                        Dates.in(time.zone()).dateTime(reading.expiresAt(), time.now()))),
                paragraph("meta", Texts.of("rulebook.reading.link.far", reading.answeredCount(), reading.all())));
        if (!reading.signed().isEmpty()) {
            row.add(paragraph("meta", Texts.of("rulebook.reading.link.signed", reading.signed().stream().sorted()
                    .map(Enum::name).collect(Collectors.joining(", ")))));
        }
        row.add(new Div(Buttons.quiet(Texts.of("rulebook.reading.link.withdraw"), event -> {
            links.withdraw(reading.id());
            made.removeAll();
            Toasts.done(Texts.of("rulebook.reading.link.withdrawn"));
            show();
        })));
        return row;
    }
}
