package org.tenderpoint.rulebook.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.TextFields;
import org.tenderpoint.rulebook.SignOffRequest;

/** Why a sign-off no longer counts. */
class WithdrawForm extends Div {

    WithdrawForm(Consumer<String> withdraw, Runnable leave) {
        addClassNames("stack");
        TextArea why = TextFields.note(Texts.of("rulebook.sign_off.why"));
        var go = Buttons.plain(Texts.of("rulebook.sign_off.withdraw"), event -> {
            var reason = PlainText.note(why.getValue());
            var problem = reason.isEmpty()
                    ? java.util.Optional.of(Texts.of("rulebook.sign_off.why_needed"))
                    : PlainText.problem(reason, SignOffRequest.MOST_NOTE);
            problem.ifPresentOrElse(
                    words -> {
                        why.setErrorMessage(words);
                        why.setInvalid(true);
                        why.focus();
                    },
                    () -> withdraw.accept(reason));
        });
        var buttons = new Div(go, Buttons.quiet(Texts.of("rulebook.sign_off.keep"), event -> leave.run()));
        buttons.addClassNames("row", "wrap");
        add(why, buttons);
    }
}
