package org.tenderpoint.practice.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
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
import org.tenderpoint.practice.account.PasskeyService.PasskeyRequest;
import org.tenderpoint.vocabulary.say.Say;

/** The user's passkeys, each with when it was used last. */
class PasskeyList extends Div {

    private final transient PasskeyService passkeys;
    private final transient PracticeTime time;
    private final PasskeyDevice device = new PasskeyDevice();
    private final UnorderedList rows = styled(new UnorderedList(), "list");

    PasskeyList(PasskeyService passkeys, PracticeTime time) {
        this.passkeys = passkeys;
        this.time = time;
        addClassNames("stack");
        add(new H3(Texts.of("practice.passkey.title")), new Paragraph(Texts.of("practice.passkey.why")), rows, device);
        show();
    }

    /** Lets the browser make one for what was asked, and keeps it. */
    void make(PasskeyRequest asked) {
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
        var title = span("strong", Say.it(passkey.label()));
        var used = span("meta", Texts.of("practice.passkey.used",
                Dates.shortDate(LocalDate.ofInstant(passkey.addedAt(), time.zone())),
                Dates.shortDate(LocalDate.ofInstant(passkey.usedAt(), time.zone()))));
        var words = div("grow stack tight", title, used);
        var remove = Buttons.quiet(Texts.of("practice.devices.remove"), event -> {
            passkeys.remove(passkey.id());
            show();
            Toasts.done(Texts.of("practice.passkey.removed"));
        });
        Buttons.about(Say.it(passkey.label()), remove);
        return styled(new ListItem(words, remove), "list-row");
    }
}
