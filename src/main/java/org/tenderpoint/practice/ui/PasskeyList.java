package org.tenderpoint.practice.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.PasskeyDevice;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.account.PasskeyRecord;
import org.tenderpoint.practice.account.PasskeyService;
import org.tenderpoint.practice.account.PasskeyService.Asked;
import org.tenderpoint.vocabulary.say.Say;

/** The user's passkeys, each with when it was used last. */
class PasskeyList extends Div {

    private final transient PasskeyService passkeys;
    private final transient PracticeTime time;
    private final PasskeyDevice device = new PasskeyDevice();
    private final UnorderedList rows = new UnorderedList();

    PasskeyList(PasskeyService passkeys, PracticeTime time) {
        this.passkeys = passkeys;
        this.time = time;
        addClassNames("stack");
        rows.addClassName("list");
        add(new H3(Texts.of("practice.passkey.title")), new Paragraph(Texts.of("practice.passkey.why")), rows, device);
        show();
    }

    /** Lets the browser make one for what was asked, and keeps it. */
    void make(Asked asked) {
        device.make(asked.json(), answer -> {
            boolean kept = passkeys.add(asked, answer);
            Toasts.done(Texts.of(kept ? "practice.passkey.added" : "practice.passkey.failed"));
            show();
        }, () -> Toasts.done(Texts.of("practice.passkey.failed")));
    }

    private void show() {
        rows.removeAll();
        passkeys.list().stream().map(this::row).forEach(rows::add);
    }

    private ListItem row(PasskeyRecord passkey) {
        var title = new Span(Say.it(passkey.label()));
        title.addClassName("strong");
        var used = new Span(Texts.of("practice.passkey.used",
                Dates.shortDate(LocalDate.ofInstant(passkey.addedAt(), time.zone())),
                Dates.shortDate(LocalDate.ofInstant(passkey.usedAt(), time.zone()))));
        used.addClassName("meta");
        var words = new Div(title, used);
        words.addClassNames("grow", "stack", "tight");
        var remove = Buttons.quiet(Texts.of("practice.devices.remove"), event -> {
            passkeys.remove(passkey.id());
            show();
            Toasts.done(Texts.of("practice.passkey.removed"));
        });
        remove.setAriaLabel(Texts.of("practice.devices.remove_of", Say.it(passkey.label())));
        var row = new ListItem(words, remove);
        row.addClassName("list-row");
        return row;
    }
}
